package org.marsad.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.Settings;
import org.marsad.table.GivenRecords;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.text.Packed;
import org.marsad.text.noise.CountedLine;
import org.marsad.text.noise.CountedLines;
import org.marsad.text.noise.NoiseFilter;

/**
 * Finds the lines that an outlet prints with many of its articles: short ones wherever they stand,
 * and long ones that open or close most of its articles, such as what it says of itself.
 *
 * <p>Copies of one article count once: for each line the different texts are counted that it is
 * seen in, each known by its longest other line. An outlet that loses an unusual part of its text
 * this way is named.
 */
final class RecurringLines {
  private static final String ARTICLES = "articles";
  private static final String ALL = "all";
  private static final String TAKEN = "taken";
  private static final String EACH = "each";

  /** Part of an outlet's text from which its loss is unusual. */
  private static final double UNUSUAL_SHARE = 0.2;

  private RecurringLines() {}

  /**
   * Finds the recurring lines of all outlets.
   *
   * @param lines from {@link #read}
   * @param settings under how many articles a line must be seen
   * @param console receives a sentence for each outlet that loses much of its text
   * @return the {@link NoiseFilter#key} of each line
   */
  static Set<Long> of(RecordLines lines, Settings.Cleaning settings, Consumer<String> console) {
    Dataset<Row> seen =
        lines
            .rows()
            .select(Records.SOURCE.col(), explode(RecordLines.LINES.col()).as(EACH))
            .select(Records.SOURCE.col(), col(EACH + ".*"))
            .groupBy(Records.SOURCE.col(), RecordLines.LINE.col())
            .agg(
                countDistinct(RecordLines.BODY.col()).as(ARTICLES),
                max(RecordLines.LONG.col()).as(RecordLines.LONG.name()),
                sum(RecordLines.CHARACTERS.col()).as(TAKEN));
    Dataset<Row> outlets =
        lines
            .rows()
            .groupBy(Records.SOURCE.col())
            .agg(count(lit(1)).as(ALL), sum(RecordLines.SIZE.col()).as(RecordLines.SIZE.name()));
    Column share =
        when(RecordLines.LONG.col(), settings.recurringLongLineShare())
            .otherwise(settings.recurringLineShare());
    Column enough =
        col(ARTICLES)
            .geq(
                greatest(
                    lit(settings.recurringLineArticles()).cast("double"),
                    col(ALL).multiply(share)));
    List<Row> found =
        seen.join(outlets, Records.SOURCE.name())
            .where(enough)
            .select(
                Records.SOURCE.col(), RecordLines.LINE.col(), col(TAKEN), RecordLines.SIZE.col())
            .collectAsList(); // an outlet has tens of such lines
    warnings(found).forEach(console);
    return found.stream()
        .map(row -> row.<Long>getAs(RecordLines.LINE.name()))
        .collect(Collectors.toSet());
  }

  /** Returns a sentence for each outlet that loses an unusual part of its text. */
  private static List<String> warnings(List<Row> found) {
    Map<String, Double> shares = new TreeMap<>();
    for (Row row : found) {
      double share = row.<Long>getAs(TAKEN) / (double) row.<Long>getAs(RecordLines.SIZE.name());
      shares.merge(row.<String>getAs(Records.SOURCE.name()), share, Double::sum);
    }
    return shares.entrySet().stream()
        .filter(outlet -> outlet.getValue() >= UNUSUAL_SHARE)
        .map(
            outlet ->
                String.format(
                    Locale.ROOT,
                    "%s: %.0f%% of the text of this outlet are lines that it prints with many"
                        + " articles; they are taken for noise. Where they are not, set"
                        + " cleaning.recurring_line_words: 0",
                    outlet.getKey(),
                    100 * outlet.getValue()))
        .toList();
  }

  /**
   * Reads the lines that are counted.
   *
   * @param records decoded records
   * @param noise tells long lines that may be furniture from those that are not
   * @param words how many words a short line has at most; 0 where none is counted
   * @param batch the run that reads them
   * @return one row for each readable record
   */
  static RecordLines read(Records records, NoiseFilter noise, int words, String batch) {
    UserDefinedFunction lines =
        udf(
            (UDF2<String, String, Row[]>)
                (source, text) ->
                    text == null ? null : rows(CountedLines.of(noise, source, text, words)),
            RecordLines.LINES.type());
    UserDefinedFunction keys =
        udf(
            (UDF2<String, String, byte[]>) (source, text) -> keys(source, text),
            DataTypes.BinaryType);
    Column source = Records.SOURCE.col();
    Column text = Records.TEXT.col();
    return new RecordLines(
        records
            .rows()
            .where(Records.REASON.col().isNull())
            .withColumn(GivenRecords.BATCH.name(), lit(batch))
            .withColumn(RecordLines.SIZE.name(), length(text))
            .withColumn(RecordLines.LINES.name(), lines.apply(source, text))
            .withColumn(RecordLines.KEYS.name(), keys.apply(source, text)));
  }

  private static byte[] keys(String source, String text) {
    if (text == null) {
      return null; // Spark may ask before it leaves out refused records
    }
    long[] keys = NoiseFilter.droppable(source, text);
    return Packed.longs(keys, keys.length);
  }

  private static Row[] rows(List<CountedLine> lines) {
    return lines.stream()
        .map(line -> RowFactory.create(line.key(), line.body(), line.characters(), line.isLong()))
        .toArray(Row[]::new);
  }
}
