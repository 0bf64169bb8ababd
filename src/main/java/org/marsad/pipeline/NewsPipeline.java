package org.marsad.pipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.CopyChoice;
import org.marsad.corpus.Deduplication;
import org.marsad.pipeline.Preparation.Prepared;
import org.marsad.pipeline.RunWriter.Origin;
import org.marsad.pipeline.RunWriter.Published;
import org.marsad.place.PlaceDetection;
import org.marsad.spark.ParallelQueries;
import org.marsad.stance.StanceDetection;
import org.marsad.stance.camp.CampArguments;
import org.marsad.stance.camp.StanceCamps;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.summary.OutletReprints;
import org.marsad.summary.TopicTimelines;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Comparisons;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.TableData;
import org.marsad.table.TextBands;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTerms;
import org.marsad.table.TopicTimeline;
import org.marsad.table.Topics;
import org.marsad.table.Voices;
import org.marsad.topic.TopicDescriptions;
import org.marsad.topic.TopicModel;

/**
 * The flow from articles to tables: {@link #run} finds topics, {@link #assign} places new articles
 * on those of an earlier run.
 */
public final class NewsPipeline {
  private final SparkSession spark;
  private final Settings settings;
  private final Resources resources;
  private final RunDirectory run;
  private final Stages stages;
  private final Preparation preparation;
  private final RunWriter writer;
  private final Instant startedAt = Instant.now();

  /**
   * Makes ready for one run.
   *
   * @param run the new run's folder
   * @param progress where a line for each stage is printed
   */
  public NewsPipeline(
      SparkSession spark,
      Settings settings,
      Resources resources,
      RunDirectory run,
      PrintStream progress) {
    this.spark = spark;
    this.settings = settings;
    this.resources = resources;
    this.run = run;
    this.stages = new Stages(progress, settings.smallRuns().records());
    this.preparation = new Preparation(spark, settings, resources, stages);
    this.writer = new RunWriter(spark, settings, resources, run, stages);
  }

  /**
   * Reads, cleans, deduplicates, finds topics, reads statements and stances, writes and publishes.
   *
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done
   * @throws org.marsad.config.UserError if no article can be analysed; nothing is published then
   */
  public RunSummary run(List<String> inputs, List<String> columns) {
    ArabicTokenizer tokenizer = tokenizer();
    Prepared prepared = preparation.prepare(inputs, columns, run.id(), tokenizer);
    Documents accepted = prepared.accepted();
    TextBands bands = stages.keep("bands", TextBands::new, () -> bands(accepted));
    Comparisons compared = stages.keep("compare", Comparisons::new, () -> compare(bands, accepted));
    Duplicates duplicates =
        stages.keep("deduplicate", Duplicates::new, () -> findCopies(accepted, compared));
    Documents distinct = Deduplication.without(accepted, duplicates);
    long count = prepared.count() - stages.rows(Duplicates.TABLE);
    TopicModel model = stages.time("topics", () -> fitTopics(distinct, count));
    TopicAssignments assigned =
        stages.keep("assign", TopicAssignments::new, () -> place(model, distinct, duplicates));
    Origin origin = new Origin(startedAt, inputs, resources.stancesBy(), tokenizer, model);
    Found found = new Found(prepared, duplicates, assigned);
    Optional<ArchiveState> state =
        settings.output().keepState()
            ? Optional.of(new ArchiveState(spark, run.id(), prepared, bands, compared, assigned))
            : Optional.empty();
    return summary(finish(origin, found, () -> describe(origin, assigned), state), null, null);
  }

  /**
   * Reads, cleans, removes copies of each other and of what is published, places the rest on the
   * topics of an earlier run, reads their statements and stances, writes and publishes.
   *
   * @param earlier the run whose topics are used
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done
   * @throws org.marsad.config.UserError if no article can be analysed; nothing is published then
   */
  public RunSummary assign(RunDirectory earlier, List<String> inputs, List<String> columns) {
    ArabicTokenizer tokenizer = ArabicTokenizer.load(earlier.model(RunWriter.TOKENIZER));
    TopicModel model = TopicModel.load(spark, earlier.model(RunWriter.TOPICS));
    Prepared prepared = preparation.prepare(inputs, columns, run.id(), tokenizer);
    Documents accepted = prepared.accepted();
    Articles known = Archive.articles(spark, earlier);
    Duplicates duplicates =
        stages.keep("deduplicate", Duplicates::new, () -> findCopies(accepted, known));
    Documents distinct = Deduplication.without(accepted, duplicates);
    TopicAssignments assigned =
        stages.keep("assign", TopicAssignments::new, () -> place(model, distinct, duplicates));
    Origin origin = new Origin(startedAt, inputs, resources.stancesBy(), tokenizer, model);
    Found found = new Found(prepared, duplicates, assigned);
    Published published =
        finish(origin, found, () -> carryOver(earlier, assigned), Optional.empty());
    return summary(published, Drift.between(spark, earlier, published.meanScore()), null);
  }

  /**
   * Adds new articles to a published run, and publishes the whole.
   *
   * @param base the run to build on
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done, or empty if every record was known; nothing is published then
   * @throws org.marsad.config.UserError if the run did not keep what an update needs, or if another
   *     run was published meanwhile; nothing is published then
   */
  public Optional<RunSummary> update(RunDirectory base, List<String> inputs, List<String> columns) {
    return new ArchiveUpdate(spark, settings, resources, run, stages, preparation, writer)
        .update(startedAt, base, inputs, columns)
        .map(done -> summary(done.published(), done.drift(), done.growth()));
  }

  /** The articles on their topics and what was left out on the way. */
  private record Found(Prepared prepared, Duplicates duplicates, TopicAssignments assigned) {}

  /**
   * Reads statements and stances while topics are described; writes and publishes.
   *
   * @param state what is kept for updates, if this run can be updated
   */
  private Published finish(
      Origin origin,
      Found found,
      Supplier<TopicDescriptions> description,
      Optional<ArchiveState> state) {
    try (ParallelQueries parallel = new ParallelQueries()) {
      Supplier<TopicDescriptions> described =
          parallel.start(() -> stages.time("describe", description));
      Articles articles = found.assigned().articles();
      Said said = readStances(articles, parallel);
      TopicDescriptions topics = described.get();
      TopicTimeline timeline = TopicTimelines.of(articles);
      Stream<TableData> coverage =
          Stream.of(
              articles,
              found.duplicates(),
              OutletReprints.of(found.duplicates(), articles, resources.agencies()),
              found.prepared().rejected(),
              topics.topics(),
              topics.terms(),
              timeline,
              PlaceDetection.of(articles, resources.gazetteer()),
              writer.vectors(found.assigned()));
      List<TableData> tables = Stream.concat(coverage, said.stances().all()).toList();
      List<TableData> kept =
          state
              .map(of -> of.tables(said.readings(), said.mentions(), said.arguments()))
              .orElse(List.of());
      return writer.publish(origin, found.assigned(), tables, kept, parallel);
    }
  }

  /** What is said, and who says it. */
  private record Said(
      Readings readings, SpeakerMentions mentions, Arguments arguments, StanceTables stances) {}

  private Said readStances(Articles articles, ParallelQueries parallel) {
    Readings readings = stages.keep("statements", Readings::new, () -> readStatements(articles));
    Supplier<ResolvedSpeakers> speakers =
        parallel.start(
            () -> ResolvedSpeakers.of(stages, resources.speakers(), Voices.of(readings)));
    ArticleStances positions = StanceDetection.articleStances(readings);
    Arguments arguments = stages.keep("arguments", Arguments::new, () -> readArguments(readings));
    StanceCamps camps = stages.time("camps", () -> findCamps(arguments, articles));
    StanceTables stances =
        StanceTables.of(articles, readings, speakers.get(), resources.speakers(), positions, camps);
    return new Said(readings, speakers.get().mentions(), arguments, stances);
  }

  private ArabicTokenizer tokenizer() {
    return new ArabicTokenizer()
        .setStopWords(resources.stopWords())
        .setTitleWeight(settings.topics().titleWeight());
  }

  private TextBands bands(Documents accepted) {
    return Deduplication.bands(accepted, settings.deduplication());
  }

  private Comparisons compare(TextBands bands, Documents accepted) {
    return Deduplication.compare(
        Deduplication.candidates(bands), accepted, settings.deduplication());
  }

  private Duplicates findCopies(Documents accepted, Comparisons compared) {
    long pairs = stages.rows(Comparisons.TABLE);
    return Deduplication.duplicates(accepted, CopyChoice.of(compared, pairs));
  }

  private Duplicates findCopies(Documents accepted, Articles published) {
    return Deduplication.findAlso(accepted, published, settings.deduplication());
  }

  private TopicModel fitTopics(Documents distinct, long articles) {
    return TopicModel.fit(distinct, articles, settings.topics());
  }

  private static TopicAssignments place(
      TopicModel model, Documents distinct, Duplicates duplicates) {
    return model.assign(Deduplication.withCopies(distinct, duplicates.rows()));
  }

  private TopicDescriptions describe(Origin origin, TopicAssignments assigned) {
    return TopicDescriptions.of(
            origin.model(),
            assigned,
            origin.tokenizer().words(),
            resources.labelling().words(),
            settings.topics())
        .labelled(resources.labelling().given(), stages::warn);
  }

  private TopicDescriptions carryOver(RunDirectory earlier, TopicAssignments assigned) {
    return TopicDescriptions.carriedOver(
            new Topics(TableStore.read(spark, earlier, Topics.TABLE)),
            new TopicTerms(TableStore.read(spark, earlier, TopicTerms.TABLE)),
            assigned,
            settings.topics())
        .labelled(resources.labelling().given(), stages::warn);
  }

  private Readings readStatements(Articles articles) {
    return StanceDetection.read(articles, resources.reader());
  }

  private Arguments readArguments(Readings readings) {
    return CampArguments.of(
        readings,
        resources.arguments(),
        resources.stopWords(),
        settings.stances().camps().minScore());
  }

  /** Finds camps anew in every run; {@link #assign} finds those of the new articles. */
  private StanceCamps findCamps(Arguments arguments, Articles articles) {
    return StanceCamps.of(
        arguments,
        resources.arguments(),
        articles,
        resources.stopWords(),
        settings.stances().camps());
  }

  private RunSummary summary(Published published, Drift drift, Growth growth) {
    double seconds = Duration.between(startedAt, Instant.now()).toMillis() / 1e3;
    return new RunSummary(
        run, published.report(), published.stances(), resources.notes(), drift, growth, seconds);
  }
}
