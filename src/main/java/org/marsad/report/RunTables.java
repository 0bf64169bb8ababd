package org.marsad.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.substring;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.table.Table;
import org.marsad.table.Topics;

/** Reads the tables of one run, and the largest rows of a table. */
final class RunTables {
  private static final int TITLE_LENGTH = 90;
  private static final String ALL = "all_rows";
  private static final String RANK = "rank_of_row";

  private final SparkSession spark;
  private final RunDirectory run;
  private final UnaryOperator<Dataset<Row>> labelling;

  RunTables(SparkSession spark, RunDirectory run) {
    this(spark, run, topics -> topics);
  }

  /**
   * Reads tables with other labels of topics.
   *
   * @param labelling gives topics the labels to be shown
   */
  RunTables(SparkSession spark, RunDirectory run, UnaryOperator<Dataset<Row>> labelling) {
    this.spark = spark;
    this.run = run;
    this.labelling = labelling;
  }

  /** Reads a table of the run. */
  Dataset<Row> read(Table table) {
    Dataset<Row> rows = TableStore.read(spark, run, table);
    return table.equals(Topics.TABLE) ? labelling.apply(rows) : rows;
  }

  /** Returns whether the run has a table with a column; a run of an older version may lack it. */
  boolean has(Table table, Field field) {
    return run.has(table) && Arrays.asList(read(table).columns()).contains(field.name());
  }

  /**
   * Reads articles for display.
   *
   * @return the articles by article_id; those of earlier runs are missing
   */
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

  /** Selects the title or, without one, the beginning of the text. */
  static Column heading() {
    Column start = substring(Documents.TEXT.col(), 1, TITLE_LENGTH);
    return Documents.TITLE.as(coalesce(Documents.TITLE.col(), start));
  }

  /** Makes an article of a row with heading, source, URL and date. */
  static Article article(Row row) {
    return new Article(
        Cells.text(row, Documents.TITLE),
        Cells.text(row, Records.SOURCE),
        Cells.day(row, Documents.PUBLISHED_AT),
        Cells.link(row, Records.URL));
  }

  /** Returns the first rows of a frame in an order; {@link #all} tells how many there were. */
  static List<Row> largest(Dataset<Row> frame, int most, Column... order) {
    return largestOfEach(frame, most, Window.partitionBy(lit(1)), order);
  }

  /**
   * Returns the first rows of each group.
   *
   * @param most the number of rows of a group
   * @param order the order within a group
   * @return the rows of all groups, those that are first in their group first
   */
  static List<Row> largestOfEach(Dataset<Row> frame, int most, WindowSpec group, Column... order) {
    return frame
        .withColumn(RANK, row_number().over(group.orderBy(order)))
        .withColumn(ALL, count(lit(1)).over(group))
        .where(col(RANK).leq(most))
        .orderBy(col(RANK))
        .collectAsList(); // at most that many for each group
  }

  /**
   * Returns how many rows there were before {@link #largest} or {@link #largestOfEach} cut them.
   */
  static long all(List<Row> largest) {
    return largest.isEmpty() ? 0 : Cells.number(largest.get(0), ALL);
  }
}
