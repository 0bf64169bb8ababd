package org.marsad.evaluation;

import java.util.List;
import java.util.Locale;
import org.marsad.stance.learned.IssueFitting;
import org.marsad.stance.learned.IssueStatement;
import org.marsad.stance.learned.SideScores;
import org.marsad.table.Stance;

/** Tells in a few lines what was learned from and how good it is. */
final class TrainingTable {
  private TrainingTable() {}

  /** Returns how many labels there are, as part of a sentence. */
  static String counts(List<IssueStatement> statements) {
    long articles = statements.stream().map(IssueStatement::article).distinct().count();
    long unseen = statements.stream().filter(one -> one.seen() == null).count();
    return String.format(
        Locale.ROOT,
        "%d labelled statements of %d articles (support %d, oppose %d, neutral %d), of which %d are"
            + " not seen to be on the issue",
        statements.size(),
        articles,
        count(statements, Stance.SUPPORT),
        count(statements, Stance.OPPOSE),
        count(statements, Stance.NEUTRAL),
        unseen);
  }

  private static long count(List<IssueStatement> statements, Stance stance) {
    return statements.stream().filter(one -> one.stance() == stance).count();
  }

  /** Returns both scores as a table, and how sure the difference is. */
  static List<String> of(IssueFitting.Result result) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%-30s %9s %9s %9s   %6s %8s %6s %9s %12s",
            "on articles not learned from",
            "mean F1",
            "support",
            "oppose",
            "right",
            "neutral",
            "wrong",
            "not seen",
            "false sides"),
        line("shipped weights", result.shipped()),
        line("with these labels", result.fitted()),
        String.format(
            Locale.ROOT,
            "better in %.0f%% of redraws of the articles%s",
            100 * result.sure(),
            result.shipped().counts(Stance.SUPPORT) && result.shipped().counts(Stance.OPPOSE)
                ? ""
                : "; the mean is of the side that has five labels"));
  }

  private static String line(String what, SideScores scores) {
    return String.format(
        Locale.ROOT,
        "%-30s %9.3f %9.3f %9.3f   %6.3f %8.3f %6.3f %9.3f %12.3f",
        what,
        scores.meanF1(),
        scores.f1(Stance.SUPPORT),
        scores.f1(Stance.OPPOSE),
        scores.right(),
        scores.missed(),
        scores.wrong(),
        scores.unseen(),
        scores.falseSides());
  }
}
