package org.marsad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.marsad.report.ReportData.IssueView;
import org.marsad.report.ReportData.Name;
import org.marsad.report.ReportData.Sides;
import org.marsad.report.ReportData.Topic;

/**
 * What the page's script draws.
 *
 * @param title of the document
 * @param unknown stands for a name that is not known
 * @param charts in any order
 */
record Charts(Name title, Name unknown, List<Chart> charts) {

  /** How a chart is drawn. */
  enum Kind {
    /** Upright bars, a period each. */
    TIME,
    /** Lying bars, one on the other. */
    BARS,
    /** Lying bars that fill the width. */
    SHARE,
    /** Lying bars to either side. */
    NET
  }

  /**
   * @param id of the canvas
   * @param names a bar each; null for one that is not known
   */
  record Chart(String id, Kind kind, List<String> names, List<Series> series) {}

  /**
   * @param colour a name in the script's palette
   */
  record Series(Name label, String colour, List<Long> values) {}

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
                    outlets.stream().map(ReportData.Outlet::copies).toList()))));
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
            names(issue.outlets().shown(), ReportData.OutletSides::name),
            series(
                issue.outlets().shown().stream().map(ReportData.OutletSides::articles).toList(),
                labels)));
    charts.add(
        new Chart(
            "chart-speakers-" + number,
            Kind.NET,
            names(issue.speakers().shown(), ReportData.SpeakerSides::name),
            series(
                issue.speakers().shown().stream().map(ReportData.SpeakerSides::statements).toList(),
                labels)));
  }

  private static List<Series> series(List<Sides> sides, Map<String, Name> labels) {
    return List.of(
        series("support", sides, Sides::support, labels),
        series("neutral", sides, Sides::neutral, labels),
        series("oppose", sides, Sides::oppose, labels));
  }

  private static Series series(
      String stance, List<Sides> sides, Function<Sides, Long> figure, Map<String, Name> labels) {
    return new Series(labels.get(stance), stance, sides.stream().map(figure).toList());
  }

  /** Names, null among them. */
  private static <T> List<String> names(List<T> things, Function<T, String> name) {
    return things.stream().map(name).toList();
  }
}
