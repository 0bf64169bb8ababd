package org.marsad.pipeline;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.corpus.ArabicTokenizer;
import org.marsad.corpus.Cleaning;
import org.marsad.input.ArticleSource;
import org.marsad.report.ReportQueries;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.text.NoiseFilter;

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
   * @throws UserError if no document can be analysed
   */
  Prepared prepare(List<String> inputs, List<String> columns, ArabicTokenizer tokenizer) {
    Records records = stages.keep("read", Records::new, () -> read(inputs, columns));
    suitSpark(stages.rows(Records.TABLE));
    NoiseFilter noise = stages.time("noise", () -> learnNoise(records));
    Documents documents =
        stages.keep("clean", Documents::new, () -> clean(records, noise, tokenizer));
    Documents accepted = Cleaning.accepted(documents);
    Rejected rejected = Cleaning.rejected(documents);
    return new Prepared(accepted, rejected, requireSome(accepted, rejected));
  }

  private Records read(List<String> inputs, List<String> columns) {
    Records raw = ArticleSource.read(spark, inputs, columns, settings.input());
    return Cleaning.decode(raw, settings.cleaning());
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
    return Cleaning.learnNoise(records, resources.noise(), settings.cleaning(), stages::say);
  }

  private Documents clean(Records records, NoiseFilter noise, ArabicTokenizer tokenizer) {
    return Cleaning.documents(
        records, noise, tokenizer, settings.cleaning(), settings.input().timezone());
  }

  private static long requireSome(Documents accepted, Rejected rejected) {
    long count = accepted.rows().count();
    if (count == 0) {
      throw new UserError(
          "No article can be analysed; nothing is published. Rejected:\n"
              + RunSummary.rejectedLines(ReportQueries.rejections(rejected)));
    }
    return count;
  }
}
