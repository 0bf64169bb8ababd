package org.marsad.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marsad.table.Comparisons;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;

/**
 * Chooses which texts are copies ({@link CopyStars}): in one task, or where the pairs are many by
 * groups of texts that have no pair with another group ({@link CopyGroups}), in many tasks with the
 * same result.
 */
public final class CopyChoice {
  /** One task places the texts of so many pairs in a few seconds. */
  private static final long PAIRS_OF_A_TASK = 1_000_000;

  private static final String ID = Documents.ARTICLE_ID.name();

  private CopyChoice() {}

  /**
   * Chooses the copies among all texts.
   *
   * @param comparisons of all pairs that may be copies; read four times if they are many
   * @param count how many pairs there are
   * @return the first four columns of {@link Duplicates}, one row for each copy
   */
  public static Dataset<Row> of(Comparisons comparisons, long count) {
    return count <= PAIRS_OF_A_TASK ? inOneTask(comparisons) : byGroups(comparisons);
  }

  static Dataset<Row> inOneTask(Comparisons comparisons) {
    return chosen(similar(comparisons).withColumn(CopyGroups.GROUP, lit(0L)).repartition(1));
  }

  static Dataset<Row> byGroups(Comparisons comparisons) {
    Dataset<Row> pairs = similar(comparisons);
    Column later = xxhash64(Comparisons.LATER.col().getField(ID));
    Column earlier = xxhash64(Comparisons.EARLIER.col().getField(ID));
    Dataset<Row> groups =
        CopyGroups.of(pairs.select(later.as(CopyGroups.ONE), earlier.as(CopyGroups.OTHER)));
    return chosen(
        pairs.join(groups, later.equalTo(col(CopyGroups.NODE))).repartition(col(CopyGroups.GROUP)));
  }

  private static Dataset<Row> similar(Comparisons comparisons) {
    return comparisons.rows().where(Comparisons.SIMILARITY.col().isNotNull());
  }

  /** Chooses among pairs of which no group is in two partitions. */
  private static Dataset<Row> chosen(Dataset<Row> grouped) {
    return grouped
        .sortWithinPartitions(
            CopyGroups.GROUP, Comparisons.LATER.name(), Comparisons.EARLIER.name())
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) CopyChoice::stars, Encoders.row(CopyStars.TYPE));
  }

  private static Iterator<Row> stars(Iterator<Row> pairs) {
    Iterable<Row> once = () -> pairs;
    return CopyStars.of(
        StreamSupport.stream(once.spliterator(), false).map(CopyChoice::pair).iterator());
  }

  private static CopyStars.Pair pair(Row row) {
    return new CopyStars.Pair(
        row.getAs(CopyGroups.GROUP),
        row.<Row>getAs(Comparisons.LATER.name()).getAs(ID),
        row.getAs(Comparisons.LATER_SOURCE.name()),
        row.<Row>getAs(Comparisons.EARLIER.name()).getAs(ID),
        row.getAs(Comparisons.EARLIER_SOURCE.name()),
        row.<Double>getAs(Comparisons.SIMILARITY.name()),
        row.<Boolean>getAs(Comparisons.EDITED.name()));
  }
}
