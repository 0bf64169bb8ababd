package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.evaluation.ClassificationScores.Case;
import org.marsad.stance.learned.OutOfFold;
import org.marsad.stance.learned.StanceModel;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/** Fits a {@link StanceModel} on labelled articles of a run and says whether it is worth using. */
public final class StanceTraining {
  private StanceTraining() {}

  /**
   * Fits and saves a model.
   *
   * @param run a published run that has the labelled articles
   * @param labels file of labels, see {@link GoldLabels}
   * @param folder where the model goes, in the place of what is there
   * @param stopWords words that are no terms
   * @return how well it does out of fold, beside the rules
   * @throws UserError if no label matches an article, or none of the issues has enough of them
   */
  public static String report(
      SparkSession spark, RunDirectory run, String labels, String folder, List<String> stopWords) {
    List<GoldStances> gold = GoldStances.read(GoldLabels.match(spark, labels, run));
    Map<String, Map<String, String>> byIssue = bestLabels(gold);
    if (byIssue.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--labels %s: no label speaks of the stance of an article of run %s",
              labels,
              run.id()));
    }
    StanceModel.Fitted fitted =
        StanceModel.fit(
            new ArticleStances(TableStore.read(spark, run, ArticleStances.TABLE)),
            new Statements(TableStore.read(spark, run, Statements.TABLE)),
            new StatementStances(TableStore.read(spark, run, StatementStances.TABLE)),
            byIssue,
            stopWords);
    String notLearned = notLearned(fitted);
    if (fitted.model() == null) {
      throw new UserError(
          String.format(Locale.ROOT, "--labels %s: too few labels%n%s", labels, notLearned));
    }
    fitted.model().save(spark, folder);
    return notLearned
        + scores(gold, fitted)
        + String.format(Locale.ROOT, "%nThe model is in %s; use it with --stance-model%n", folder);
  }

  /** Returns by issue the best label of each article. */
  private static Map<String, Map<String, String>> bestLabels(List<GoldStances> gold) {
    Map<String, Map<String, String>> byIssue = new TreeMap<>();
    for (GoldStances article : gold) {
      article
          .labels()
          .forEach(
              (issue, accepted) ->
                  byIssue
                      .computeIfAbsent(issue, key -> new HashMap<>())
                      .put(article.article(), accepted.get(0)));
    }
    return byIssue;
  }

  private static String notLearned(StanceModel.Fitted fitted) {
    StringBuilder text = new StringBuilder();
    fitted
        .tooFew()
        .forEach(
            (issue, count) ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%s: not learned: %d labelled articles discuss it, ten in two classes are"
                            + " needed%n",
                        issue,
                        count)));
    return text.toString();
  }

  private static String scores(List<GoldStances> gold, StanceModel.Fitted fitted) {
    StringBuilder text = new StringBuilder();
    for (String issue : fitted.model().issues()) {
      Map<String, OutOfFold> predicted = new HashMap<>();
      fitted.outOfFold().stream()
          .filter(one -> one.issue().equals(issue))
          .forEach(one -> predicted.put(one.article(), one));
      List<Case> rules = new ArrayList<>();
      List<Case> model = new ArrayList<>();
      for (GoldStances article : gold) {
        List<String> accepted = article.labels().get(issue);
        OutOfFold one = predicted.get(article.article());
        if (accepted != null) {
          rules.add(new Case(accepted, one == null ? Stance.NONE : one.byRules()));
          model.add(new Case(accepted, one == null ? Stance.NONE : one.byModel()));
        }
      }
      text.append(line(issue + ", rules", ClassificationScores.of(rules)));
      text.append(line(issue + ", model out of fold", ClassificationScores.of(model)));
    }
    return text.toString();
  }

  private static String line(String what, ClassificationScores scores) {
    String support = Stance.SUPPORT.id();
    String oppose = Stance.OPPOSE.id();
    return String.format(
        Locale.ROOT,
        "%-40s %5d articles  accuracy %.4f  F1 support %.4f  oppose %.4f  mean %.4f%n",
        what,
        scores.cases(),
        scores.accuracy(),
        scores.f1(support),
        scores.f1(oppose),
        scores.meanF1(support, oppose));
  }
}
