package org.marsad.stance.learned;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.marsad.config.StanceRuleSettings;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.LogOdds;
import org.marsad.stance.learned.IssueTraining.Features;
import org.marsad.table.Stance;
import org.marsad.text.Hashing;

/**
 * Learns from the labels of one issue and measures by folds over articles whether that is better
 * than the shipped weights. What is learned from is chosen by folds within the folds, so that no
 * label has a part in the choice of what it is judged by.
 */
public final class IssueFitting {
  /** Labelled statements, seen to be on the issue, that an issue needs. */
  public static final int FEWEST_STATEMENTS = 20;

  /** Articles that they must come from. */
  public static final int FEWEST_ARTICLES = 5;

  private static final int OUTER_FOLDS = 10;
  private static final int INNER_FOLDS = 5;
  private static final int REDRAWS = 500;
  private static final int SEED = 17;

  /** By so much of mean F1 must the words alone be better to be preferred. */
  private static final double OF_WORDS = 0.01;

  /** By so much of mean F1 must the learned weights be better, and in so many redraws. */
  private static final double LEAST_GAIN = 0.01;

  private static final double LEAST_SURE = 0.75;

  /** So many more right sides must stand against one more wrong one. */
  private static final double RIGHT_FOR_A_WRONG = 2;

  private final StanceRuleSettings.StatementRules settings;

  private IssueFitting(StanceRuleSettings.StatementRules settings) {
    this.settings = settings;
  }

  /**
   * What was learned, and how good it is.
   *
   * @param weights learned from all labels
   * @param shipped the scores of the shipped weights
   * @param fitted the scores of learned weights on articles that they have not seen
   * @param sure in which part of {@value #REDRAWS} redraws of the articles these are better
   */
  public record Result(IssueWeights weights, SideScores shipped, SideScores fitted, double sure) {

    /**
     * Whether the learned weights are better, and not by chance: where the shipped ones find no
     * side, guessing would be.
     */
    public boolean isBetter() {
      double right = fitted.right() - shipped.right();
      double wrong = fitted.wrong() - shipped.wrong();
      return fitted.meanF1() >= shipped.meanF1() + LEAST_GAIN
          && sure >= LEAST_SURE
          && right >= RIGHT_FOR_A_WRONG * wrong;
    }
  }

  /** Tells whether there are labels enough to learn from. */
  public static boolean isEnough(Collection<IssueStatement> statements) {
    List<IssueStatement> seen =
        statements.stream().filter(statement -> statement.seen() != null).toList();
    return seen.size() >= FEWEST_STATEMENTS
        && seen.stream().map(IssueStatement::article).distinct().count() >= FEWEST_ARTICLES
        && seen.stream().anyMatch(statement -> statement.stance().takesSide());
  }

  /**
   * Learns.
   *
   * @param statements labelled ones, enough of them
   * @param settings from what score on a statement takes a side
   */
  public static Result fit(
      List<IssueStatement> statements, StanceRuleSettings.StatementRules settings) {
    return new IssueFitting(settings).fit(statements);
  }

  /**
   * Measures what some labels bring on other articles.
   *
   * @param learned labels to learn from
   * @param judged labels of other articles
   * @return the scores on the latter of the shipped weights and of the learned ones
   */
  public static SideScores[] measure(
      List<IssueStatement> learned,
      List<IssueStatement> judged,
      StanceRuleSettings.StatementRules settings) {
    IssueFitting fitting = new IssueFitting(settings);
    List<Judged> outcomes = fitting.judged(judged, fitting.chosen(learned));
    return new SideScores[] {shipped(outcomes), fitted(outcomes)};
  }

  /** A statement with what came out of it, by the shipped weights and by learned ones. */
  private record Judged(IssueStatement statement, Stance shipped, Stance fitted) {}

  private Result fit(List<IssueStatement> statements) {
    List<Judged> judged = new ArrayList<>();
    List<List<IssueStatement>> folds = folds(statements, OUTER_FOLDS);
    for (List<IssueStatement> fold : folds) {
      judged.addAll(judged(fold, chosen(others(folds, fold))));
    }
    return new Result(chosen(statements), shipped(judged), fitted(judged), sure(judged));
  }

  private List<Judged> judged(List<IssueStatement> statements, IssueWeights weights) {
    return statements.stream()
        .map(one -> new Judged(one, stance(one, IssueWeights.NONE), stance(one, weights)))
        .toList();
  }

  /** Fits on statements, with the features that do best in folds of them. */
  private IssueWeights chosen(List<IssueStatement> statements) {
    double all = outOfFold(statements, Features.ALL).meanF1();
    double words = outOfFold(statements, Features.WORDS).meanF1();
    return IssueTraining.fit(statements, words > all + OF_WORDS ? Features.WORDS : Features.ALL);
  }

  private SideScores outOfFold(List<IssueStatement> statements, Features features) {
    SideScores scores = new SideScores();
    List<List<IssueStatement>> folds = folds(statements, INNER_FOLDS);
    for (List<IssueStatement> fold : folds) {
      IssueWeights weights = IssueTraining.fit(others(folds, fold), features);
      fold.forEach(statement -> scores.add(statement.stance(), stance(statement, weights)));
    }
    return scores;
  }

  private Stance stance(IssueStatement statement, IssueWeights weights) {
    if (statement.seen() == null) {
      return null;
    }
    LogOdds odds = weights.change(statement.seen().shipped(), statement.seen().evidence());
    return LogOdds.stance(odds.score(), settings.least(statement.seen().named()));
  }

  /** Parts statements by their articles, in an order that has nothing to do with what they say. */
  private static List<List<IssueStatement>> folds(List<IssueStatement> statements, int most) {
    List<List<IssueStatement>> articles = new ArrayList<>(byArticle(statements).values());
    articles.sort(
        Comparator.<List<IssueStatement>>comparingLong(own -> Hashing.of(own.get(0).article()))
            .thenComparing(own -> own.get(0).article()));
    int parts = Math.min(most, articles.size());
    List<List<IssueStatement>> folds = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      if (i < parts) {
        folds.add(new ArrayList<>());
      }
      folds.get(i % parts).addAll(articles.get(i));
    }
    return folds;
  }

  private static Map<String, List<IssueStatement>> byArticle(List<IssueStatement> statements) {
    Map<String, List<IssueStatement>> byArticle = new LinkedHashMap<>();
    for (IssueStatement statement : statements) {
      byArticle.computeIfAbsent(statement.article(), key -> new ArrayList<>()).add(statement);
    }
    return byArticle;
  }

  private static List<IssueStatement> others(
      List<List<IssueStatement>> folds, List<IssueStatement> left) {
    List<IssueStatement> others = new ArrayList<>();
    folds.stream().filter(fold -> fold != left).forEach(others::addAll);
    return others;
  }

  private static SideScores shipped(Collection<Judged> judged) {
    SideScores scores = new SideScores();
    judged.forEach(one -> scores.add(one.statement.stance(), one.shipped));
    return scores;
  }

  private static SideScores fitted(Collection<Judged> judged) {
    SideScores scores = new SideScores();
    judged.forEach(one -> scores.add(one.statement.stance(), one.fitted));
    return scores;
  }

  /**
   * Returns in which part of redraws the learned weights are better: as many articles, drawn with
   * replacement (Efron's bootstrap), so that an advantage on one long article is not taken for one.
   */
  private static double sure(List<Judged> judged) {
    Map<String, List<Judged>> byArticle = new HashMap<>();
    judged.forEach(
        one ->
            byArticle.computeIfAbsent(one.statement.article(), key -> new ArrayList<>()).add(one));
    List<String> articles = byArticle.keySet().stream().sorted().toList();
    SplittableRandom random = new SplittableRandom(SEED);
    int better = 0;
    for (int i = 0; i < REDRAWS; i++) {
      List<Judged> drawn = new ArrayList<>();
      for (int j = 0; j < articles.size(); j++) {
        drawn.addAll(byArticle.get(articles.get(random.nextInt(articles.size()))));
      }
      better += fitted(drawn).meanF1() > shipped(drawn).meanF1() ? 1 : 0;
    }
    return better / (double) REDRAWS;
  }
}
