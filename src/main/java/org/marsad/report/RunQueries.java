package org.marsad.report;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.report.ReportData.Cut;
import org.marsad.report.ReportData.Outlet;
import org.marsad.report.ReportData.Rejection;
import org.marsad.report.ReportData.Reprinted;
import org.marsad.report.ReportData.Run;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Runs;
import org.marsad.table.Table;
import org.marsad.table.TopicTimeline;

/** Reads the counts of a run, its outlets, the most reprinted articles and the refused records. */
final class RunQueries {
  private static final int OUTLETS = 25;
  private static final int REPRINTED = 10;
  private static final int REPRINTING_OUTLETS = 12;
  private static final String ARTICLES = "articles";
  private static final String REPRINTS = "reprints";
  private static final String REPEATS = "repeats";
  private static final Column SOURCE = Records.SOURCE.col();

  private final RunTables tables;

  RunQueries(RunTables tables) {
    this.tables = tables;
  }

  /** Reads the counts of the run and the days that its articles span. */
  Run run() {
    Row run = tables.read(Runs.TABLE).first();
    Row days =
        tables
            .read(Articles.TABLE)
            .agg(
                min(Documents.PUBLISHED_AT.col()).as("first"),
                max(Documents.PUBLISHED_AT.col()).as("last"))
            .first();
    Map<String, Long> counts = run.getJavaMap(run.fieldIndex(Runs.ROW_COUNTS.name()));
    Map<String, String> versions = run.getJavaMap(run.fieldIndex(Runs.VERSIONS.name()));
    return new Run(
        run.getAs(Runs.RUN_ID.name()),
        Cells.day(run, Runs.FINISHED_AT),
        versions.get("marsad"),
        run.getList(run.fieldIndex(Runs.INPUTS.name())),
        counts.getOrDefault(Records.TABLE.name(), 0L),
        rows(counts, Articles.TABLE),
        rows(counts, Duplicates.TABLE),
        tables.read(Duplicates.TABLE).where(isOf(Duplicates.REPEAT)).count(),
        rows(counts, Rejected.TABLE),
        Cells.day(days, "first"),
        Cells.day(days, "last"));
  }

  private static Column isOf(String kind) {
    return Duplicates.KIND.col().equalTo(kind);
  }

  private static long rows(Map<String, Long> counts, Table table) {
    return counts.getOrDefault(table.name(), 0L);
  }

  /** Reads the outlets with the most articles. */
  Cut<Outlet> outlets() {
    Column none = lit(0L);
    Dataset<Row> articles =
        tables
            .read(TopicTimeline.TABLE)
            .select(
                SOURCE,
                TopicTimeline.ARTICLES.col().as(ARTICLES),
                none.as(REPRINTS),
                none.as(REPEATS));
    Dataset<Row> copies =
        tables
            .read(Duplicates.TABLE)
            .select(
                SOURCE,
                none.as(ARTICLES),
                isOf(Duplicates.REPRINT).cast("long").as(REPRINTS),
                isOf(Duplicates.REPEAT).cast("long").as(REPEATS));
    Dataset<Row> outlets =
        articles
            .union(copies)
            .groupBy(SOURCE)
            .agg(sum(ARTICLES).as(ARTICLES), sum(REPRINTS).as(REPRINTS), sum(REPEATS).as(REPEATS));
    List<Row> largest = RunTables.largest(outlets, OUTLETS, col(ARTICLES).desc(), SOURCE.asc());
    return Cut.of(
        largest.stream()
            .map(
                row ->
                    new Outlet(
                        Cells.text(row, Records.SOURCE),
                        Cells.number(row, ARTICLES),
                        Cells.number(row, REPRINTS),
                        Cells.number(row, REPEATS)))
            .toList(),
        RunTables.all(largest));
  }

  /**
   * Reads the articles with the most copies in this run, with the outlets that printed the copies.
   */
  List<Reprinted> reprinted() {
    List<Row> copies =
        tables
            .read(Duplicates.TABLE)
            .groupBy(Duplicates.KEPT_ID.col())
            .agg(
                count(lit(1)).as("copies"),
                slice(array_sort(collect_set(SOURCE)), 1, REPRINTING_OUTLETS).as("outlets"))
            .orderBy(col("copies").desc(), Duplicates.KEPT_ID.col())
            .limit(REPRINTED)
            .collectAsList(); // at most REPRINTED
    Map<String, ReportData.Article> articles =
        tables.articles(
            copies.stream().map(row -> row.<String>getAs(Duplicates.KEPT_ID.name())).toList());
    return copies.stream()
        .map(
            row ->
                new Reprinted(
                    articles.get(row.<String>getAs(Duplicates.KEPT_ID.name())),
                    Cells.number(row, "copies"),
                    Cells.texts(row, "outlets")))
        .toList();
  }

  /** Reads the reasons for which records were refused. */
  List<Rejection> rejected() {
    return rejections(tables.read(Rejected.TABLE));
  }

  /** Counts refused records by reason, most frequent first. */
  static List<Rejection> rejections(Dataset<Row> rejected) {
    Column place = struct(Records.ORIGIN.col(), Records.POSITION.col());
    return rejected
        .groupBy(Rejected.REASON.col())
        .agg(
            count(lit(1)).as("records"),
            min_by(Records.ORIGIN.col(), place).as("file"),
            min_by(Records.DETAIL.col(), place).as("detail"))
        .orderBy(col("records").desc(), Rejected.REASON.col())
        .collectAsList() // one row for each reason
        .stream()
        .map(
            row ->
                new Rejection(
                    row.getAs(Rejected.REASON.name()),
                    Cells.number(row, "records"),
                    fileName(Cells.text(row, "file")),
                    Cells.text(row, "detail")))
        .toList();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
