package org.marsad.report;

import java.util.List;
import org.marsad.config.Settings;

/**
 * The data of a report; {@code changes} is null without an earlier run. What rests on too little is
 * not shown; {@code minimum} says on how much it must rest, and each list how many entries fall
 * short. Long lists are cut, and each says how many entries were left out. The types are public
 * because the template reads their components.
 */
public record ReportData(
    Run run,
    Timeline timeline,
    Cut<Outlet> outlets,
    Cut<Topic> topics,
    List<IssueView> issues,
    List<Reprinted> reprinted,
    List<Rejection> rejected,
    Changes changes,
    Settings.Report minimum) {

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
   * @param unit the length of a period: DAY, WEEK, MONTH, QUARTER or YEAR
   * @param periods the names of the periods, such as 2020-03-05, 2020-03, 2020-Q1 or 2020
   * @param articles one figure for each period
   * @param undated the number of articles without a date
   * @param outside the number of dated articles before the first period and after the last
   */
  public record Timeline(
      String unit, List<String> periods, List<Long> articles, long undated, long outside) {}

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
   * @param outlets those with enough articles on it
   * @param speakers the speakers that take a side most often, supporters first; those with enough
   *     statements
   * @param sided the statements that take a side
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
      Enough<OutletSides> outlets,
      Enough<SpeakerSides> speakers,
      long sided,
      List<Camp> camps,
      Found support,
      Found oppose) {}

  /**
   * The entries of a list that rest on enough.
   *
   * @param few the number of entries that rest on too little
   */
  public record Enough<T>(Cut<T> cut, long few) {
    static <T> Enough<T> of(List<T> shown, long enough, long all) {
      return new Enough<>(Cut.of(shown, enough), all - enough);
    }
  }

  /**
   * The evidence for a side.
   *
   * @param shown the statements that are shown, the surest first
   * @param all how many were found, none the same as another; counted up to a limit
   */
  public record Found(List<Evidence> shown, long all) {}

  /** The articles of an outlet on an issue by stance; the name is null where it is not known. */
  public record OutletSides(String name, Sides articles) {}

  /** A speaker's statements on an issue, with the days of the first and the last of them. */
  public record SpeakerSides(
      String name, String role, Sides statements, double net, String firstDay, String lastDay) {
    /** Returns the number of statements that take a side. */
    long sided() {
      return statements.support() + statements.oppose();
    }
  }

  /**
   * A camp: statements that take the same side of an issue and argue alike.
   *
   * @param label the clause that is most typical
   * @param themes the ids of the themes that it argues with
   * @param said its statements
   * @param size the articles that they stand in
   * @param copies the reprints of these
   * @param statements the texts of typical statements
   */
  public record Camp(
      String label,
      String stance,
      List<String> themes,
      long said,
      long size,
      long copies,
      List<String> statements) {}

  /**
   * A statement that takes a side.
   *
   * @param speaker the speaker's name, null for the author
   * @param kind {@code direct}, {@code indirect} or {@code author}
   * @param confidence the size of its score, 0 to 1
   * @param text the sentence that it stands in, cut at the words that decided
   * @param copies the reprints of its article
   */
  public record Evidence(
      String speaker,
      String role,
      String kind,
      double confidence,
      List<Piece> text,
      long copies,
      Article article) {}

  /** A piece of a sentence. */
  public record Piece(String text, Role role) {

    /** What a piece is in the sentence of a statement. */
    public enum Role {
      /** Stands around the statement. */
      AROUND,
      /** Attributes the statement. */
      VERB,
      /** Attributes the statement and decided its stance. */
      VERB_DECIDED,
      /** Is part of the statement. */
      SAID,
      /** Is one of the words of the statement that decided its stance. */
      DECIDED
    }

    /** Returns whether it is among the words that decided. */
    public boolean isDecided() {
      return role == Role.DECIDED || role == Role.VERB_DECIDED;
    }

    /** Returns whether it is the verb that attributes the statement. */
    public boolean isVerb() {
      return role == Role.VERB || role == Role.VERB_DECIDED;
    }

    /** Returns whether it stands outside the statement. */
    public boolean isAround() {
      return role == Role.AROUND;
    }
  }

  /**
   * An article with reprints and the outlets of these; the article is null if it is of an earlier
   * run.
   */
  public record Reprinted(Article article, long copies, List<String> outlets) {}

  /** A reason why records were refused, with the first record that was refused for it. */
  public record Rejection(String reason, long records, String file, String detail) {}
}
