package org.marsad.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.DayOrderSightings;
import org.marsad.corpus.DayOrders;
import org.marsad.corpus.Lessons;
import org.marsad.corpus.PublicationDates;
import org.marsad.input.ArticleSource;
import org.marsad.input.column.ColumnReport;
import org.marsad.report.ReportQueries;
import org.marsad.spark.SparkSessions;
import org.marsad.table.Documents;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.text.noise.NoiseFilter;

/** Carries out what every run begins with: reading and cleaning. */
final class Preparation {
  private final SparkSession spark;
  private final Settings settings;
  private final Resources resources;
  private final Stages stages;

  Preparation(SparkSession spark, Settings settings, Resources resources, Stages stages) {
    this.spark = spark;
    this.settings = settings;
    this.resources = resources;
    this.stages = stages;
  }

  /**
   * The input as it was read.
   *
   * @param records with repaired characters
   * @param sightings the orders of day and month that their dates show
   * @param unused names columns that were not used, if there are any
   */
  record Given(Records records, DayOrderSightings sightings, Optional<String> unused) {}

  /**
   * The cleaned input.
   *
   * @param given the input as it was read
   * @param lines the lines of its records that count
   * @param lessons what the records teach
   * @param documents all of them, cleaned
   * @param count how many are accepted
   */
  record Prepared(
      Given given, RecordLines lines, Lessons lessons, Documents documents, long count) {
    /** Returns the documents to analyse. */
    Documents accepted() {
      return Cleaning.accepted(documents);
    }

    /** Returns the records that are refused. */
    Rejected rejected() {
      return Cleaning.rejected(documents);
    }
  }

  /**
   * Reads the inputs and cleans them.
   *
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @param batch the run that reads them
   * @throws UserError if no record has one of the columns, or no document can be analysed
   */
  Prepared prepare(
      List<String> inputs, List<String> columns, String batch, ArabicTokenizer tokenizer) {
    Given given = read(inputs, columns);
    suitSpark(stages.rows(Records.TABLE));
    DayOrders orders = DayOrders.of(given.records(), given.sightings());
    RecordLines lines = lines(given.records(), batch);
    Lessons lessons = lessons(orders, lines, given.sightings());
    Dataset<Row> identified = Cleaning.identified(given.records().rows(), dates(lessons));
    Documents documents = clean(identified, lessons, tokenizer);
    return new Prepared(given, lines, lessons, documents, requireSome(documents, given));
  }

  /**
   * Reads the inputs.
   *
   * @throws UserError if no record has one of the columns
   */
  Given read(List<String> inputs, List<String> columns) {
    resources.notes().forEach(stages::warn);
    AtomicReference<ColumnReport> report = new AtomicReference<>();
    DayOrderSightings sightings = DayOrderSightings.of(spark);
    Records records =
        stages.keep("read", Records::new, () -> read(inputs, columns, report, sightings));
    report.get().requireGivenColumns();
    Optional<String> unused = report.get().unused();
    unused.ifPresent(stages::warn);
    return new Given(records, sightings, unused);
  }

  /** Reads the lines of records that count. */
  RecordLines lines(Records records, String batch) {
    return stages.keep(
        "lines",
        RecordLines::new,
        () -> Cleaning.lines(records, resources.noise(), settings.cleaning(), batch));
  }

  /**
   * Learns from all records.
   *
   * @param orders of the dates of all records
   * @param lines of all records
   * @param sightings of the dates of all records
   */
  Lessons lessons(DayOrders orders, RecordLines lines, DayOrderSightings sightings) {
    orders.notes().forEach(stages::warn);
    Set<Long> recurring =
        stages.time("noise", () -> Cleaning.recurring(lines, settings.cleaning(), stages::warn));
    return new Lessons(recurring, orders, Set.copyOf(sightings.value().values()));
  }

  /** Returns what reads dates. */
  PublicationDates dates(Lessons lessons) {
    return new PublicationDates(resources.dates(), lessons.orders());
  }

  /** Cleans records that have their dates and ids. */
  Documents clean(Dataset<Row> identified, Lessons lessons, ArabicTokenizer tokenizer) {
    return stages.keep("clean", Documents::new, () -> documents(identified, lessons, tokenizer));
  }

  /** Cleans records that have their dates and ids, when they are asked for. */
  Documents documents(Dataset<Row> identified, Lessons lessons, ArabicTokenizer tokenizer) {
    NoiseFilter noise = resources.noise().withRecurring(lessons.recurring());
    return Cleaning.documents(identified, noise, tokenizer, settings.cleaning());
  }

  private Records read(
      List<String> inputs,
      List<String> columns,
      AtomicReference<ColumnReport> report,
      DayOrderSightings sightings) {
    ArticleSource.Reading reading = ArticleSource.open(spark, inputs, columns, settings.input());
    report.set(reading.columns());
    return Cleaning.decode(sightings.in(reading.records()), settings.cleaning());
  }

  /**
   * Gives Spark the settings of small runs where this is one. Spark hands them to the tasks of
   * queries only; those of other jobs, such as that of {@link Stages#keep}, learn them from the
   * thread's properties.
   */
  void suitSpark(long records) {
    if (records <= settings.smallRuns().records()) {
      SparkSessions.suit(spark, settings.smallRuns().spark());
    }
  }

  private long requireSome(Documents documents, Given given) {
    DateCoverage dates = DateCoverage.of(Cleaning.accepted(documents));
    if (dates.articles() == 0) {
      throw new UserError(
          "No article can be analysed; nothing is published. Rejected:\n"
              + RunSummary.rejectedLines(ReportQueries.rejections(Cleaning.rejected(documents))));
    }
    dates.warning(given.unused()).ifPresent(stages::warn);
    return dates.articles();
  }
}
