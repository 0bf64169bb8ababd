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
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Records;
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
  private static final String LINES = "lines";
  private static final String LINE = "line";
  private static final String BODY = "body";
  private static final String CHARACTERS = "characters";
  private static final String LONG = "long";
  private static final String ARTICLES = "articles";
  private static final String ALL = "all";
  private static final String TAKEN = "taken";
  private static final String SIZE = "size";

  /** Part of an outlet's text from which its loss is unusual. */
  private static final double UNUSUAL_SHARE = 0.2;

  private static final StructType LINE_TYPE =
      new StructType()
          .add(LINE, DataTypes.LongType)
          .add(BODY, DataTypes.LongType)
          .add(CHARACTERS, DataTypes.IntegerType)
          .add(LONG, DataTypes.BooleanType);

  private RecurringLines() {}

  /**
   * Finds the recurring lines of all outlets.
   *
   * @param records decoded records
   * @param noise tells long lines that may be furniture from those that are not
   * @param settings how short a line must be, and under how many articles it must be seen
   * @param console receives a sentence for each outlet that loses much of its text
   * @return the {@link NoiseFilter#key} of each line
   */
  static Set<Long> of(
      Records records, NoiseFilter noise, Settings.Cleaning settings, Consumer<String> console) {
    Dataset<Row> texts = records.rows().where(Records.REASON.col().isNull());
    Dataset<Row> seen =
        lines(texts, noise, settings.recurringLineWords())
            .groupBy(Records.SOURCE.col(), col(LINE))
            .agg(countDistinct(BODY).as(ARTICLES), max(LONG).as(LONG), sum(CHARACTERS).as(TAKEN));
    Dataset<Row> outlets =
        texts
            .groupBy(Records.SOURCE.col())
            .agg(count(lit(1)).as(ALL), sum(length(Records.TEXT.col())).as(SIZE));
    Column share =
        when(col(LONG), settings.recurringLongLineShare()).otherwise(settings.recurringLineShare());
    Column enough =
        col(ARTICLES)
            .geq(
                greatest(
                    lit(settings.recurringLineArticles()).cast("double"),
                    col(ALL).multiply(share)));
    List<Row> found =
        seen.join(outlets, Records.SOURCE.name())
            .where(enough)
            .select(Records.SOURCE.col(), col(LINE), col(TAKEN), col(SIZE))
            .collectAsList(); // an outlet has tens of such lines
    warnings(found).forEach(console);
    return found.stream().map(row -> row.<Long>getAs(LINE)).collect(Collectors.toSet());
  }

  /** Returns a sentence for each outlet that loses an unusual part of its text. */
  private static List<String> warnings(List<Row> found) {
    Map<String, Double> shares = new TreeMap<>();
    for (Row row : found) {
      double share = row.<Long>getAs(TAKEN) / (double) row.<Long>getAs(SIZE);
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

  /** Returns for each line of each text that may recur its outlet, keys and length. */
  private static Dataset<Row> lines(Dataset<Row> texts, NoiseFilter noise, int words) {
    UserDefinedFunction lines =
        udf(
            (UDF2<String, String, Row[]>)
                (source, text) -> rows(CountedLines.of(noise, source, text, words)),
            DataTypes.createArrayType(LINE_TYPE, false));
    Column each = explode(lines.apply(Records.SOURCE.col(), Records.TEXT.col()));
    return texts
        .select(Records.SOURCE.col(), each.as(LINES))
        .select(
            Records.SOURCE.col(),
            col(LINES).getField(LINE).as(LINE),
            col(LINES).getField(BODY).as(BODY),
            col(LINES).getField(CHARACTERS).as(CHARACTERS),
            col(LINES).getField(LONG).as(LONG));
  }

  private static Row[] rows(List<CountedLine> lines) {
    return lines.stream()
        .map(line -> RowFactory.create(line.key(), line.body(), line.characters(), line.isLong()))
        .toArray(Row[]::new);
  }
}
