package org.marsad.pipeline;

import java.io.PrintStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.Deduplication;
import org.marsad.input.ArticleSource;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportData;
import org.marsad.report.ReportQueries;
import org.marsad.spark.ParallelQueries;
import org.marsad.speaker.SpeakerResolution;
import org.marsad.stance.StanceDetection;
import org.marsad.stance.camp.StanceCamps;
import org.marsad.stance.learned.StanceModel;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.summary.TopicTimelines;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Readings;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.TableData;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTerms;
import org.marsad.table.TopicTimeline;
import org.marsad.table.Topics;
import org.marsad.text.NoiseFilter;
import org.marsad.topic.TopicDescriptions;
import org.marsad.topic.TopicModel;

/**
 * The flow from articles to tables: {@link #run} finds topics, {@link #assign} places new articles
 * on those of an earlier run.
 */
public final class NewsPipeline {
  private static final String TOKENIZER = "tokenizer";
  private static final String TOPICS = "topics";

  private final SparkSession spark;
  private final Settings settings;
  private final Resources lexicons;
  private final RunDirectory run;
  private final Stages stages;
  private final RunRecord publication;
  private StanceModel stanceModel;

  public NewsPipeline(
      SparkSession spark,
      Settings settings,
      Resources lexicons,
      RunDirectory run,
      PrintStream progress) {
    this.spark = spark;
    this.settings = settings;
    this.lexicons = lexicons;
    this.run = run;
    this.stages = new Stages(progress, settings.smallRuns().records());
    this.publication = new RunRecord(spark, run);
  }

  /** Lets a model that `train-stance` saved decide on stances. */
  public NewsPipeline withStanceModel(String folder) {
    stanceModel = StanceModel.load(spark, folder, lexicons.stopWords());
    publication.stancesBy(folder);
    return this;
  }

  /**
   * Reads, cleans, deduplicates, finds topics, reads statements and stances, writes and publishes.
   *
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done
   */
  public RunSummary run(List<String> inputs, List<String> columns) {
    ArabicTokenizer tokenizer = tokenizer();
    Records records = stages.keep("read", Records::new, () -> read(inputs, columns));
    suitSpark(stages.rows(Records.TABLE.name()));
    NoiseFilter noise = stages.time("noise", () -> learnNoise(records));
    Documents documents =
        stages.keep("clean", Documents::new, () -> clean(records, noise, tokenizer));
    Rejected rejected = Cleaning.rejected(documents);
    Documents accepted = Cleaning.accepted(documents);
    long analysed = requireSome(accepted, rejected);
    Duplicates duplicates = stages.keep("deduplicate", Duplicates::new, () -> findCopies(accepted));
    Documents distinct = Deduplication.without(accepted, duplicates);
    long kept = analysed - stages.rows(Duplicates.TABLE.name());
    TopicModel model = stages.time("topics", () -> fitTopics(distinct, kept));
    TopicAssignments assigned =
        stages.keep("assign", TopicAssignments::new, () -> place(model, distinct, duplicates));
    publication.quality("topics.held_out_nats.k=", model.likelihoods());
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<TopicDescriptions> topics =
          side.start(() -> stages.time("describe", () -> describe(model, tokenizer, assigned)));
      ReportData found =
          finish(inputs, tokenizer, model, assigned, duplicates, rejected, topics, side);
      return summary(found, null);
    }
  }

  /**
   * Reads, cleans, takes out copies of each other and of what is published, places the rest on the
   * topics of an earlier run, reads their statements and stances, writes and publishes.
   *
   * @param fitted the run whose topics are used
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return what was done
   */
  public RunSummary assign(RunDirectory fitted, List<String> inputs, List<String> columns) {
    ArabicTokenizer tokenizer = ArabicTokenizer.load(fitted.model(TOKENIZER));
    TopicModel model = TopicModel.load(spark, fitted.model(TOPICS));
    Records records = stages.keep("read", Records::new, () -> read(inputs, columns));
    suitSpark(stages.rows(Records.TABLE.name()));
    NoiseFilter noise = stages.time("noise", () -> learnNoise(records));
    Documents documents =
        stages.keep("clean", Documents::new, () -> clean(records, noise, tokenizer));
    Rejected rejected = Cleaning.rejected(documents);
    Documents accepted = Cleaning.accepted(documents);
    requireSome(accepted, rejected);
    Articles published = publishedArticles(fitted);
    Duplicates duplicates =
        stages.keep("deduplicate", Duplicates::new, () -> findCopies(accepted, published));
    Documents distinct = Deduplication.without(accepted, duplicates);
    TopicAssignments assigned =
        stages.keep("assign", TopicAssignments::new, () -> place(model, distinct, duplicates));
    try (ParallelQueries side = new ParallelQueries()) {
      Supplier<TopicDescriptions> topics =
          side.start(() -> stages.time("describe", () -> carryOver(fitted, assigned)));
      ReportData found =
          finish(inputs, tokenizer, model, assigned, duplicates, rejected, topics, side);
      return summary(found, Drift.between(spark, fitted, publication.meanScore()));
    }
  }

  private ArabicTokenizer tokenizer() {
    return new ArabicTokenizer()
        .setStopWords(lexicons.stopWords())
        .setTitleWeight(settings.topics().titleWeight());
  }

  private Records read(List<String> inputs, List<String> columns) {
    Records raw = ArticleSource.read(spark, inputs, columns, settings.input());
    return Cleaning.decode(raw, settings.cleaning());
  }

  /**
   * A small run wants other Spark settings than a large one. Spark tells them to the tasks of
   * queries only; those of other jobs, such as that of {@link Stages#keep}, know them by the
   * thread's properties.
   */
  private void suitSpark(long records) {
    if (records <= settings.smallRuns().records()) {
      settings.smallRuns().spark().forEach(spark.conf()::set);
      settings.smallRuns().spark().forEach(spark.sparkContext()::setLocalProperty);
    }
  }

  private NoiseFilter learnNoise(Records records) {
    return Cleaning.learnNoise(records, lexicons.noise(), settings.cleaning());
  }

  private Documents clean(Records records, NoiseFilter noise, ArabicTokenizer tokenizer) {
    return Cleaning.documents(
        records, noise, tokenizer, settings.cleaning(), settings.input().timezone());
  }

  /** How many documents are analysed. */
  private static long requireSome(Documents accepted, Rejected rejected) {
    long count = accepted.rows().count();
    if (count == 0) {
      throw new UserError(
          "No article can be analysed; nothing is published. Rejected:\n"
              + RunSummary.rejectedLines(ReportQueries.rejections(rejected)));
    }
    return count;
  }

  private Duplicates findCopies(Documents accepted) {
    return Deduplication.find(accepted, settings.deduplication());
  }

  private Duplicates findCopies(Documents accepted, Articles published) {
    return Deduplication.findAlso(accepted, published, settings.deduplication());
  }

  /** The articles of all runs that are kept, each once. */
  private Articles publishedArticles(RunDirectory fitted) {
    return new Articles(
        fitted.published().stream()
            .map(earlier -> TableStore.read(spark, earlier, Articles.TABLE))
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .dropDuplicates(Documents.ARTICLE_ID.name()));
  }

  private TopicModel fitTopics(Documents distinct, long articles) {
    return TopicModel.fit(distinct, articles, settings.topics());
  }

  private static TopicAssignments place(
      TopicModel model, Documents distinct, Duplicates duplicates) {
    return model.assign(Deduplication.withCopies(distinct, duplicates));
  }

  private TopicDescriptions describe(
      TopicModel model, ArabicTokenizer tokenizer, TopicAssignments assigned) {
    return TopicDescriptions.of(model, assigned, tokenizer.words(), settings.topics());
  }

  private TopicDescriptions carryOver(RunDirectory fitted, TopicAssignments assigned) {
    return TopicDescriptions.carriedOver(
        new Topics(TableStore.read(spark, fitted, Topics.TABLE)),
        new TopicTerms(TableStore.read(spark, fitted, TopicTerms.TABLE)),
        assigned,
        settings.topics());
  }

  private Readings readStatements(Articles articles) {
    return StanceDetection.read(articles, lexicons.reader());
  }

  private SpeakerMentions resolveSpeakers(Readings readings) {
    return new SpeakerResolution(lexicons.speakers()).resolve(readings);
  }

  /** By the rules, or by a trained model where there is one. */
  private ArticleStances takePositions(Readings readings) {
    ArticleStances byRules = StanceDetection.articleStances(readings);
    return stanceModel == null ? byRules : stanceModel.apply(byRules, readings);
  }

  /** Found anew in every run: {@link #assign} finds the camps of the new articles. */
  private StanceCamps findCamps(Readings readings, ArticleStances positions, Articles articles) {
    return StanceCamps.of(readings, positions, articles, lexicons.stopWords(), settings.stances());
  }

  /** Reads statements and stances while topics are described; writes and publishes. */
  private ReportData finish(
      List<String> inputs,
      ArabicTokenizer tokenizer,
      TopicModel model,
      TopicAssignments assigned,
      Duplicates duplicates,
      Rejected rejected,
      Supplier<TopicDescriptions> described,
      ParallelQueries side) {
    Articles articles = Articles.of(assigned);
    StanceTables stances = readStances(articles, side);
    TopicDescriptions topics = described.get();
    TopicTimeline timeline = TopicTimelines.of(articles);
    Supplier<Void> scored = side.perform(() -> publication.meanScore(assigned));
    Supplier<Void> saved = side.perform(() -> stages.time("save", () -> save(tokenizer, model)));
    Stream<TableData> coverage =
        Stream.of(articles, duplicates, rejected, topics.topics(), topics.terms(), timeline);
    List<TableData> tables = Stream.concat(coverage, stances.all()).toList();
    stages.time("write", () -> publication.write(side, tables));
    saved.get();
    scored.get();
    publication.requireAllAccountedFor(stages.rows(Records.TABLE.name()));
    publication.stances(StanceOverview.of(spark, run));
    publication.writeRun(inputs, settings, stages.seconds());
    stages.release();
    ReportData data = stages.time("report", this::report);
    publication.publish(settings);
    return data;
  }

  private ReportData report() {
    ReportData data = ReportQueries.read(spark, run, lexicons.issues());
    HtmlReport.write(run, data);
    return data;
  }

  private StanceTables readStances(Articles articles, ParallelQueries side) {
    Readings readings = stages.keep("statements", Readings::new, () -> readStatements(articles));
    Supplier<SpeakerMentions> mentions =
        side.start(
            () -> stages.keep("speakers", SpeakerMentions::new, () -> resolveSpeakers(readings)));
    ArticleStances positions = takePositions(readings);
    StanceCamps camps = stages.time("camps", () -> findCamps(readings, positions, articles));
    return StanceTables.of(articles, readings, mentions.get(), positions, camps);
  }

  private void save(ArabicTokenizer tokenizer, TopicModel model) {
    try {
      tokenizer.write().save(run.model(TOKENIZER));
      model.save(spark, run.model(TOPICS));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException("cannot save the model of run " + run.id(), e);
    }
  }

  private RunSummary summary(ReportData data, Drift drift) {
    return new RunSummary(run, data, publication.stances(), drift, publication.seconds());
  }
}
