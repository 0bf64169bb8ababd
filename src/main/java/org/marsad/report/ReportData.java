package org.marsad.report;

import java.util.List;

/**
 * The data of a report. Long lists are cut, and each says how many entries were left out. The types
 * are public because the template reads their components.
 */
public record ReportData(
    Run run,
    Timeline timeline,
    Cut<Outlet> outlets,
    Cut<Topic> topics,
    List<IssueView> issues,
    List<Reprinted> reprinted,
    List<Rejection> rejected) {

  /**
   * A list that may be cut.
   *
   * @param shown the first entries
   * @param leftOut the number of entries that follow
   */
  public record Cut<T>(List<T> shown, long leftOut) {
    static <T> Cut<T> of(List<T> shown, long all) {
      return new Cut<>(List.copyOf(shown), all - shown.size());
    }
  }

  /**
   * The run and its counts. Days are {@code yyyy-MM-dd}, null when no article has a date.
   *
   * @param copies all copies
   * @param repeats those of the outlet that printed the article, the others are reprints
   */
  public record Run(
      String id,
      String finishedAt,
      String version,
      List<String> inputs,
      long records,
      long articles,
      long copies,
      long repeats,
      long rejected,
      String firstDay,
      String lastDay) {}

  /**
   * The number of articles by period.
   *
   * @param periods the names of the periods, such as 2020-03, 2020-Q1 or 2020
   * @param articles one figure for each period
   * @param undated the number of articles without a date
   * @param outside the number of dated articles before the first period and after the last
   */
  public record Timeline(List<String> periods, List<Long> articles, long undated, long outside) {}

  /**
   * An outlet with its articles; the name is null for articles whose outlet is not known.
   *
   * @param reprints its copies of articles of other outlets
   * @param repeats its copies of its own articles
   */
  public record Outlet(String name, long articles, long reprints, long repeats) {}

  /** An article. The link is an http or https address or null. */
  public record Article(String title, String source, String day, String link) {}

  /** A topic with its articles by period. */
  public record Topic(
      int id,
      String label,
      long size,
      double share,
      List<String> terms,
      List<Article> exemplars,
      List<Long> timeline) {}

  /** A text in Arabic and in English. */
  public record Name(String ar, String en) {}

  /** The number of articles or statements by stance. */
  public record Sides(long support, long neutral, long oppose) {
    /** Returns the sum of the three. */
    public long all() {
      return support + neutral + oppose;
    }
  }

  /**
   * An issue with the stances on it.
   *
   * @param about the meaning of support and opposition, null for an issue without a definition
   * @param articles the articles by stance
   * @param statements the statements behind these stances
   * @param copies the reprints of those articles
   * @param timeline the articles by period and stance
   * @param speakers the speakers that take a side most often, supporters first
   * @param camps the largest camps, largest first
   * @param support the strongest statements in support
   * @param oppose the strongest statements in opposition
   */
  public record IssueView(
      String id,
      Name name,
      String about,
      Sides articles,
      long statements,
      long copies,
      List<Sides> timeline,
      Cut<OutletSides> outlets,
      Cut<SpeakerSides> speakers,
      List<Camp> camps,
      List<Evidence> support,
      List<Evidence> oppose) {}

  /** The articles of an outlet on an issue by stance; the name is null where it is not known. */
  public record OutletSides(String name, Sides articles) {}

  /** A speaker's statements on an issue, with the days of the first and the last of them. */
  public record SpeakerSides(
      String name, String role, Sides statements, double net, String firstDay, String lastDay) {}

  /**
   * A camp: articles that argue alike on an issue.
   *
   * @param label the terms of its label, without the stance
   * @param copies the reprints of its articles
   * @param statements the texts of typical statements
   */
  public record Camp(
      String label,
      String stance,
      long size,
      long copies,
      List<String> terms,
      List<String> statements) {}

  /**
   * A statement that takes a side.
   *
   * @param speaker the speaker's name, null for the author
   * @param kind {@code direct}, {@code indirect} or {@code author}
   * @param text the statement, verbatim, cut at the words that decided
   * @param copies the reprints of its article
   */
  public record Evidence(
      String speaker,
      String role,
      String kind,
      double score,
      List<Piece> text,
      long copies,
      Article article) {}

  /** A piece of a statement, and whether it is one of the words that decided its stance. */
  public record Piece(String text, boolean decided) {}

  /**
   * An article with reprints and the outlets of these; the article is null if it is of an earlier
   * run.
   */
  public record Reprinted(Article article, long copies, List<String> outlets) {}

  /** A reason why records were refused, with the first record that was refused for it. */
  public record Rejection(String reason, long records, String file, String detail) {}
}
