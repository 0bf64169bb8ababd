package org.marsad.pipeline;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportData;
import org.marsad.report.ReportData.Rejection;
import org.marsad.report.ReportData.Topic;
import org.marsad.store.RunDirectory;
import org.marsad.text.BidiIsolate;

/**
 * Describes a finished run in a few lines for a person.
 *
 * @param notes what to know of issues before their verdicts are believed
 * @param drift how well new articles fit earlier topics; null where topics were found
 * @param growth what an update has brought; null where there was none
 */
public record RunSummary(
    RunDirectory run,
    ReportData data,
    StanceOverview stances,
    List<String> notes,
    Drift drift,
    Growth growth,
    double seconds) {
  private static final int TOPICS_SHOWN = 12;

  public String text() {
    ReportData.Run counts = data.run();
    StringBuilder text = new StringBuilder(growth == null ? "" : growth.text());
    text.append(
        String.format(
            Locale.ROOT,
            "%n%,d records: %,d articles, %,d copies of them%s, %,d rejected%n",
            counts.records(),
            counts.articles(),
            counts.copies(),
            repeats(counts),
            counts.rejected()));
    text.append(rejectedLines(data.rejected()));
    text.append(String.format(Locale.ROOT, "%nTopics%n  articles  share  label%n"));
    List<Topic> topics = data.topics().shown();
    topics.stream().limit(TOPICS_SHOWN).map(RunSummary::topicLine).forEach(text::append);
    long more = topics.size() + data.topics().leftOut() - TOPICS_SHOWN;
    if (more > 0) {
      text.append(String.format(Locale.ROOT, "  ... and %d more, see `topics`%n", more));
    }
    if (drift != null) {
      text.append(drift.text()).append('\n');
    }
    text.append(stances.text(notes));
    text.append(
        String.format(Locale.ROOT, "%nThe report is %s/%s%n", run.latestPath(), HtmlReport.FILE));
    text.append(
        String.format(Locale.ROOT, "Tables are in %s (%.1f s)%n", run.latestPath(), seconds));
    return text.toString();
  }

  private static String repeats(ReportData.Run counts) {
    return counts.repeats() == 0
        ? ""
        : String.format(Locale.ROOT, " (%,d by the same outlet)", counts.repeats());
  }

  private static String topicLine(Topic topic) {
    return String.format(
        Locale.ROOT,
        "  %,8d  %4.1f%%  %s%n",
        topic.size(),
        100 * topic.share(),
        BidiIsolate.forConsole(topic.label()));
  }

  /** Returns one line for each reason: how many records, and one of them as an example. */
  static String rejectedLines(List<Rejection> rejected) {
    return rejected.stream()
        .map(
            rejection ->
                String.format(
                    Locale.ROOT,
                    "  %,8d  %s (for example %s: %s)%n",
                    rejection.records(),
                    rejection.reason(),
                    rejection.file(),
                    rejection.detail()))
        .collect(Collectors.joining());
  }
}
