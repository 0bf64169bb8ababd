package org.marsad.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.corpus.Lessons;
import org.marsad.issue.Issue;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.store.TableUpdate;
import org.marsad.table.Articles;
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
  /** The settings on which it depends which documents there are. */
  private static final List<String> DECISIVE = List.of("input", "cleaning", "deduplication");

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
              "Run %s cannot be updated, for it kept nothing to build on: it was made with"
                  + " output.keep_state: false, by `assign`, or by an earlier version. Run `analyze`"
                  + " over all articles with output.keep_state: true first.",
              base.id()));
    }
    Row record = TableStore.read(spark, base, Runs.TABLE).first();
    return new Archive(spark, base, new TableUpdate(spark, base, next), record);
  }

  /** Returns the articles of all runs that are kept, each once. */
  static Articles articles(SparkSession spark, RunDirectory latest) {
    return new Articles(
        latest.published().stream()
            .map(earlier -> TableStore.read(spark, earlier, Articles.TABLE))
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .dropDuplicates(Documents.ARTICLE_ID.name()));
  }

  /**
   * Checks that new articles can be treated as those of the archive were, and that the run can be
   * updated in its turn.
   *
   * @throws UserError if what cleans texts and finds copies was set otherwise, or if nothing is to
   *     be kept for updates
   */
  void requireSame(Settings settings) {
    if (!settings.output().keepState()) {
      throw new UserError(
          "update builds on what runs keep, and output.keep_state is false: set it to true, or"
              + " `analyze` all articles anew.");
    }
    JsonNode before = tree(record.getAs(Runs.SETTINGS.name()));
    JsonNode now = tree(settings.toJson());
    List<String> different =
        DECISIVE.stream().filter(part -> !now.path(part).equals(before.path(part))).toList();
    if (!different.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "The settings of %s are not those of run %s: use the same, or `analyze` all articles"
                  + " anew.",
              String.join(" and ", different),
              base.id()));
    }
  }

  private static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings that were written cannot be read", e);
    }
  }

  /** Returns a sentence for each issue whose file was edited since the archive was read. */
  List<String> edited(List<Issue> issues) {
    Map<String, String> versions = record.getJavaMap(record.fieldIndex(Runs.VERSIONS.name()));
    return issues.stream()
        .filter(issue -> !issue.fingerprint().equals(versions.get(Runs.ISSUE_VERSION + issue.id())))
        .map(
            issue ->
                String.format(
                    Locale.ROOT,
                    "%s: the issue's file has changed; stances of earlier articles stay until"
                        + " `analyze`",
                    issue.id()))
        .toList();
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
