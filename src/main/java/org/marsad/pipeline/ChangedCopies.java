package org.marsad.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;

/**
 * What a new choice of copies changes in an archive.
 *
 * @param moved copies that are new or belong to another article, as {@link
 *     org.marsad.corpus.Deduplication#copies} describes them
 * @param copied the ids of moved copies
 * @param freed the ids of copies so far that are articles now
 * @param counts the ids of articles that have another number of copies now, with the number
 */
record ChangedCopies(
    Dataset<Row> moved, Dataset<Row> copied, Dataset<Row> freed, Dataset<Row> counts) {
  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final String[] ID_NAME = {Documents.ARTICLE_ID.name()};
  private static final String[] COPY = {
    Duplicates.COPY_ID.name(),
    Duplicates.KEPT_ID.name(),
    Duplicates.SIMILARITY.name(),
    Duplicates.KIND.name()
  };

  /**
   * Compares the copies of the archive with those that there are now.
   *
   * @param copies all of them, from {@link org.marsad.corpus.Deduplication#copies}
   * @param cleaned the ids of documents that are new or were cleaned again
   * @param gone the ids that documents of the archive no longer have, or that were cleaned again
   */
  static ChangedCopies of(
      Archive archive, Dataset<Row> copies, Dataset<Row> cleaned, Dataset<Row> gone) {
    Dataset<Row> before = archive.read(Duplicates.TABLE).select(COPY[0], COPY[1], COPY[2], COPY[3]);
    Column copy = Duplicates.COPY_ID.col();
    Dataset<Row> ofCleaned =
        copies.join(
            cleaned.withColumnRenamed(ID_NAME[0], COPY[0]), new String[] {COPY[0]}, "left_semi");
    Dataset<Row> moved =
        copies
            .join(before, COPY, "left_anti")
            .select(COPY[0], COPY[1], COPY[2], COPY[3])
            .unionAll(ofCleaned.select(COPY[0], COPY[1], COPY[2], COPY[3]))
            .distinct();
    Dataset<Row> freed =
        before
            .join(copies, new String[] {COPY[0]}, "left_anti")
            .select(copy.as(ID_NAME[0]))
            .join(gone, ID_NAME, "left_anti");
    return new ChangedCopies(
        moved, moved.select(copy.as(ID_NAME[0])), freed, counts(archive, copies));
  }

  private static Dataset<Row> counts(Archive archive, Dataset<Row> copies) {
    Column now = coalesce(col("now"), lit(0));
    Dataset<Row> counted =
        copies
            .groupBy(Duplicates.KEPT_ID.col().as(ID_NAME[0]))
            .agg(count(lit(1)).cast(Articles.COPIES.type()).as("now"));
    return archive
        .read(Articles.TABLE)
        .select(ID, Articles.COPIES.col())
        .join(counted, ID_NAME, "left")
        .where(now.notEqual(Articles.COPIES.col()))
        .select(ID, now.as("now"));
  }

  /** Gives articles the number of copies that they have now. */
  static Dataset<Row> counted(Dataset<Row> articles, Dataset<Row> counts) {
    return articles
        .join(counts, ID_NAME, "left")
        .withColumn(Articles.COPIES.name(), coalesce(col("now"), Articles.COPIES.col()));
  }
}
