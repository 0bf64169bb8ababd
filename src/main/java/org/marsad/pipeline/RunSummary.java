package org.marsad.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportData;
import org.marsad.report.ReportData.Rejection;
import org.marsad.report.ReportData.Topic;
import org.marsad.store.RunDirectory;
import org.marsad.text.BidiIsolate;

/** What a run has done, as a person reads it at its end. */
public record RunSummary(
    RunDirectory run, ReportData data, StanceOverview stances, Drift drift, double seconds) {
  private static final int TOPICS_SHOWN = 12;

  public String text() {
    ReportData.Run counts = data.run();
    StringBuilder text = new StringBuilder();
    text.append(
        "%n%,d records: %,d articles, %,d copies of them, %,d rejected%n"
            .formatted(counts.records(), counts.articles(), counts.copies(), counts.rejected()));
    text.append(rejectedLines(data.rejected()));
    text.append("%nTopics%n  articles  share  label%n".formatted());
    List<Topic> topics = data.topics().shown();
    topics.stream().limit(TOPICS_SHOWN).map(RunSummary::topicLine).forEach(text::append);
    long more = topics.size() + data.topics().leftOut() - TOPICS_SHOWN;
    if (more > 0) {
      text.append("  ... and %d more, see `topics`%n".formatted(more));
    }
    if (drift != null) {
      text.append(drift.text()).append('\n');
    }
    text.append(stances.text());
    text.append("%nThe report is %s/%s%n".formatted(run.latestPath(), HtmlReport.FILE));
    text.append("Tables are in %s (%.1f s)%n".formatted(run.latestPath(), seconds));
    return text.toString();
  }

  private static String topicLine(Topic topic) {
    return "  %,8d  %4.1f%%  %s%n"
        .formatted(topic.size(), 100 * topic.share(), BidiIsolate.forConsole(topic.label()));
  }

  /** The reasons, their numbers and an example of each: one line a reason. */
  static String rejectedLines(List<Rejection> rejected) {
    return rejected.stream()
        .map(
            rejection ->
                "  %,8d  %s (for example %s: %s)%n"
                    .formatted(
                        rejection.records(),
                        rejection.reason(),
                        rejection.file(),
                        rejection.detail()))
        .collect(Collectors.joining());
  }
}
