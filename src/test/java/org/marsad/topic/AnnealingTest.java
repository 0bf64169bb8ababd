package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.SparseVector;
import org.junit.jupiter.api.Test;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.TfIdf;

class AnnealingTest {
  @Test
  void correctsWrongStartLabels() {
    Random random = new Random(5);
    SparseRows shares = twoVocabularies(random, 200);
    int[] labels =
        IntStream.range(0, 200).map(i -> random.nextInt(10) < 7 ? i % 2 : 1 - i % 2).toArray();
    TopicMixture mixture = Annealing.anneal(shares, labels, 2, 40, Annealing.STEPS);
    int[] found = IntStream.range(0, 200).map(row -> mixture.topic(shares, row)).toArray();
    assertThat(found).isEqualTo(IntStream.range(0, 200).map(i -> i % 2).toArray());
    assertThat(mixture.reordered(new int[] {1, 0}).topic(shares, 0)).isEqualTo(1);
  }

  @Test
  void posteriorsSumToOneAndBarelyDependOnLength() {
    SparseRows shares = twoVocabularies(new Random(6), 100);
    int[] labels = IntStream.range(0, 100).map(i -> i % 2).toArray();
    TopicMixture mixture = Annealing.anneal(shares, labels, 2, 40, Annealing.STEPS);
    double[] posterior = new double[2];
    mixture.posterior(shares, 0, posterior);
    assertThat(posterior[0] + posterior[1]).isEqualTo(1, within(1e-12));
    double[] longer = new double[2];
    SparseVector counts = new SparseVector(40, new int[] {1, 3}, new double[] {1, 1});
    SparseVector tenfold = new SparseVector(40, new int[] {1, 3}, new double[] {10, 10});
    mixture.posterior(SparseRows.one(TfIdf.shares(counts)), 0, posterior);
    mixture.posterior(SparseRows.one(TfIdf.shares(tenfold)), 0, longer);
    assertThat(longer).isEqualTo(posterior);
  }

  /** Articles that take most words from the one or the other half of forty. */
  static SparseRows twoVocabularies(Random random, int articles) {
    return SparseRows.packed(
        IntStream.range(0, articles)
            .mapToObj(
                i -> {
                  double[] counts = new double[40];
                  for (int word = 0; word < 30; word++) {
                    int half = random.nextInt(10) < 8 ? i % 2 : 1 - i % 2;
                    counts[half * 20 + random.nextInt(20)]++;
                  }
                  int[] present = IntStream.range(0, 40).filter(w -> counts[w] > 0).toArray();
                  double[] values = Arrays.stream(present).mapToDouble(w -> counts[w]).toArray();
                  return TfIdf.shares(new SparseVector(40, present, values));
                })
            .iterator(),
        articles);
  }
}
