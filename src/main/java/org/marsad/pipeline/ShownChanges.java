package org.marsad.pipeline;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marsad.config.Settings;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;

/**
 * Finds the articles that the report of an updated run shows otherwise than the one before: those
 * that came in, went or were read again, those with another speaker, and those with other copies.
 * The rows of all others are the same, but for camps, which are not shown with them.
 */
final class ShownChanges {
  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column[] COPY =
      Stream.of(
              Duplicates.COPY_ID,
              Duplicates.KEPT_ID,
              Duplicates.KIND,
              Records.SOURCE,
              Records.URL,
              Documents.PUBLISHED_AT)
          .map(field -> field.col())
          .toArray(Column[]::new);

  private final Archive archive;
  private final RunDirectory run;
  private final Settings.Explorer most;

  /**
   * Compares two runs.
   *
   * @param archive the earlier one
   * @param run the later one, with its tables written
   * @param most how much is shown
   */
  ShownChanges(Archive archive, RunDirectory run, Settings.Explorer most) {
    this.archive = archive;
    this.run = run;
    this.most = most;
  }

  /**
   * Returns the ids of the articles.
   *
   * @param stale the ids of articles whose rows were taken out
   * @param read the articles that were read
   * @param renamed the ids of articles with another speaker
   * @return no more than are shown; with more of them nothing is carried on anyway
   */
  Set<String> of(Dataset<Row> stale, Articles read, Dataset<Row> renamed) {
    return new HashSet<>(
        stale
            .select(ID)
            .unionAll(read.rows().select(ID))
            .unionAll(renamed.select(ID))
            .unionAll(copied())
            .distinct()
            .limit(most.articles())
            .as(Encoders.STRING())
            .collectAsList()); // at most as many as the report shows
  }

  /** Returns the ids of articles of which a copy has come, gone or changed. */
  private Dataset<Row> copied() {
    Column times = sum("times");
    return copies(archive.read(Duplicates.TABLE), 1)
        .unionAll(copies(TableStore.read(archive.spark(), run, Duplicates.TABLE), -1))
        .groupBy(COPY)
        .agg(times.as("more"))
        .where("more <> 0")
        .select(Duplicates.KEPT_ID.col().as(Documents.ARTICLE_ID.name()));
  }

  private static Dataset<Row> copies(Dataset<Row> duplicates, int times) {
    Column[] columns = Arrays.copyOf(COPY, COPY.length + 1);
    columns[COPY.length] = lit(times).as("times");
    return duplicates.select(columns);
  }
}
