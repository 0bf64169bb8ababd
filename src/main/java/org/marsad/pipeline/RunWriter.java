package org.marsad.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.report.ReportBase;
import org.marsad.report.ReportData;
import org.marsad.report.ReportWriter;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Records;
import org.marsad.table.TableData;
import org.marsad.table.TopicAssignments;
import org.marsad.topic.TopicModel;

/** Carries out what every run ends with: writing, checking that nothing is lost, publishing. */
final class RunWriter {
  /** The folder of the tokenizer among a run's models. */
  static final String TOKENIZER = "tokenizer";

  /** The folder of the topics among a run's models. */
  static final String TOPICS = "topics";

  private final SparkSession spark;
  private final Settings settings;
  private final Resources resources;
  private final RunDirectory run;
  private final Stages stages;

  RunWriter(
      SparkSession spark, Settings settings, Resources resources, RunDirectory run, Stages stages) {
    this.spark = spark;
    this.settings = settings;
    this.resources = resources;
    this.run = run;
    this.stages = stages;
  }

  /**
   * What is known of a run before anything is written.
   *
   * @param startedAt when it began
   * @param inputs paths and globs as given
   * @param stancesBy what decides on stances
   */
  record Origin(
      Instant startedAt,
      List<String> inputs,
      String stancesBy,
      ArabicTokenizer tokenizer,
      TopicModel model) {}

  /**
   * A published run.
   *
   * @param meanScore how well the articles fit their topics; empty when there are none
   */
  record Published(ReportData report, StanceOverview stances, OptionalDouble meanScore) {}

  /**
   * Writes tables, models and report, checks that every record is accounted for, and publishes.
   *
   * @param assigned the articles with their topics
   * @param state what is kept for updates
   * @throws IllegalStateException if a record is lost; nothing is published then
   */
  Published publish(
      Origin origin,
      TopicAssignments assigned,
      List<TableData> tables,
      List<TableData> state,
      ParallelQueries parallel) {
    Supplier<OptionalDouble> scored = parallel.start(() -> Quality.meanScore(assigned.articles()));
    Supplier<Void> saved = parallel.start(() -> stages.time("save", () -> save(origin)));
    WrittenTables written = stages.time("write", () -> WrittenTables.write(tables, run, parallel));
    stages.time("keep", () -> WrittenTables.write(state, run, parallel));
    saved.get();
    Map<String, Double> quality = Quality.ofTopics(origin.model().likelihoods(), scored.get());
    long records = stages.rows(Records.TABLE);
    Result result = new Result(written, records, scored.get(), quality);
    return complete(origin, result, Optional.empty(), run::publish);
  }

  /**
   * What a run has written.
   *
   * @param records how many records came in
   * @param meanScore how well the articles fit their topics; empty when there are none
   * @param topics figures about the topics
   */
  record Result(
      WrittenTables written, long records, OptionalDouble meanScore, Map<String, Double> topics) {}

  /**
   * Checks that every record is accounted for, writes the run's record and report, and publishes.
   *
   * @param base a run of which the report may take over what is beside its page
   * @param publishing makes the run the latest one
   * @throws IllegalStateException if a record is lost; nothing is published then
   */
  Published complete(Origin origin, Result result, Optional<ReportBase> base, Runnable publishing) {
    Map<String, Long> rowCounts = result.written().rowCounts(result.records());
    StanceOverview stances = StanceOverview.of(spark, run);
    Map<String, Double> quality =
        Quality.figures(result.topics(), result.written(), stances, resources.trust());
    TableStore.write(record(origin, rowCounts, result.written(), quality).table(spark), run);
    stages.release();
    ReportData report = stages.time("report", () -> report(base));
    publishing.run();
    run.prune(settings.output().keepRuns());
    return new Published(report, stances, result.meanScore());
  }

  /** Returns the vectors of articles, none where the settings leave them out. */
  ArticleVectors vectors(TopicAssignments assigned) {
    ArticleVectors vectors = assigned.vectors();
    return settings.output().articleVectors() ? vectors : vectors.empty();
  }

  private Void save(Origin origin) {
    try {
      origin.tokenizer().write().save(run.model(TOKENIZER));
      origin.model().save(spark, run.model(TOPICS));
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot save the model of run " + run.id(), e);
    }
  }

  private RunRecord record(
      Origin origin,
      Map<String, Long> rowCounts,
      WrittenTables written,
      Map<String, Double> quality) {
    return new RunRecord(
        run.id(),
        origin.startedAt(),
        Instant.now(),
        origin.stancesBy(),
        resources.issues(),
        origin.inputs(),
        settings,
        rowCounts,
        written.digests(),
        stages.seconds(),
        quality);
  }

  private ReportData report(Optional<ReportBase> base) {
    return ReportWriter.write(spark, run, resources.issues(), settings.report(), base);
  }
}
