package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.stance.learned.PenalisedLogistic.Sample;

class PenalisedLogisticTest {
  private static final double NEAR = 2e-3;

  private static Sample sample(double value, double offset, boolean positive, double weight) {
    return new Sample(new int[] {0}, new double[] {value}, offset, positive, weight);
  }

  @Test
  void findsTheLogOddsOfACount() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      samples.add(sample(1, 0, i < 80, 1));
    }
    double free = PenalisedLogistic.fit(samples, new double[] {1e-6})[0];
    assertThat(free).isCloseTo(Math.log(80 / 20.0), within(NEAR));
    double held = PenalisedLogistic.fit(samples, new double[] {1e6})[0];
    assertThat(held).isCloseTo(0, within(NEAR));
  }

  @Test
  void leavesToTheOffsetWhatItExplains() {
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      samples.add(sample(1, Math.log(4), i < 80, 1));
    }
    assertThat(PenalisedLogistic.fit(samples, new double[] {1e-6})[0]).isCloseTo(0, within(NEAR));
  }

  @Test
  void countsAWeightAsThatManyRows() {
    double weighted =
        PenalisedLogistic.fit(
            List.of(sample(1, 0, true, 3), sample(1, 0, false, 1)), new double[] {0.5})[0];
    double repeated =
        PenalisedLogistic.fit(
            List.of(
                sample(1, 0, true, 1),
                sample(1, 0, true, 1),
                sample(1, 0, true, 1),
                sample(1, 0, false, 1)),
            new double[] {0.5})[0];
    assertThat(weighted).isCloseTo(repeated, within(NEAR));
  }

  /** At the minimum no coefficient can be moved either way without a loss. */
  @Test
  void endsAtTheMinimumOfManyCoefficients() {
    int columns = 40;
    Random random = new Random(1);
    List<Sample> samples = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int[] own = {random.nextInt(20), 20 + random.nextInt(20)};
      double[] values = {random.nextGaussian(), 1};
      samples.add(new Sample(own, values, random.nextGaussian(), random.nextBoolean(), 1));
    }
    double[] penalties = new double[columns];
    Arrays.fill(penalties, 2);
    double[] fitted = PenalisedLogistic.fit(samples, penalties);
    double least = loss(samples, penalties, fitted);
    for (int i = 0; i < columns; i++) {
      for (double step : new double[] {-0.02, 0.02}) {
        double[] moved = fitted.clone();
        moved[i] += step;
        assertThat(loss(samples, penalties, moved)).isGreaterThan(least);
      }
    }
  }

  private static double loss(List<Sample> samples, double[] penalties, double[] at) {
    double loss = 0;
    for (int i = 0; i < at.length; i++) {
      loss += penalties[i] * at[i] * at[i] / 2;
    }
    for (Sample sample : samples) {
      double sum = sample.offset();
      for (int i = 0; i < sample.columns().length; i++) {
        sum += at[sample.columns()[i]] * sample.values()[i];
      }
      loss += sample.weight() * Math.log1p(Math.exp(sample.positive() ? -sum : sum));
    }
    return loss;
  }

  @Test
  void isContentWithNoRows() {
    assertThat(PenalisedLogistic.fit(List.of(), new double[] {1, 1})).containsExactly(0, 0);
  }
}
