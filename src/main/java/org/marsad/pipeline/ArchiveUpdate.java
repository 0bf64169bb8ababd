package org.marsad.pipeline;

import static org.apache.spark.sql.functions.lit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Deduplication;
import org.marsad.pipeline.ArchiveChanges.Changed;
import org.marsad.pipeline.Preparation.Given;
import org.marsad.pipeline.Quality.Fit;
import org.marsad.pipeline.RunWriter.Origin;
import org.marsad.pipeline.RunWriter.Published;
import org.marsad.pipeline.RunWriter.Result;
import org.marsad.place.PlaceDetection;
import org.marsad.report.ReportBase;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableUpdate.Changes;
import org.marsad.summary.OutletReprints;
import org.marsad.summary.TopicTimelines;
import org.marsad.table.ArticleFits;
import org.marsad.table.ArticleVectors;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.KnownDocuments;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTerms;
import org.marsad.table.Topics;
import org.marsad.topic.TopicDescriptions;
import org.marsad.topic.TopicModel;

/**
 * Adds new articles to a published run and publishes the whole as a new one.
 *
 * <p>The tables come out as if all articles had been analysed at once, but for topics, which stay
 * those of the fitted model. What depends on all articles together is worked out again from what
 * the earlier run kept ({@link org.marsad.table.Tables#STATE}): recurring lines, dates, ids,
 * copies, speakers, camps. Texts are cleaned and read only where they are new or something of that
 * changes them.
 */
final class ArchiveUpdate {
  private static final String ID = Documents.ARTICLE_ID.name();

  /**
   * An article fits no topic well whose score is under this part of the mean when it was fitted.
   */
  private static final double UNFIT = 0.55;

  private final SparkSession spark;
  private final Settings settings;
  private final Resources resources;
  private final RunDirectory run;
  private final Stages stages;
  private final Preparation preparation;
  private final RunWriter writer;

  ArchiveUpdate(
      SparkSession spark,
      Settings settings,
      Resources resources,
      RunDirectory run,
      Stages stages,
      Preparation preparation,
      RunWriter writer) {
    this.spark = spark;
    this.settings = settings;
    this.resources = resources;
    this.run = run;
    this.stages = stages;
    this.preparation = preparation;
    this.writer = writer;
  }

  /**
   * An updated run.
   *
   * @param growth what is new
   * @param drift how well the new articles fit the topics; null without new ones
   */
  record Updated(Published published, Growth growth, Drift drift) {}

  /**
   * Reads new records, finds what they change, writes the tables and publishes.
   *
   * @param base the run to build on
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @return empty if no record is new; then nothing is published
   */
  Optional<Updated> update(
      Instant startedAt, RunDirectory base, List<String> inputs, List<String> columns) {
    Archive archive = Archive.of(spark, base, run);
    archive.requireSame(settings);
    archive.edited(resources.issues()).forEach(stages::warn);
    ArabicTokenizer tokenizer = ArabicTokenizer.load(base.model(RunWriter.TOKENIZER));
    TopicModel model = TopicModel.load(spark, base.model(RunWriter.TOPICS));
    Given given = preparation.read(inputs, columns);
    preparation.suitSpark(archive.records() + stages.rows(Records.TABLE));
    Records fresh = stages.keep("new", Records::new, () -> Arrivals.of(given.records(), archive));
    long records = stages.rows(Records.TABLE);
    if (records == 0) {
      return Optional.empty();
    }
    Changed changed =
        new ArchiveChanges(archive, settings.deduplication(), preparation, stages, tokenizer)
            .of(given, fresh, run.id());
    TopicAssignments assigned =
        stages.keep("assign", TopicAssignments::new, () -> place(model, changed));
    Origin origin =
        new Origin(startedAt, archive.inputsAnd(inputs), resources.stancesBy(), tokenizer, model);
    try (ParallelQueries parallel = new ParallelQueries()) {
      UpdatedTables tables = new UpdatedTables(archive, run, parallel);
      carry(changed, assigned, tables);
      Dataset<Row> renamed =
          new UpdatedStances(archive, settings, resources, stages, tables)
              .write(assigned.articles(), changed.stale());
      Articles articles = new Articles(tables.read(Articles.TABLE));
      summarise(archive, articles, tables);
      double fitted = Drift.fitted(archive.quality());
      double limit = UNFIT * fitted;
      Supplier<Fit> all = parallel.start(() -> Quality.fit(articles, limit));
      Fit now = Quality.fit(assigned.articles(), limit);
      WrittenTables written = stages.time("write", tables::written);
      ShownChanges shown = new ShownChanges(archive, run, settings.report().explorer());
      Set<String> touched =
          stages.time("touched", () -> shown.of(changed.stale(), assigned.articles(), renamed));
      run.takeModel(base);
      Growth growth =
          new Growth(
              records,
              stages.rows(TopicAssignments.TABLE),
              changed.gone().count(),
              now.unfit(),
              all.get().unfit(),
              limit);
      Result result =
          new Result(
              written,
              archive.records() + records,
              now.mean(),
              quality(archive, all.get().mean(), fitted, growth));
      Published published =
          writer.complete(
              origin,
              result,
              Optional.of(new ReportBase(base, touched)),
              () -> run.publishAfter(base));
      return Optional.of(new Updated(published, growth, Drift.between(fitted, now.mean())));
    }
  }

  private static TopicAssignments place(TopicModel model, Changed changed) {
    Documents documents =
        new Documents(
            changed.documents().rows().join(changed.articles(), new String[] {ID}, "left_semi"));
    return model.assign(Deduplication.withCopies(documents, changed.allCopies()));
  }

  private void carry(Changed changed, TopicAssignments assigned, UpdatedTables tables) {
    ChangedCopies copies = changed.copies();
    Dataset<Row> stale = changed.stale();
    tables.carry(
        Changes.replacing(stale, assigned.articles())
            .mending(copies.counts(), rows -> ChangedCopies.counted(rows, copies.counts())));
    tables.carry(
        Changes.replacing(
            stale.unionAll(copies.freed()),
            Deduplication.duplicates(changed.documents(), copies.moved())));
    tables.carry(Changes.replacing(changed.gone(), changed.known()));
    tables.carry(Changes.replacing(changed.gone(), changed.bands()));
    tables.carry(Changes.replacing(stale, new ArticleFits(assigned.rows())));
    tables.carry(Changes.replacing(stale, writer.vectors(assigned)));
    tables.carry(
        Changes.replacing(stale, PlaceDetection.of(assigned.articles(), resources.gazetteer())));
    tables.carry(Changes.adding(changed.records()));
    tables.carry(Changes.adding(changed.lines()));
    tables.write(changed.lessons().table(spark));
    tables.write(changed.comparisons());
  }

  private void summarise(Archive archive, Articles articles, UpdatedTables tables) {
    TopicDescriptions topics = stages.time("describe", () -> describe(archive, articles, tables));
    tables.write(topics.topics());
    tables.write(topics.terms());
    tables.write(TopicTimelines.of(articles));
    Duplicates duplicates = new Duplicates(tables.read(Duplicates.TABLE));
    tables.write(OutletReprints.of(duplicates, articles, resources.agencies()));
    tables.write(
        new Rejected(tables.read(KnownDocuments.TABLE).where(Rejected.REASON.col().isNotNull())));
  }

  private TopicDescriptions describe(Archive archive, Articles articles, UpdatedTables tables) {
    Dataset<Row> fitted =
        articles
            .rows()
            .join(tables.read(ArticleFits.TABLE), ID)
            .withColumn(Documents.TERMS.name(), lit(new byte[0]))
            .withColumn(ArticleVectors.VECTOR.name(), lit(new float[0]));
    return TopicDescriptions.carriedOver(
            new Topics(archive.read(Topics.TABLE)),
            new TopicTerms(archive.read(TopicTerms.TABLE)),
            new TopicAssignments(fitted),
            settings.topics())
        .labelled(resources.labelling().given(), stages::warn);
  }

  private static Map<String, Double> quality(
      Archive archive, OptionalDouble mean, double fitted, Growth growth) {
    Map<String, Double> figures = new TreeMap<>();
    archive
        .quality()
        .forEach(
            (name, figure) -> {
              if (name.startsWith("topics.")) {
                figures.put(name, figure);
              }
            });
    figures.putAll(Quality.ofTopics(Map.of(), mean));
    figures.put(Drift.FITTED_SCORE, fitted);
    figures.put("topics.unfit_articles", (double) growth.allUnfit());
    return figures;
  }
}
