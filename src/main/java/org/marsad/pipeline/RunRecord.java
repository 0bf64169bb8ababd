package org.marsad.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Secrets;
import org.marsad.config.Settings;
import org.marsad.spark.ExactMean;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Runs;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.TopicAssignments;

/** Writes the tables of one run, checks that every record is accounted for, and publishes them. */
final class RunRecord {
  /** Mean of {@link Articles#TOPIC_SCORE} over a run's articles. */
  static final String MEAN_SCORE = "topics.mean_score";

  private final SparkSession spark;
  private final RunDirectory run;
  private final Instant startedAt = Instant.now();
  private final Map<String, Long> rowCounts = new TreeMap<>();
  private final Map<String, String> digests = new TreeMap<>();
  private final Map<String, Double> quality = new TreeMap<>();
  private StanceOverview stances;
  private String stancesBy = "rules";

  RunRecord(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.run = run;
  }

  /** Adds figures about the result as a whole. */
  void quality(String prefix, Map<?, Double> figures) {
    figures.forEach((key, figure) -> quality.put(prefix + key, figure));
  }

  /** Adds how well the articles fit their topics, on average; nothing when there are none. */
  void meanScore(TopicAssignments assigned) {
    Row mean = assigned.rows().agg(ExactMean.of(Articles.TOPIC_SCORE.col())).first();
    if (!mean.isNullAt(0)) {
      quality.put(MEAN_SCORE, mean.getDouble(0));
    }
  }

  /** The mean score, or null when there are no articles. */
  Double meanScore() {
    return quality.get(MEAN_SCORE);
  }

  /** Adds how much was said and how many articles take sides; after the tables are written. */
  void stances(StanceOverview overview) {
    stances = overview;
    long articles = rowCounts.get(Articles.TABLE.name());
    double statements = rowCounts.get(Statements.TABLE.name());
    quality.put("statements.per_article", articles == 0 ? 0 : statements / articles);
    quality("stances.sided_share.", overview.sided(articles));
  }

  /** Says that a trained model decided on stances. */
  void stancesBy(String folder) {
    stancesBy = "model " + Secrets.masked(folder);
  }

  /** What was found on each issue. */
  StanceOverview stances() {
    return stances;
  }

  /** Writes tables, some of them at a time. */
  void write(ParallelQueries side, List<TableData> tables) {
    Map<String, Supplier<TableStore.Written>> writing = new LinkedHashMap<>();
    for (TableData table : tables) {
      writing.put(table.table().name(), side.start(() -> TableStore.write(table, run)));
    }
    writing.forEach(
        (name, table) -> {
          TableStore.Written written = table.get();
          rowCounts.put(name, written.rows());
          digests.put(name, written.digest());
        });
  }

  /**
   * Fails unless articles, duplicates and rejected records add up to what came in.
   *
   * @param records how many came in
   */
  void requireAllAccountedFor(long records) {
    rowCounts.put(Records.TABLE.name(), records);
    long accounted =
        Stream.of(Articles.TABLE, Duplicates.TABLE, Rejected.TABLE)
            .map(Table::name)
            .mapToLong(rowCounts::get)
            .sum();
    if (accounted != records) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d records came in, %d are accounted for: %s; nothing is published",
              records,
              accounted,
              rowCounts));
    }
  }

  /** Writes the table of the run, the last of its tables. */
  void writeRun(List<String> inputs, Settings settings, Map<String, Double> seconds) {
    Row row =
        Runs.TABLE.row(
            Map.of(
                Runs.RUN_ID,
                run.id(),
                Runs.STARTED_AT,
                startedAt,
                Runs.FINISHED_AT,
                Instant.now(),
                Runs.VERSIONS,
                versions(),
                Runs.INPUTS,
                inputs.stream().map(Secrets::masked).toList(),
                Runs.SETTINGS,
                Secrets.masked(settings.toJson()),
                Runs.ROW_COUNTS,
                rowCounts,
                Runs.DIGESTS,
                digests,
                Runs.SECONDS,
                seconds,
                Runs.QUALITY,
                quality));
    TableStore.write(new Runs(spark.createDataFrame(List.of(row), Runs.TABLE.schema())), run);
  }

  /** Since the run began. */
  double seconds() {
    return Duration.between(startedAt, Instant.now()).toMillis() / 1e3;
  }

  /** Makes the run the latest one. */
  void publish(Settings settings) {
    run.publish();
    run.prune(settings.output().keepRuns());
  }

  private Map<String, String> versions() {
    String own = RunRecord.class.getPackage().getImplementationVersion();
    return Map.of(
        "marsad",
        own == null ? "development" : own,
        "spark",
        spark.version(),
        "java",
        Runtime.version().toString(),
        "stances",
        stancesBy);
  }
}
