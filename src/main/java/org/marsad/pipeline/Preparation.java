package org.marsad.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Cleaning;
import org.marsad.corpus.DayOrderSightings;
import org.marsad.corpus.DayOrders;
import org.marsad.corpus.PublicationDates;
import org.marsad.input.ArticleSource;
import org.marsad.input.column.ColumnReport;
import org.marsad.report.ReportQueries;
import org.marsad.table.Documents;
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
   * The cleaned input.
   *
   * @param accepted the documents to analyse
   * @param rejected those that are refused
   * @param count how many are accepted
   */
  record Prepared(Documents accepted, Rejected rejected, long count) {}

  /**
   * Reads the inputs and cleans them.
   *
   * @param inputs paths and globs
   * @param columns {@code column=NAME}
   * @throws UserError if no record has one of the columns, or no document can be analysed
   */
  Prepared prepare(List<String> inputs, List<String> columns, ArabicTokenizer tokenizer) {
    resources.notes().forEach(stages::warn);
    AtomicReference<ColumnReport> report = new AtomicReference<>();
    DayOrderSightings sightings = DayOrderSightings.of(spark);
    Records records =
        stages.keep("read", Records::new, () -> read(inputs, columns, report, sightings));
    report.get().requireGivenColumns();
    Optional<String> unused = report.get().unused();
    unused.ifPresent(stages::warn);
    suitSpark(stages.rows(Records.TABLE));
    DayOrders orders = DayOrders.of(records, sightings);
    orders.notes().forEach(stages::warn);
    PublicationDates dates = new PublicationDates(resources.dates(), orders);
    NoiseFilter noise = stages.time("noise", () -> learnNoise(records));
    Documents documents =
        stages.keep("clean", Documents::new, () -> clean(records, noise, dates, tokenizer));
    Documents accepted = Cleaning.accepted(documents);
    Rejected rejected = Cleaning.rejected(documents);
    return new Prepared(accepted, rejected, requireSome(accepted, rejected, unused));
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
  private void suitSpark(long records) {
    if (records <= settings.smallRuns().records()) {
      settings.smallRuns().spark().forEach(spark.conf()::set);
      settings.smallRuns().spark().forEach(spark.sparkContext()::setLocalProperty);
    }
  }

  private NoiseFilter learnNoise(Records records) {
    return Cleaning.learnNoise(records, resources.noise(), settings.cleaning(), stages::warn);
  }

  private Documents clean(
      Records records, NoiseFilter noise, PublicationDates dates, ArabicTokenizer tokenizer) {
    return Cleaning.documents(records, noise, dates, tokenizer, settings.cleaning());
  }

  private long requireSome(Documents accepted, Rejected rejected, Optional<String> unused) {
    DateCoverage dates = DateCoverage.of(accepted);
    if (dates.articles() == 0) {
      throw new UserError(
          "No article can be analysed; nothing is published. Rejected:\n"
              + RunSummary.rejectedLines(ReportQueries.rejections(rejected)));
    }
    dates.warning(unused).ifPresent(stages::warn);
    return dates.articles();
  }
}
