package org.marsad.stance.learned;

import static org.apache.spark.sql.functions.array_max;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log1p;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Terms;

/**
 * What a model knows of an article and an issue: its words on the issue, and what the rules say.
 */
final class StanceFeatures {
  /** The column of the stems of the article's statements on the issue. */
  static final String STEMS = "stems";

  /** The columns of what the rules found, all numbers. */
  static final List<String> RULES =
      List.of(
          ArticleStances.SCORE.name(),
          ArticleStances.CONFIDENCE.name(),
          "supporting_log",
          "opposing_log",
          "neutral_log",
          "best_for",
          "best_against");

  private StanceFeatures() {}

  /**
   * Adds {@link #STEMS} and {@link #RULES} to the stances of the rules.
   *
   * @param texts article_id, issue, text and cues of each statement on an issue
   * @return one row for each row of {@code stances}, which an article without such statements has
   *     too
   */
  static Dataset<Row> of(ArticleStances stances, Dataset<Row> texts, List<String> stopWords) {
    Column weights = transform(StatementStances.CUES.col(), cue -> cue.getField("weight"));
    Dataset<Row> passages =
        texts
            .groupBy(Documents.ARTICLE_ID.col(), StatementStances.ISSUE.col())
            .agg(
                concat_ws("\n", collect_list(Statements.TEXT.col())).as("passage"),
                max(array_max(weights)).as("most"),
                min(array_min(weights)).as("least"));
    UserDefinedFunction stems =
        udf(
            (UDF1<String, List<String>>) passage -> new Terms(stopWords).stems(passage),
            DataTypes.createArrayType(DataTypes.StringType));
    String[] key = {Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name()};
    return stances
        .rows()
        .join(passages, key, "left")
        .withColumn(STEMS, stems.apply(coalesce(col("passage"), lit(""))))
        .withColumn("supporting_log", log1p(ArticleStances.SUPPORTING.col()))
        .withColumn("opposing_log", log1p(ArticleStances.OPPOSING.col()))
        .withColumn("neutral_log", log1p(ArticleStances.NEUTRAL.col()))
        .withColumn("best_for", coalesce(col("most"), lit(0.0)))
        .withColumn("best_against", coalesce(col("least"), lit(0.0)))
        .drop("passage", "most", "least");
  }
}
