package org.marsad.pipeline;

import org.apache.spark.sql.SparkSession;
import org.marsad.stance.StanceDetection;
import org.marsad.stance.learned.StanceModel;
import org.marsad.table.ArticleStances;
import org.marsad.table.Readings;

/**
 * What decides where an article stands: the rules, or a trained model.
 *
 * @param name how the run's record calls it
 * @param model null for the rules
 */
public record StanceDecision(String name, StanceModel model) {

  /** Lets the balance of an article's statements decide. */
  public static StanceDecision byRules() {
    return new StanceDecision("rules", null);
  }

  /**
   * Lets a model decide that {@code train-stance} saved.
   *
   * @throws org.marsad.config.UserError if the folder holds none
   */
  public static StanceDecision byModel(SparkSession spark, String folder, Resources resources) {
    return new StanceDecision(
        "model " + folder, StanceModel.load(spark, folder, resources.stopWords()));
  }

  ArticleStances positions(Readings readings) {
    ArticleStances byRules = StanceDetection.articleStances(readings);
    return model == null ? byRules : model.apply(byRules, readings);
  }
}
