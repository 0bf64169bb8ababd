package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.marsad.evaluation.ScoredArticle.Gold;
import org.marsad.evaluation.ScoredArticle.Read;

/**
 * How well statements and their speakers agree with labels.
 *
 * <p>A label is found where one statement of the run has at least half of its letters; its bounds
 * are right where both have at least 0.8 of the letters of the longer one. A statement of the run
 * is right where at least half of its letters lie in labels. The speaker of a found label is right
 * where the name as printed, the name across articles or one of its aliases holds the labelled name
 * or is held by it, and named in full where one of them holds it. Nested labels count for precision
 * alone. Letters are folded; marks and spaces do not count.
 */
final class StatementScores {
  private static final int SHOWN = 100;

  private final List<String> errors = new ArrayList<>();
  private int articles;
  private int labelled;
  private int unplaced;
  private int found;
  private int tight;
  private int read;
  private int right;
  private int named;
  private int full;
  private int implicit;
  private int implicitNamed;

  /** Counts an article of which every attributed statement is labelled. */
  void addWhole(ScoredArticle article) {
    addLabels(article);
    for (Read one : article.read()) {
      read++;
      if (article.isLabelled(one)) {
        right++;
      } else {
        error("not labelled", article, one.names().get(0), one.text());
      }
    }
  }

  /** Counts an article of which only some statements are labelled. */
  void addLabels(ScoredArticle article) {
    articles++;
    unplaced += article.unplaced();
    article.gold().stream()
        .filter(label -> !label.label().nested())
        .forEach(label -> add(article, label));
  }

  private void add(ScoredArticle article, Gold gold) {
    LabelledStatement label = gold.label();
    labelled++;
    Optional<Read> one = article.found(gold);
    if (one.isEmpty()) {
      error("missed", article, label.speaker(), label.span());
      return;
    }
    found++;
    tight += ScoredArticle.isTight(gold, one.get()) ? 1 : 0;
    String speaker = Letters.of(label.speaker());
    boolean isRight = one.get().isNamed(speaker);
    named += isRight ? 1 : 0;
    full += one.get().isNamedFully(speaker) ? 1 : 0;
    if (label.mention() != null && label.mention().isEmpty()) {
      implicit++;
      implicitNamed += isRight ? 1 : 0;
    }
    if (!isRight) {
      String who = label.speaker() + " <- " + one.get().names().get(0);
      error("other speaker", article, who, label.span());
    }
  }

  private void error(String what, ScoredArticle article, String who, String span) {
    String shown = span.length() > SHOWN ? span.substring(0, SHOWN) + " …" : span;
    errors.add(String.join(" | ", what, article.id(), who, shown.replace('\n', ' ')));
  }

  /** Returns the number of labels. */
  int labelled() {
    return labelled;
  }

  /** Returns the figures of articles whose statements are all labelled. */
  String ofWhole() {
    return String.format(
            Locale.ROOT,
            "%nStatements: %d labelled in %d articles, %d in the run%n"
                + "  recall     %.4f (%d found)%n"
                + "  precision  %.4f (%d right)%n"
                + "  bounds     %.4f (%d of those found)%n",
            labelled,
            articles,
            read,
            share(found, labelled),
            found,
            share(right, read),
            right,
            share(tight, found),
            tight)
        + ofSpeakers("Speakers of the statements found");
  }

  /** Returns the figures about speakers alone, under a heading. */
  String ofSpeakers(String heading) {
    return String.format(
        Locale.ROOT,
        "%n%s: %d of %d labelled found%n"
            + "  right      %.4f (%d)%n"
            + "  full name  %.4f (%d)%n"
            + "  right where the sentence does not name them  %.4f (%d of %d)%n"
            + "  found and right  %.4f of all labelled%n%s",
        heading,
        found,
        labelled,
        share(named, found),
        named,
        share(full, found),
        full,
        share(implicitNamed, implicit),
        implicitNamed,
        implicit,
        share(named, labelled),
        unplaced == 0
            ? ""
            : String.format(
                Locale.ROOT, "  %d labels are not in the text of their article%n", unplaced));
  }

  /** Returns the first errors, one a line: what, article, speaker, words. */
  String errors(int most) {
    List<String> first = errors.subList(0, Math.min(most, errors.size()));
    return first.isEmpty()
        ? ""
        : String.join("\n  ", "  Errors:", String.join("\n  ", first)) + "\n";
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
