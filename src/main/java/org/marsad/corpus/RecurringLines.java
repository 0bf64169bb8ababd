package org.marsad.corpus;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
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
import org.marsad.text.NoiseFilter;
import org.marsad.text.Words;

/**
 * Finds the short lines that an outlet prints under many of its articles.
 *
 * <p>Copies of one article count once: for each line the different longest lines are counted that
 * it is seen with.
 */
final class RecurringLines {
  private static final String KEYS = "keys";
  private static final String BODY = "body";
  private static final String LINES = "lines";
  private static final String LINE = "line";
  private static final String ARTICLES = "articles";
  private static final String ALL = "all";

  /** Characters for each allowed word: a longer line is too long, its words are not counted. */
  private static final int LONGEST_WORD = 20;

  private RecurringLines() {}

  /**
   * Finds the recurring lines of all outlets.
   *
   * @param records decoded records
   * @param settings how short a line must be, and under how many articles it must be seen
   * @return the {@link NoiseFilter#key} of each line
   */
  static Set<Long> of(Records records, Settings.Cleaning settings) {
    Dataset<Row> texts = records.rows().where(Records.REASON.col().isNull());
    Dataset<Row> seen =
        lines(texts, settings.recurringLineWords())
            .groupBy(Records.SOURCE.col(), col(LINE))
            .agg(countDistinct(BODY).as(ARTICLES));
    Dataset<Row> outlets = texts.groupBy(Records.SOURCE.col()).agg(count(lit(1)).as(ALL));
    Column enough =
        col(ARTICLES)
            .geq(
                greatest(
                    lit(settings.recurringLineArticles()).cast("double"),
                    col(ALL).multiply(settings.recurringLineShare())));
    return seen
        .join(outlets, Records.SOURCE.name())
        .where(enough)
        .select(LINE)
        .collectAsList() // an outlet has tens of such lines
        .stream()
        .map(row -> row.<Long>getAs(LINE))
        .collect(Collectors.toSet());
  }

  /** Returns for each short line of each text its outlet, its key and the key of the text. */
  private static Dataset<Row> lines(Dataset<Row> texts, int words) {
    StructType result =
        new StructType()
            .add(BODY, DataTypes.LongType)
            .add(LINES, DataTypes.createArrayType(DataTypes.LongType, false));
    UserDefinedFunction keys =
        udf((UDF2<String, String, Row>) (source, text) -> keys(source, text, words), result);
    return texts
        .select(Records.SOURCE.col(), keys.apply(Records.SOURCE.col(), Records.TEXT.col()).as(KEYS))
        .select(
            Records.SOURCE.col(),
            col(KEYS).getField(BODY).as(BODY),
            explode(col(KEYS).getField(LINES)).as(LINE));
  }

  /** Returns the key of a text's longest line, and the keys of its different short lines. */
  private static Row keys(String source, String text, int words) {
    String[] lines = text.split("\n");
    String body = Arrays.stream(lines).max(Comparator.comparingInt(String::length)).orElse("");
    long[] shortOnes =
        Arrays.stream(lines)
            .filter(line -> line.length() < LONGEST_WORD * words && Words.count(line) <= words)
            .mapToLong(line -> NoiseFilter.key(source, line))
            .distinct()
            .toArray();
    return RowFactory.create(NoiseFilter.key("", body), shortOnes);
  }
}
