package org.marsad;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.Deduplication;
import org.marsad.store.ArticleSource;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.summary.TopicTimelines;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Runs;
import org.marsad.table.TableData;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTimeline;
import org.marsad.text.NoiseFilter;
import org.marsad.topic.ArabicTokenizer;
import org.marsad.topic.TopicDescriptions;
import org.marsad.topic.TopicModel;

/** The flow from articles to tables; {@link #run} is the whole of it. */
final class NewsPipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Definitions definitions;
  private final RunDirectory run;
  private final Stages stages;
  private final Map<String, Long> rowCounts = new TreeMap<>();

  NewsPipeline(
      SparkSession spark,
      Settings settings,
      Definitions definitions,
      RunDirectory run,
      PrintStream progress) {
    this.spark = spark;
    this.settings = settings;
    this.definitions = definitions;
    this.run = run;
    this.stages = new Stages(progress);
  }

  /**
   * Reads, cleans, deduplicates, finds topics, summarizes, writes and publishes.
   *
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done
   */
  RunSummary run(List<String> inputs, List<String> columns) {
    Instant startedAt = Instant.now();
    List<String> stopWords = definitions.lexicon("stop-words");
    Records records = stages.keep("read", () -> read(inputs, columns));
    NoiseFilter noise = stages.time("noise", () -> learnNoise(records));
    Documents documents = stages.keep("clean", () -> clean(records, noise, stopWords));
    Rejected rejected = Cleaning.rejected(documents);
    Documents accepted = requireSome(Cleaning.accepted(documents), rejected);
    Duplicates duplicates =
        stages.keep("deduplicate", () -> Deduplication.find(accepted, settings.deduplication()));
    Documents distinct = Deduplication.without(accepted, duplicates);
    TopicModel model = stages.time("topics", () -> fitTopics(distinct));
    TopicAssignments assigned =
        stages.keep("assign", () -> model.assign(Deduplication.withCopies(distinct, duplicates)));
    TopicDescriptions described =
        stages.time("describe", () -> describe(model, assigned, stopWords));
    Articles articles = Articles.of(assigned);
    TopicTimeline timeline = TopicTimelines.of(articles);
    stages.time(
        "write",
        () ->
            write(articles, duplicates, rejected, described.topics(), described.terms(), timeline));
    requireAllAccountedFor();
    stages.time("publish", () -> publish(startedAt, inputs, model));
    stages.release();
    return new RunSummary(run, rowCounts, rejected, described.topics(), stages.seconds());
  }

  private Records read(List<String> inputs, List<String> columns) {
    Records raw = ArticleSource.read(spark, inputs, columns, settings.input());
    return Cleaning.decode(raw, settings.cleaning());
  }

  private NoiseFilter learnNoise(Records records) {
    NoiseFilter lexicon =
        NoiseFilter.of(definitions.lexicon("noise-lines"), definitions.lexicon("noise-tails"));
    return Cleaning.learnNoise(records, lexicon, settings.cleaning());
  }

  private Documents clean(Records records, NoiseFilter noise, List<String> stopWords) {
    ArabicTokenizer tokenizer =
        new ArabicTokenizer()
            .setStopWords(stopWords)
            .setTitleWeight(settings.topics().titleWeight());
    return Cleaning.documents(
        records, noise, tokenizer, settings.cleaning(), settings.input().timezone());
  }

  private static Documents requireSome(Documents accepted, Rejected rejected) {
    if (accepted.rows().isEmpty()) {
      throw new UserError(
          "No article can be analysed; nothing is published. Rejected:\n"
              + RunSummary.rejectedLines(rejected));
    }
    return accepted;
  }

  private TopicModel fitTopics(Documents distinct) {
    return TopicModel.fit(distinct, distinct.rows().count(), settings.topics());
  }

  private TopicDescriptions describe(
      TopicModel model, TopicAssignments assigned, List<String> stopWords) {
    return TopicDescriptions.of(model, assigned, stopWords, settings.topics());
  }

  private void write(TableData... tables) {
    for (TableData table : tables) {
      rowCounts.put(table.table().name(), TableStore.write(table, run));
    }
  }

  private void requireAllAccountedFor() {
    long records = stages.rows(Records.TABLE.name());
    rowCounts.put(Records.TABLE.name(), records);
    long accounted =
        Stream.of(Articles.TABLE, Duplicates.TABLE, Rejected.TABLE)
            .mapToLong(table -> rowCounts.get(table.name()))
            .sum();
    if (accounted != records) {
      throw new IllegalStateException(
          "%d records came in, %d are accounted for: %s; nothing is published"
              .formatted(records, accounted, rowCounts));
    }
  }

  private void publish(Instant startedAt, List<String> inputs, TopicModel model) {
    Map<String, Double> quality = new TreeMap<>();
    model
        .likelihoods()
        .forEach((k, nats) -> quality.put("topics.held_out_nats.k=%03d".formatted(k), nats));
    Row row =
        Runs.TABLE.row(
            Map.of(
                Runs.RUN_ID, run.id(),
                Runs.STARTED_AT, startedAt,
                Runs.FINISHED_AT, Instant.now(),
                Runs.VERSIONS, versions(),
                Runs.INPUTS, inputs,
                Runs.SETTINGS, settings.toJson(),
                Runs.ROW_COUNTS, rowCounts,
                Runs.SECONDS, stages.seconds(),
                Runs.QUALITY, quality));
    TableStore.write(new Runs(spark.createDataFrame(List.of(row), Runs.TABLE.schema())), run);
    run.publish();
    run.prune(settings.output().keepRuns());
  }

  private Map<String, String> versions() {
    String own = NewsPipeline.class.getPackage().getImplementationVersion();
    return Map.of(
        "marsad", own == null ? "development" : own,
        "spark", spark.version(),
        "java", Runtime.version().toString());
  }
}
