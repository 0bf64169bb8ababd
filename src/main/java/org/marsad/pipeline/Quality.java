package org.marsad.pipeline;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.marsad.spark.ExactMean;
import org.marsad.stance.IssueTrust;
import org.marsad.table.Articles;
import org.marsad.table.Statements;

/** The figures about a run's result as a whole, by the names they have in {@code run.quality}. */
final class Quality {
  /** Mean of {@link Articles#TOPIC_SCORE} over a run's articles. */
  static final String MEAN_SCORE = "topics.mean_score";

  private static final String HELD_OUT = "topics.held_out_nats.k=";
  private static final String STATEMENTS = "statements.per_article";
  private static final String SIDED = "stances.sided_share.";

  private Quality() {}

  /**
   * Returns the figures about topics.
   *
   * @param likelihoods held-out nats of each number of topics that was tried
   * @param meanScore how well the articles fit their topics; empty when there are none
   */
  static Map<String, Double> ofTopics(Map<?, Double> likelihoods, OptionalDouble meanScore) {
    Map<String, Double> figures = new TreeMap<>();
    likelihoods.forEach((k, nats) -> figures.put(HELD_OUT + k, nats));
    meanScore.ifPresent(mean -> figures.put(MEAN_SCORE, mean));
    return figures;
  }

  /**
   * Puts the figures together.
   *
   * @param topics the figures about topics
   * @param trust what the examples of each issue show
   */
  static Map<String, Double> figures(
      Map<String, Double> topics,
      WrittenTables written,
      StanceOverview stances,
      List<IssueTrust> trust) {
    long articles = written.rows(Articles.TABLE);
    double statements = written.rows(Statements.TABLE);
    Map<String, Double> figures = new TreeMap<>(topics);
    figures.put(STATEMENTS, articles == 0 ? 0 : statements / articles);
    stances.sided(articles).forEach((issue, share) -> figures.put(SIDED + issue, share));
    trust.forEach(issue -> figures.putAll(issue.figures()));
    return figures;
  }

  /**
   * How well articles fit their topics.
   *
   * @param mean of {@link Articles#TOPIC_SCORE}; empty when there are none
   * @param unfit the number of articles whose score is under a limit
   */
  record Fit(OptionalDouble mean, long unfit) {}

  /**
   * Returns how well articles fit their topics.
   *
   * @param limit the score from which an article fits
   */
  static Fit fit(Articles articles, double limit) {
    Column score = Articles.TOPIC_SCORE.col();
    Row figures = articles.rows().agg(ExactMean.of(score), count(when(score.lt(limit), 1))).first();
    return new Fit(
        figures.isNullAt(0) ? OptionalDouble.empty() : OptionalDouble.of(figures.getDouble(0)),
        figures.getLong(1));
  }

  /** Returns how well articles fit their topics, on average; empty when there are none. */
  static OptionalDouble meanScore(Articles articles) {
    return fit(articles, 0).mean();
  }
}
