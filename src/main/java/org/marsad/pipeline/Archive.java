package org.marsad.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.corpus.Lessons;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.store.TableUpdate;
import org.marsad.table.Documents;
import org.marsad.table.Learned;
import org.marsad.table.Records;
import org.marsad.table.Runs;
import org.marsad.table.Table;
import org.marsad.table.Tables;

/**
 * The published run that an update builds on: all articles so far.
 *
 * @param base the published run
 * @param update takes its tables over
 * @param record its row of the table {@code run}
 */
record Archive(SparkSession spark, RunDirectory base, TableUpdate update, Row record) {

  /**
   * Opens an archive.
   *
   * @param base a published run
   * @param next the run that is to build on it
   * @throws UserError if the run did not keep what an update needs
   */
  static Archive of(SparkSession spark, RunDirectory base, RunDirectory next) {
    if (!Tables.STATE.stream().allMatch(base::has)) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "Run %s cannot be updated: it was made by `assign`, or by an earlier version. Run"
                  + " `analyze` over all articles first.",
              base.id()));
    }
    Row record = TableStore.read(spark, base, Runs.TABLE).first();
    return new Archive(spark, base, new TableUpdate(spark, base, next), record);
  }

  /** Reads a table, lazily. */
  Dataset<Row> read(Table table) {
    return TableStore.read(spark, base, table);
  }

  /** Reads a table without the rows of some articles. */
  Dataset<Row> without(Table table, Dataset<Row> articles) {
    String owner = Tables.owner(table).orElseThrow().name();
    Dataset<Row> gone = articles.withColumnRenamed(Documents.ARTICLE_ID.name(), owner);
    return table.conform(read(table).join(gone, new String[] {owner}, "left_anti"));
  }

  /** Returns what its records teach. */
  Lessons lessons() {
    return Lessons.of(new Learned(read(Learned.TABLE)));
  }

  /** Returns how many records came in. */
  long records() {
    return rowCounts().get(Records.TABLE.name());
  }

  private Map<String, Long> rowCounts() {
    return record.getJavaMap(record.fieldIndex(Runs.ROW_COUNTS.name()));
  }

  /** Returns the figures of a table; those of a table that is kept for updates do not count. */
  TableStore.Written figures(Table table) {
    Map<String, String> digests = record.getJavaMap(record.fieldIndex(Runs.DIGESTS.name()));
    return Tables.STATE.contains(table)
        ? TableStore.NOTHING
        : new TableStore.Written(rowCounts().get(table.name()), digests.get(table.name()));
  }

  /** Returns the figures about its topics. */
  Map<String, Double> quality() {
    return record.getJavaMap(record.fieldIndex(Runs.QUALITY.name()));
  }

  /** Returns its inputs and others, each once. */
  List<String> inputsAnd(List<String> others) {
    Set<String> all = new TreeSet<>(record.getList(record.fieldIndex(Runs.INPUTS.name())));
    all.addAll(others);
    return new ArrayList<>(all);
  }
}
