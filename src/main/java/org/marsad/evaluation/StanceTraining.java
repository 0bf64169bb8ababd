package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.stance.learned.StanceModel;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.ArticleStances;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/** Fits a {@link StanceModel} on labelled articles of a run and says whether it is worth using. */
public final class StanceTraining {
  private StanceTraining() {}

  /**
   * Fits and saves a model.
   *
   * @return how well it does out of fold, beside the rules
   * @throws UserError if no label matches an article, or none of the issues has enough of them
   */
  public static String report(
      SparkSession spark, RunDirectory run, String labels, String folder, List<String> stopWords) {
    List<StanceEvaluation.Labelled> gold =
        StanceEvaluation.labelled(GoldLabels.match(spark, labels, run));
    Map<String, Map<String, String>> byIssue = new TreeMap<>();
    for (StanceEvaluation.Labelled labelled : gold) {
      labelled
          .gold()
          .labels()
          .forEach(
              (issue, accepted) ->
                  byIssue
                      .computeIfAbsent(issue, key -> new HashMap<>())
                      .put(labelled.article(), accepted.get(0)));
    }
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
    StringBuilder report = new StringBuilder();
    fitted
        .tooFew()
        .forEach(
            (issue, count) ->
                report.append(
                    String.format(
                        Locale.ROOT,
                        "%s: not learned: %d labelled articles discuss it, ten in two classes are"
                            + " needed%n",
                        issue,
                        count)));
    if (fitted.model() == null) {
      throw new UserError(
          String.format(Locale.ROOT, "--labels %s: too few labels%n%s", labels, report));
    }
    report.append(scores(gold, fitted));
    fitted.model().save(spark, folder);
    report.append(
        String.format(Locale.ROOT, "%nThe model is in %s; use it with --stance-model%n", folder));
    return report.toString();
  }

  private static String scores(List<StanceEvaluation.Labelled> gold, StanceModel.Fitted fitted) {
    Map<String, StanceModel.OutOfFold> predicted = new HashMap<>();
    fitted.outOfFold().forEach(one -> predicted.put(one.article() + " " + one.issue(), one));
    StringBuilder text = new StringBuilder();
    for (String issue : fitted.model().issues()) {
      List<ClassificationScores.Case> rules = new ArrayList<>();
      List<ClassificationScores.Case> model = new ArrayList<>();
      for (StanceEvaluation.Labelled labelled : gold) {
        List<String> accepted = labelled.gold().labels().get(issue);
        StanceModel.OutOfFold one = predicted.get(labelled.article() + " " + issue);
        if (accepted != null) {
          rules.add(new ClassificationScores.Case(accepted, one == null ? "none" : one.byRules()));
          model.add(new ClassificationScores.Case(accepted, one == null ? "none" : one.byModel()));
        }
      }
      text.append(line(issue + ", rules", ClassificationScores.of(rules)));
      text.append(line(issue + ", model out of fold", ClassificationScores.of(model)));
    }
    return text.toString();
  }

  private static String line(String what, ClassificationScores scores) {
    return String.format(
        Locale.ROOT,
        "%-40s %5d articles  accuracy %.4f  F1 support %.4f  oppose %.4f  mean %.4f%n",
        what,
        scores.cases(),
        scores.accuracy(),
        scores.f1("support"),
        scores.f1("oppose"),
        scores.meanF1("support", "oppose"));
  }
}
