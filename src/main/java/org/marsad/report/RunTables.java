package org.marsad.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.marsad.report.ReportData.Article;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Table;

/** The tables of one run, and how the report takes the largest of many rows. */
final class RunTables {
  private static final int TITLE_LENGTH = 90;
  private static final Column ALL = col("all_rows");
  private static final Column RANK = col("rank_of_row");

  private final SparkSession spark;
  private final RunDirectory run;

  RunTables(SparkSession spark, RunDirectory run) {
    this.spark = spark;
    this.run = run;
  }

  Dataset<Row> read(Table table) {
    return TableStore.read(spark, run, table);
  }

  boolean has(Table table) {
    return run.has(table);
  }

  /** What the report says of these articles, by article_id; those of earlier runs are not there. */
  Map<String, Article> articles(Collection<String> ids) {
    Map<String, Article> articles = new HashMap<>();
    read(Articles.TABLE)
        .where(Documents.ARTICLE_ID.col().isInCollection(List.copyOf(ids)))
        .select(
            Documents.ARTICLE_ID.col(),
            heading(),
            Records.SOURCE.col(),
            Records.URL.col(),
            Documents.PUBLISHED_AT.col())
        .collectAsList() // the articles asked for
        .forEach(row -> articles.put(row.getAs(Documents.ARTICLE_ID.name()), article(row)));
    return articles;
  }

  /** The title, or how the text begins. */
  static Column heading() {
    Column start = substring(Documents.TEXT.col(), 1, TITLE_LENGTH);
    return Documents.TITLE.as(coalesce(Documents.TITLE.col(), start));
  }

  /** From a row with the columns that {@link #articles} takes. */
  static Article article(Row row) {
    return new Article(
        Cells.text(row, Documents.TITLE),
        Cells.text(row, Records.SOURCE),
        Cells.day(row, Documents.PUBLISHED_AT),
        Cells.link(row, Records.URL));
  }

  /** The first rows in this order; see {@link #all}. */
  static List<Row> largest(Dataset<Row> frame, int most, Column... order) {
    return largestOfEach(frame, most, Window.partitionBy(lit(1)), order);
  }

  /** The first rows of each group in this order; see {@link #all}. */
  static List<Row> largestOfEach(Dataset<Row> frame, int most, WindowSpec group, Column... order) {
    return frame
        .withColumn(RANK.toString(), row_number().over(group.orderBy(order)))
        .withColumn(ALL.toString(), count(lit(1)).over(group))
        .where(RANK.leq(most))
        .orderBy(RANK)
        .collectAsList(); // so many a group
  }

  /** How many rows the group of these had. */
  static long all(List<Row> largest) {
    return largest.isEmpty() ? 0 : Cells.number(largest.get(0), ALL.toString());
  }
}
