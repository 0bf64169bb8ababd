package org.marsad.stance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.attribution.Statement;
import org.marsad.issue.Issue;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.table.Stance;

/**
 * Weighs what an article says on one issue. Headline and lead count more; what is neutral does not
 * dilute what takes a side; two sides of about one weight are neutral; an article that only touches
 * the issue in passing has no stance at all.
 */
final class ArticleBalance {
  private static final double TITLE = 1.5;
  private static final double LEAD = 1.3;
  private static final double LEAD_SHARE = 0.2;
  private static final double AUTHOR = 0.9;
  private static final double LEAST = 0.3;
  private static final double BALANCED = 0.25;

  private final Issue issue;
  private double support;
  private double oppose;
  private int supporting;
  private int opposing;
  private int neutral;
  private boolean discussed;

  ArticleBalance(Issue issue) {
    this.issue = issue;
  }

  void addTitle(Judgement judgement) {
    weigh(judgement, TITLE);
  }

  void add(Judgement judgement, Statement statement, double place) {
    double weight = (place < LEAD_SHARE ? LEAD : 1) * (statement.speaker() == null ? AUTHOR : 1);
    switch (judgement.stance()) {
      case SUPPORT -> supporting++;
      case OPPOSE -> opposing++;
      case NEUTRAL -> neutral++;
    }
    weigh(judgement, weight);
  }

  private void weigh(Judgement judgement, double weight) {
    if (judgement.stance() == Stance.SUPPORT) {
      support += weight * judgement.score();
    } else if (judgement.stance() == Stance.OPPOSE) {
      oppose -= weight * judgement.score();
    }
  }

  /** Whether one of the mentions is more than a passing one. */
  void discussed(List<TargetMention> inBody, List<TargetMention> inTitle) {
    discussed =
        Stream.concat(inBody.stream(), inTitle.stream()).anyMatch(mention -> !mention.passing());
  }

  Optional<ArticleStance> decide() {
    double both = support + oppose;
    if (!discussed && both < LEAST) {
      return Optional.empty();
    }
    double balance = both == 0 ? 0 : (support - oppose) / both;
    boolean takesSide = both >= LEAST && Math.abs(balance) >= BALANCED;
    Stance stance = !takesSide ? Stance.NEUTRAL : balance > 0 ? Stance.SUPPORT : Stance.OPPOSE;
    double evidence = 1 - StrictMath.exp(-both);
    double confidence = takesSide ? Math.abs(balance) * evidence : 1 - Math.abs(balance) * evidence;
    double score = balance * evidence;
    return Optional.of(
        new ArticleStance(issue.id(), stance, score, confidence, supporting, opposing, neutral));
  }
}
