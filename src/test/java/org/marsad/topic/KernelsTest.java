package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SparseVector;
import org.junit.jupiter.api.Test;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.LongCounts;
import org.marsad.numeric.SparseRows;
import org.marsad.numeric.SphericalKMeans;

class KernelsTest {

  @Test
  void sumsAreTheSameInAnyOrder() {
    Random random = new Random(1);
    double[] values = random.doubles(100_000, -1, 1).toArray();
    double grid = ExactSum.grid(values.length);
    double forward = 0;
    double backward = 0;
    double plain = 0;
    for (int i = 0; i < values.length; i++) {
      forward += ExactSum.round(values[i], grid);
      backward += ExactSum.round(values[values.length - 1 - i], grid);
      plain += values[i];
    }
    assertThat(forward).isEqualTo(backward).isEqualTo(plain, within(1e-6));
  }

  @Test
  void countsLikeAMap() {
    Random random = new Random(2);
    LongCounts counts = new LongCounts(4);
    Map<Long, Integer> map = new HashMap<>();
    for (int i = 0; i < 50_000; i++) {
      long key = ((long) random.nextInt(40) << 32) + random.nextInt(1000) + 1;
      assertThat(counts.add(key, 2)).isEqualTo(map.merge(key, 2, Integer::sum));
    }
    Map<Long, Integer> seen = new HashMap<>();
    counts.forEach(seen::put);
    assertThat(seen).isEqualTo(map);
    assertThat(counts.size()).isEqualTo(map.size());
    assertThat(counts.get(99L << 40)).isZero();
    counts.clear();
    assertThat(counts.size()).isZero();
  }

  @Test
  void kMeansFindsSeparateBundlesOfDirections() {
    int dimensions = 8;
    float[] points = bundles(new Random(3), 4, 50, dimensions);
    SphericalKMeans.Clustering clustering =
        new SphericalKMeans(points, dimensions, 4).best(5, 50, 7);
    for (int bundle = 0; bundle < 4; bundle++) {
      int[] labels = Arrays.copyOfRange(clustering.labels(), bundle * 50, bundle * 50 + 50);
      assertThat(Arrays.stream(labels).distinct().count()).isEqualTo(1);
    }
    assertThat(Arrays.stream(clustering.labels()).distinct().count()).isEqualTo(4);
    assertThat(clustering.objective()).isGreaterThan(0.95);
  }

  @Test
  void kMeansLeavesNoClusterEmpty() {
    float[] points = bundles(new Random(4), 2, 30, 4);
    SphericalKMeans.Clustering clustering = new SphericalKMeans(points, 4, 9).best(1, 50, 1);
    assertThat(Arrays.stream(clustering.labels()).distinct().count()).isEqualTo(9);
  }

  @Test
  void kMeansGivesEachPointItsNearestCentre() {
    int dimensions = 7; // neither these nor the points fill the loops that are unrolled
    float[] points = bundles(new Random(8), 3, 101, dimensions);
    SphericalKMeans.Clustering clustering =
        new SphericalKMeans(points, dimensions, 5).best(1, 0, 1);
    for (int i = 0; i < clustering.labels().length; i++) {
      int point = i * dimensions;
      double[] cosines =
          IntStream.range(0, 5)
              .mapToDouble(
                  c ->
                      SphericalKMeans.dot(
                          points, point, clustering.centres(), c * dimensions, dimensions))
              .toArray();
      double nearest = Arrays.stream(cosines).max().orElseThrow();
      assertThat(cosines[clustering.labels()[i]]).isEqualTo(nearest, within(1e-6));
      assertThat((double) clustering.cosines()[i]).isEqualTo(nearest, within(1e-6));
    }
  }

  @Test
  void kMeansTakesNoMoreClustersThanPoints() {
    assertThat(new SphericalKMeans(new float[] {1, 0, 0, 1}, 2, 5).k()).isEqualTo(2);
  }

  private static float[] bundles(Random random, int bundles, int each, int dimensions) {
    double[] points = new double[bundles * each * dimensions];
    for (int i = 0; i < bundles * each; i++) {
      for (int d = 0; d < dimensions; d++) {
        points[i * dimensions + d] = 0.08 * random.nextGaussian() + (d == i / each ? 1 : 0);
      }
    }
    return SphericalKMeans.normalized(points, dimensions);
  }

  @Test
  void annealingMendsWrongStartLabels() {
    Random random = new Random(5);
    SparseRows shares = twoVocabularies(random, 200);
    int[] labels =
        IntStream.range(0, 200).map(i -> random.nextInt(10) < 7 ? i % 2 : 1 - i % 2).toArray();
    TopicMixture mixture = TopicMixture.anneal(shares, labels, 2, 40, TopicMixture.STEPS);
    int[] found = IntStream.range(0, 200).map(row -> mixture.topic(shares, row)).toArray();
    assertThat(found).isEqualTo(IntStream.range(0, 200).map(i -> i % 2).toArray());
    assertThat(mixture.reordered(new int[] {1, 0}).topic(shares, 0)).isEqualTo(1);
  }

  @Test
  void posteriorsSumToOneAndBarelyDependOnLength() {
    SparseRows shares = twoVocabularies(new Random(6), 100);
    int[] labels = IntStream.range(0, 100).map(i -> i % 2).toArray();
    TopicMixture mixture = TopicMixture.anneal(shares, labels, 2, 40, TopicMixture.STEPS);
    double[] posterior = new double[2];
    mixture.posterior(shares, 0, posterior);
    assertThat(posterior[0] + posterior[1]).isEqualTo(1, within(1e-12));
    double[] longer = new double[2];
    SparseVector counts = new SparseVector(40, new int[] {1, 3}, new double[] {1, 1});
    SparseVector tenfold = new SparseVector(40, new int[] {1, 3}, new double[] {10, 10});
    mixture.posterior(SparseRows.one(Vectorizer.shares(counts)), 0, posterior);
    mixture.posterior(SparseRows.one(Vectorizer.shares(tenfold)), 0, longer);
    assertThat(longer).isEqualTo(posterior);
  }

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
    SparseRows shares = twoVocabularies(random, 20);
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

  @Test
  void logarithmsAreThoseOfStrictMath() {
    Random random = new Random(11);
    for (int i = 0; i < 200_000; i++) {
      double probability = Math.exp(-30 * random.nextDouble());
      double nearOne = 1 + random.nextGaussian() * Math.scalb(1.0, -random.nextInt(53));
      for (double x : new double[] {probability, Math.abs(nearOne) + Double.MIN_NORMAL}) {
        assertThat(TopicMixture.log(x)).isEqualTo((float) StrictMath.log(x));
      }
    }
    assertThat(TopicMixture.log(1)).isZero();
    assertThat(TopicMixture.log(Double.MIN_NORMAL)).isEqualTo(-708.3964f);
  }

  @Test
  void rowsOfCountsAreWeighedAsSingleArticlesAre() {
    SparseVector counts = new SparseVector(9, new int[] {1, 4, 8}, new double[] {3, 1, 2});
    Vocabulary vocabulary =
        new Vocabulary(
            new long[] {1, 2, 3, 4, 5, 6, 7, 8, 9},
            new int[0],
            new int[] {9, 8, 7, 6, 5, 4, 3, 2, 1},
            10);
    SparseRows block = SparseRows.packed(List.of(counts, counts).iterator(), 2);
    assertThat(block.tfIdf(vocabulary.idf()).values())
        .startsWith(SparseRows.one(new Vectorizer(vocabulary).tfIdf(counts)).values());
    assertThat(block.shares().values())
        .endsWith(SparseRows.one(Vectorizer.shares(counts)).values());
    assertThat(block.row(1, 9)).isEqualTo(counts);
  }

  @Test
  void columnsThatTooFewRowsUseAreLeftOutAndTheOthersNumberedAnew() {
    SparseRows rows =
        SparseRows.packed(
            Stream.of(new int[] {1, 4, 8}, new int[] {4}, new int[] {2, 4, 8})
                .map(columns -> new SparseVector(9, columns, new double[columns.length]))
                .iterator(),
            3);
    assertThat(rows.commonColumns(1).columns()).containsExactly(0, 2, 3, 2, 1, 2, 3);
    assertThat(rows.commonColumns(2).columns()).containsExactly(0, 1, 0, 0, 1);
    assertThat(rows.commonColumns(2).starts()).containsExactly(0, 2, 3, 5);
    assertThat(rows.commonColumns(3).starts()).containsExactly(0, 1, 2, 3);
    assertThat(rows.commonColumns(4).width()).isZero();
  }

  @Test
  void partsOfCountsAddUpToAllOfThem() {
    Random random = new Random(10);
    LongCounts counts = new LongCounts(4);
    random.longs(5000).forEach(key -> counts.add(key, 1 + (int) (key & 3)));
    LongCounts again = new LongCounts(4);
    int[] parts = {0};
    counts
        .split(7)
        .forEachRemaining(
            part -> {
              assertThat(part._1()).isEqualTo(parts[0]++);
              assertThat(part._2().keys()).hasSizeBetween(500, 900);
              again.addAll(part._2());
            });
    assertThat(parts[0]).isEqualTo(7);
    assertThat(again.size()).isEqualTo(counts.size());
    counts.forEach((key, count) -> assertThat(again.get(key)).isEqualTo(count));
  }

  /** Articles that take most words from the one or the other half of forty. */
  private static SparseRows twoVocabularies(Random random, int articles) {
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
                  return Vectorizer.shares(new SparseVector(40, present, values));
                })
            .iterator(),
        articles);
  }

  @Test
  void rowsKeepWhatTheyArePackedFrom() {
    SparseRows rows = twoVocabularies(new Random(7), 9000);
    assertThat(rows.size()).isEqualTo(9000);
    SparseRows some = rows.rows(new int[] {8999, 5});
    assertThat(some.size()).isEqualTo(2);
    assertThat(Arrays.copyOfRange(some.columns(), some.starts()[1], some.starts()[2]))
        .isEqualTo(Arrays.copyOfRange(rows.columns(), rows.starts()[5], rows.starts()[6]));
  }

  @Test
  void groupsJoinTheNearestTopicsUnderTheLargest() {
    float[] centres = {1, 0, 0, 0.6f, 0.8f, 0, 0.8f, 0.6f, 0, 0, 0, 1};
    assertThat(TopicGroups.parents(centres, 3)).isEqualTo(new int[] {0, 0, 0, 3});
  }

  @Test
  void npmiIsOneForWhatAlwaysStandsTogetherAndZeroByChance() {
    assertThat(Vocabulary.npmi(0.01, 0.01, 0.01)).isEqualTo(1, within(1e-9));
    assertThat(Vocabulary.npmi(0.1, 0.2, 0.02)).isEqualTo(0, within(1e-9));
    assertThat(Vocabulary.npmi(0.1, 0.2, 0.001)).isNegative();
  }
}
