package org.marsad.report;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.marsad.report.ReportData.Article;
import org.marsad.report.ReportData.Cut;
import org.marsad.report.ReportData.Timeline;
import org.marsad.report.ReportData.Topic;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicTimeline;
import org.marsad.table.Topics;

/** The largest topics of a run with the number of their articles by period. */
final class TopicQueries {
  private static final int TOPICS = 40;
  private static final int EXEMPLARS = 3;
  private static final String TOPIC = "topic";
  private static final String DATE = "date";
  private static final String COUNTED = "counted";

  private final RunTables tables;
  private final List<Row> largest;
  private final List<Row> dates;
  private final Periods periods;

  private TopicQueries(RunTables tables, List<Row> largest, List<Row> dates, Periods periods) {
    this.tables = tables;
    this.largest = largest;
    this.dates = dates;
    this.periods = periods;
  }

  /** Reads the largest topics and the articles by month or day, and chooses the periods. */
  static TopicQueries read(RunTables tables) {
    List<Row> largest =
        RunTables.largest(
            tables.read(Topics.TABLE), TOPICS, Topics.SIZE.col().desc(), Articles.TOPIC_ID.col());
    List<Row> months = months(tables, largest);
    Periods periods = Periods.of(byDate(months, row -> true));
    if (periods.isShort()) {
      List<Row> days = days(tables, largest);
      return new TopicQueries(tables, largest, days, Periods.ofDays(byDate(days, row -> true)));
    }
    return new TopicQueries(tables, largest, months, periods);
  }

  /** Counts articles by month and by topic; the topics that are not shown are one group, null. */
  private static List<Row> months(RunTables tables, List<Row> largest) {
    return tables
        .read(TopicTimeline.TABLE)
        .groupBy(shown(largest), TopicTimeline.MONTH.col().as(DATE))
        .agg(sum(TopicTimeline.ARTICLES.col()).as(COUNTED))
        .collectAsList(); // one row for each month and topic shown
  }

  /** Counts articles by day and by topic; for runs that span few months. */
  private static List<Row> days(RunTables tables, List<Row> largest) {
    return tables
        .read(Articles.TABLE)
        .groupBy(shown(largest), to_date(Documents.PUBLISHED_AT.col()).as(DATE))
        .agg(count(lit(1)).as(COUNTED))
        .collectAsList(); // one row for each day of a few months and topic shown
  }

  private static Column shown(List<Row> largest) {
    Column topic = Articles.TOPIC_ID.col();
    return when(topic.isin(largest.stream().map(TopicQueries::id).toArray()), topic).as(TOPIC);
  }

  /** Adds up the dated articles of some rows by date. */
  private static Map<LocalDate, Long> byDate(List<Row> rows, Predicate<Row> counts) {
    Map<LocalDate, Long> articles = new HashMap<>();
    for (Row row : rows) {
      if (date(row) != null && counts.test(row)) {
        articles.merge(date(row), Cells.number(row, COUNTED), Long::sum);
      }
    }
    return articles;
  }

  private static LocalDate date(Row row) {
    return row.getAs(DATE);
  }

  /** Returns the periods of the report's timelines. */
  Periods periods() {
    return periods;
  }

  /** Returns the articles of all topics by period. */
  Timeline timeline() {
    List<Long> drawn = periods.sum(byDate(dates, row -> true));
    long inside = drawn.stream().mapToLong(Long::longValue).sum();
    long dated = total(row -> date(row) != null);
    long undated = total(row -> date(row) == null);
    return new Timeline(periods.unit().name(), periods.names(), drawn, undated, dated - inside);
  }

  private long total(Predicate<Row> counts) {
    return dates.stream().filter(counts).mapToLong(row -> Cells.number(row, COUNTED)).sum();
  }

  /** Returns the topics, largest first, and reads the articles nearest to their centres. */
  Cut<Topic> topics() {
    Map<String, Article> exemplars =
        tables.articles(
            largest.stream().flatMap(row -> exemplars(row).stream()).distinct().toList());
    return Cut.of(
        largest.stream().map(row -> topic(row, exemplars)).toList(), RunTables.all(largest));
  }

  private Topic topic(Row row, Map<String, Article> exemplars) {
    Integer id = id(row);
    return new Topic(
        id,
        Cells.text(row, Topics.LABEL),
        Cells.number(row, Topics.SIZE),
        row.getAs(Topics.SHARE.name()),
        Cells.terms(row),
        exemplars(row).stream().map(exemplars::get).filter(Objects::nonNull).toList(),
        periods.sum(byDate(dates, date -> id.equals(date.getAs(TOPIC)))));
  }

  private static Integer id(Row row) {
    return row.getAs(Articles.TOPIC_ID.name());
  }

  private static List<String> exemplars(Row row) {
    return Cells.first(EXEMPLARS, row, Topics.EXEMPLARS);
  }
}
