package org.marsad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.marsad.report.ReportData.IssueView;
import org.marsad.report.ReportData.Name;
import org.marsad.report.ReportData.Sides;
import org.marsad.report.ReportData.Topic;
import org.marsad.table.Stance;

/**
 * The data that the page's script draws, written into the page as JSON.
 *
 * @param title the title of the document
 * @param unknown the label for a name that is not known
 * @param charts the charts in any order
 */
record Charts(Name title, Name unknown, List<Chart> charts) {

  /** The form of a chart. */
  enum Kind {
    /** Vertical bars, one for each period. */
    TIME,
    /** Horizontal bars, stacked. */
    BARS,
    /** Horizontal bars, stacked to the full width. */
    SHARE,
    /** Horizontal bars to either side of zero. */
    NET
  }

  /**
   * A chart.
   *
   * @param id the id of its canvas element
   * @param names the name of each bar; null for one that is not known
   * @param series the figures, in the order in which they are stacked
   */
  record Chart(String id, Kind kind, List<String> names, List<Series> series) {}

  /**
   * One figure of every bar.
   *
   * @param label the entry in the legend
   * @param colour the name of a colour in the script's palette
   * @param values the figures in the order of the bars
   */
  record Series(Name label, String colour, List<Long> values) {}

  /**
   * Makes the charts of a report.
   *
   * @param labels the texts of the page by key
   */
  static Charts of(ReportData data, Map<String, Name> labels) {
    List<Chart> charts = new ArrayList<>();
    List<String> periods = data.timeline().periods();
    Name articles = labels.get("articlesShort");
    charts.add(
        new Chart(
            "chart-timeline",
            Kind.TIME,
            periods,
            List.of(new Series(articles, "main", data.timeline().articles()))));
    List<ReportData.Outlet> outlets = data.outlets().shown();
    charts.add(
        new Chart(
            "chart-outlets",
            Kind.BARS,
            names(outlets, ReportData.Outlet::name),
            List.of(
                new Series(
                    articles, "main", outlets.stream().map(ReportData.Outlet::articles).toList()),
                new Series(
                    labels.get("copiesShort"),
                    "second",
                    outlets.stream().map(ReportData.Outlet::reprints).toList()))));
    for (Topic topic : data.topics().shown()) {
      charts.add(
          new Chart(
              "chart-topic-" + topic.id(),
              Kind.TIME,
              periods,
              List.of(new Series(articles, "main", topic.timeline()))));
    }
    for (int i = 0; i < data.issues().size(); i++) {
      addIssue(charts, i, data.issues().get(i), periods, labels);
    }
    return new Charts(labels.get("title"), labels.get("unknown"), charts);
  }

  private static void addIssue(
      List<Chart> charts,
      int number,
      IssueView issue,
      List<String> periods,
      Map<String, Name> labels) {
    charts.add(
        new Chart("chart-stances-" + number, Kind.TIME, periods, series(issue.timeline(), labels)));
    charts.add(
        new Chart(
            "chart-issue-outlets-" + number,
            Kind.SHARE,
            names(issue.outlets().cut().shown(), ReportData.OutletSides::name),
            series(
                issue.outlets().cut().shown().stream()
                    .map(ReportData.OutletSides::articles)
                    .toList(),
                labels)));
    charts.add(
        new Chart(
            "chart-speakers-" + number,
            Kind.NET,
            names(issue.speakers().cut().shown(), ReportData.SpeakerSides::name),
            series(
                issue.speakers().cut().shown().stream()
                    .map(ReportData.SpeakerSides::statements)
                    .toList(),
                labels)));
  }

  private static List<Series> series(List<Sides> sides, Map<String, Name> labels) {
    return List.of(
        series(Stance.SUPPORT, sides, Sides::support, labels),
        series(Stance.NEUTRAL, sides, Sides::neutral, labels),
        series(Stance.OPPOSE, sides, Sides::oppose, labels));
  }

  private static Series series(
      Stance stance, List<Sides> sides, Function<Sides, Long> figure, Map<String, Name> labels) {
    String id = stance.id();
    return new Series(labels.get(id), id, sides.stream().map(figure).toList());
  }

  /** Lists names, with null for one that is not known. */
  private static <T> List<String> names(List<T> things, Function<T, String> name) {
    return things.stream().map(name).toList();
  }
}
