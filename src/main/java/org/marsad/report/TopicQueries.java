package org.marsad.report;

import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.marsad.report.ReportData.Article;
import org.marsad.report.ReportData.Cut;
import org.marsad.report.ReportData.Timeline;
import org.marsad.report.ReportData.Topic;
import org.marsad.table.Articles;
import org.marsad.table.TopicTimeline;
import org.marsad.table.Topics;

/** The largest topics, and how many articles each has in each period. */
final class TopicQueries {
  private static final int TOPICS = 40;
  private static final int TERMS = 10;
  private static final int EXEMPLARS = 3;

  private final RunTables tables;
  private final List<Row> largest;
  private final Map<LocalDate, Long> articles = new HashMap<>();
  private final Map<Integer, Map<LocalDate, Long>> byTopic = new HashMap<>();
  private final Periods periods;
  private long undated;

  TopicQueries(RunTables tables) {
    this.tables = tables;
    this.largest =
        RunTables.largest(
            tables.read(Topics.TABLE), TOPICS, Topics.SIZE.col().desc(), Articles.TOPIC_ID.col());
    readTimeline();
    this.periods = Periods.of(articles);
  }

  private void readTimeline() {
    Object[] shown = largest.stream().map(TopicQueries::id).toArray();
    Column topic = Articles.TOPIC_ID.col();
    tables
        .read(TopicTimeline.TABLE)
        .groupBy(when(topic.isin(shown), topic).as("topic"), TopicTimeline.MONTH.col())
        .agg(sum(TopicTimeline.ARTICLES.col()).as("articles"))
        .collectAsList() // a row a topic that is shown and month
        .forEach(this::add);
  }

  private void add(Row row) {
    LocalDate month = row.getAs(TopicTimeline.MONTH.name());
    long number = Cells.number(row, "articles");
    if (month == null) {
      undated += number;
      return;
    }
    articles.merge(month, number, Long::sum);
    Integer topic = row.getAs("topic");
    if (topic != null) {
      byTopic.computeIfAbsent(topic, id -> new HashMap<>()).put(month, number);
    }
  }

  Periods periods() {
    return periods;
  }

  Timeline timeline() {
    List<Long> drawn = periods.sum(articles);
    long dated = articles.values().stream().mapToLong(Long::longValue).sum();
    long inside = drawn.stream().mapToLong(Long::longValue).sum();
    return new Timeline(periods.names(), drawn, undated, dated - inside);
  }

  Cut<Topic> topics() {
    Map<String, Article> exemplars =
        tables.articles(
            largest.stream().flatMap(row -> exemplars(row).stream()).distinct().toList());
    List<Topic> topics =
        largest.stream()
            .map(
                row ->
                    new Topic(
                        id(row),
                        Cells.text(row, Topics.LABEL),
                        Cells.number(row, Topics.SIZE),
                        row.getAs(Topics.SHARE.name()),
                        terms(row),
                        exemplars(row).stream()
                            .map(exemplars::get)
                            .filter(Objects::nonNull)
                            .toList(),
                        periods.sum(byTopic.getOrDefault(id(row), Map.of()))))
            .toList();
    return Cut.of(topics, RunTables.all(largest));
  }

  private static int id(Row row) {
    return row.getAs(Articles.TOPIC_ID.name());
  }

  /** The heaviest terms of a topic or camp. */
  static List<String> terms(Row row) {
    return row.<Row>getList(row.fieldIndex(Topics.TERMS.name())).stream()
        .limit(TERMS)
        .map(term -> Cells.text(term, "term"))
        .filter(Objects::nonNull)
        .toList();
  }

  private static List<String> exemplars(Row row) {
    return row.<String>getList(row.fieldIndex(Topics.EXEMPLARS.name())).stream()
        .limit(EXEMPLARS)
        .toList();
  }
}
