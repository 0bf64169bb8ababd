package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.numeric.SparseRows;

class TopicMixtureTest {
  @Test
  void posteriorsAreThoseOfThePlainFormula() {
    int k = 6; // four at a time, and two left
    Random random = new Random(9);
    float[] logTheta = new float[40 * k];
    for (int i = 0; i < logTheta.length; i++) {
      logTheta[i] = -8 * random.nextFloat();
    }
    double[] logPrior = random.doubles(k, -2, 0).toArray();
    TopicMixture mixture = new TopicMixture(logTheta, logPrior, 3);
    SparseRows shares = AnnealingTest.twoVocabularies(random, 20);
    for (int row = 0; row < shares.size(); row++) {
      double[] expected = logPrior.clone();
      for (int i = shares.starts()[row]; i < shares.starts()[row + 1]; i++) {
        for (int c = 0; c < k; c++) {
          expected[c] += 3.0 * shares.values()[i] * logTheta[shares.columns()[i] * k + c];
        }
      }
      double sum = Arrays.stream(expected).map(Math::exp).sum();
      double[] posterior = new double[k];
      assertThat(mixture.posterior(shares, row, posterior)).isEqualTo(Math.log(sum), within(1e-9));
      for (int c = 0; c < k; c++) {
        assertThat(posterior[c]).isEqualTo(Math.exp(expected[c]) / sum, within(1e-9));
      }
    }
  }
}
