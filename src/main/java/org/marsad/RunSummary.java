package org.marsad;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.marsad.report.HtmlReport;
import org.marsad.store.RunDirectory;
import org.marsad.table.Articles;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Topics;

/** What a run has done, as a person reads it at its end. */
record RunSummary(
    RunDirectory run,
    Map<String, Long> rowCounts,
    Rejected rejected,
    Topics topics,
    StanceOverview stances,
    Drift drift,
    double seconds) {
  private static final int TOPICS_SHOWN = 12;
  private static final char ISOLATE = '\u2068';
  private static final char END_ISOLATE = '\u2069';

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        "%n%,d records: %,d articles, %,d copies of them, %,d rejected%n"
            .formatted(
                rowCounts.get(Records.TABLE.name()),
                rowCounts.get(Articles.TABLE.name()),
                rowCounts.get(Duplicates.TABLE.name()),
                rowCounts.get(Rejected.TABLE.name())));
    if (rowCounts.get(Rejected.TABLE.name()) > 0) {
      text.append(rejectedLines(rejected));
    }
    text.append("%nTopics%n  articles  share  label%n".formatted());
    List<Row> rows = topics.rows().orderBy(Articles.TOPIC_ID.col()).collectAsList(); // few
    rows.stream().limit(TOPICS_SHOWN).map(RunSummary::topicLine).forEach(text::append);
    if (rows.size() > TOPICS_SHOWN) {
      text.append("  ... and %d more, see `topics`%n".formatted(rows.size() - TOPICS_SHOWN));
    }
    if (drift != null) {
      text.append(drift.text()).append('\n');
    }
    text.append(stances.text());
    text.append("%nThe report is %s/%s%n".formatted(run.latestPath(), HtmlReport.FILE));
    text.append("Tables are in %s (%.1f s)%n".formatted(run.latestPath(), seconds));
    return text.toString();
  }

  private static String topicLine(Row row) {
    return "  %,8d  %4.1f%%  %s%n"
        .formatted(
            row.<Long>getAs(Topics.SIZE.name()),
            100 * row.<Double>getAs(Topics.SHARE.name()),
            isolated(row.getAs(Topics.LABEL.name())));
  }

  /** The reasons, their numbers and an example of each: at most one line a reason. */
  static String rejectedLines(Rejected rejected) {
    return rejected
        .rows()
        .groupBy(Rejected.REASON.col())
        .agg(count(lit(1)), first(Records.ORIGIN.col()), first(Records.DETAIL.col()))
        .orderBy(count(lit(1)).desc(), Rejected.REASON.col())
        .collectAsList() // one row a reason
        .stream()
        .map(
            row ->
                "  %,8d  %s (for example %s: %s)%n"
                    .formatted(
                        row.getLong(1),
                        row.getString(0),
                        fileName(row.getString(2)),
                        row.getString(3)))
        .collect(Collectors.joining());
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * Arabic kept in its own direction, so that a terminal does not reorder the figures beside it.
   */
  static String isolated(String text) {
    return Boolean.getBoolean("marsad.terminal") ? ISOLATE + text + END_ISOLATE : text;
  }
}
