package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SparseVector;
import org.junit.jupiter.api.Test;

class SparseRowsTest {
  @Test
  void rowsOfCountsAreWeighedAsSingleArticlesAre() {
    SparseVector counts = new SparseVector(9, new int[] {1, 4, 8}, new double[] {3, 1, 2});
    double[] idf = new Random(12).doubles(9, 1, 3).toArray();
    SparseRows block = SparseRows.packed(List.of(counts, counts).iterator(), 2);
    assertThat(block.tfIdf(idf).values())
        .startsWith(SparseRows.one(TfIdf.weighted(counts, idf)).values());
    assertThat(block.shares().values()).endsWith(SparseRows.one(TfIdf.shares(counts)).values());
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
  void rowsKeepWhatTheyArePackedFrom() {
    Random random = new Random(7);
    SparseRows rows =
        SparseRows.packed(
            Stream.generate(() -> random.doubles(random.nextInt(30), 0, 1).toArray())
                .map(v -> new SparseVector(40, IntStream.range(0, v.length).toArray(), v))
                .limit(9000)
                .iterator(),
            9000);
    assertThat(rows.size()).isEqualTo(9000);
    SparseRows some = rows.rows(new int[] {8999, 5});
    assertThat(some.size()).isEqualTo(2);
    assertThat(Arrays.copyOfRange(some.columns(), some.starts()[1], some.starts()[2]))
        .isEqualTo(Arrays.copyOfRange(rows.columns(), rows.starts()[5], rows.starts()[6]));
  }
}
