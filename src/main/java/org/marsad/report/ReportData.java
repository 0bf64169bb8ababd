package org.marsad.report;

import java.util.List;

/**
 * All that the report shows; lists are cut to what a reader can take in, and each says how many
 * were left out. Public for the template, which reads the components.
 */
public record ReportData(
    Run run,
    Timeline timeline,
    Cut<Outlet> outlets,
    Cut<Topic> topics,
    List<IssueView> issues,
    List<Reprinted> reprinted,
    List<Rejection> rejected) {

  /** The first of a list. */
  public record Cut<T>(List<T> shown, long leftOut) {
    static <T> Cut<T> of(List<T> shown, long all) {
      return new Cut<>(List.copyOf(shown), all - shown.size());
    }
  }

  /** Days are {@code yyyy-MM-dd}, null when no article has a date. */
  public record Run(
      String id,
      String finishedAt,
      String version,
      List<String> inputs,
      long records,
      long articles,
      long copies,
      long rejected,
      String firstDay,
      String lastDay) {}

  /**
   * Articles by period.
   *
   * @param periods such as 2020-03, 2020-Q1 or 2020
   * @param articles one figure a period
   * @param undated articles without a date
   * @param outside dated articles before the first period and after the last
   */
  public record Timeline(List<String> periods, List<Long> articles, long undated, long outside) {}

  /** An outlet; the name is null where nothing tells it. */
  public record Outlet(String name, long articles, long copies) {}

  /** A link is an http or https address or null. */
  public record Article(String title, String source, String day, String link) {}

  public record Topic(
      int id,
      String label,
      long size,
      double share,
      List<String> terms,
      List<Article> exemplars,
      List<Long> timeline) {}

  public record Name(String ar, String en) {}

  /** Articles, or statements, by stance. */
  public record Sides(long support, long neutral, long oppose) {
    public long all() {
      return support + neutral + oppose;
    }
  }

  /**
   * What a run says on one issue.
   *
   * @param about what support and opposition mean, null for an issue that has no definition
   * @param articles by stance
   * @param copies reprints behind those articles
   * @param timeline by period
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

  public record OutletSides(String name, Sides articles) {}

  /** Days are those of the first and the last statement. */
  public record SpeakerSides(
      String name, String role, Sides statements, double net, String firstDay, String lastDay) {}

  /**
   * Articles that argue alike.
   *
   * @param label its terms, without the stance
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
   * @param speaker null for the author's own voice
   * @param kind direct, indirect or author
   * @param text verbatim, in pieces: those that decided and those between
   */
  public record Evidence(
      String speaker,
      String role,
      String kind,
      double score,
      List<Piece> text,
      long copies,
      Article article) {}

  /** A piece of a statement; whether it is of the words that decided. */
  public record Piece(String text, boolean decided) {}

  /** A text that was printed again, null where the article is one of an earlier run. */
  public record Reprinted(Article article, long copies, List<String> outlets) {}

  /** Why records were refused, and one of them. */
  public record Rejection(String reason, long records, String file, String detail) {}
}
