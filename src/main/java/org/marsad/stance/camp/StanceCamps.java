package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;
import org.marsad.table.Topics;

/**
 * Finds the camps of each issue and describes what each argues.
 *
 * <p>Camps are found on a sample, and all statements are placed in them ({@link CampPlacement}).
 * They are numbered by size within the issue, the one with the most statements being 0. The label
 * of a camp is its stance and the clause of its most typical statement ({@link CampExemplars}); a
 * side whose statements argue in different ways is one camp without a clause.
 *
 * @param placed the statements that argue like a camp, with its final number
 * @param clusters one row for each camp
 */
public record StanceCamps(Dataset<Row> placed, StanceClusters clusters) {
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column CAMP = ArticleStances.STANCE_CLUSTER.col();
  private static final int THEMES = 3;

  /** The label, behind its stance, of a side whose statements argue in different ways. */
  private static final String MIXED = ": mixed arguments";

  /** The part of the heaviest theme's weight from which another one is named with it. */
  private static final double NAMED = 0.4;

  /**
   * Finds and describes the camps of all issues.
   *
   * @param arguments of the statements that take a side; read several times
   * @param lexicon the words of arguments
   * @param articles give the numbers of reprints
   * @param stopWords words that are no argument
   * @param settings how camps are found and how much of them is shown
   */
  public static StanceCamps of(
      Arguments arguments,
      ArgumentLexicon lexicon,
      Articles articles,
      List<String> stopWords,
      Settings.Camps settings) {
    Map<String, Camps> camps = CampPlacement.camps(arguments, settings);
    Dataset<Row> placed = CampPlacement.placed(arguments, camps);
    List<CampSize> sizes = sizes(placed, articles);
    Map<CampKey, Integer> numbers = numbersBySize(sizes);
    CampTerms terms = CampTerms.of(placed, sizes, settings.termsShown());
    Map<String, Map<Long, String>> written = terms.written(placed, stopWords);
    CampExemplars exemplars = CampExemplars.of(placed, settings.exemplars());
    List<Row> rows = new ArrayList<>();
    for (CampSize size : sizes) {
      CampKey key = size.key();
      Map<Long, String> forms = written.getOrDefault(key.issue(), Map.of());
      List<CampTerms.WeightedStem> shown =
          terms.ofCamp().getOrDefault(key, List.of()).stream()
              .filter(stem -> forms.containsKey(stem.stem()))
              .toList();
      Map<Field, Object> row = new HashMap<>();
      row.put(StatementStances.ISSUE, key.issue());
      row.put(ArticleStances.STANCE_CLUSTER, numbers.get(key));
      Camps of = camps.get(key.issue());
      boolean mixed = of.isMixed(key.camp());
      row.put(
          StanceClusters.LABEL,
          size.stance() + (mixed ? MIXED : ": «" + exemplars.clause(key) + "»"));
      row.put(StatementStances.STANCE, size.stance());
      row.put(StanceClusters.SIZE, size.articles());
      row.put(StanceClusters.COPIES, size.copies());
      row.put(Topics.TERMS, termRows(shown, forms));
      row.put(StanceClusters.EXEMPLARS, exemplars.statements(key));
      row.put(StanceClusters.STATEMENTS, size.statements());
      row.put(StanceClusters.THEMES, mixed ? List.of() : themes(of.themes(key.camp()), lexicon));
      rows.add(StanceClusters.TABLE.row(row));
    }
    SparkSession spark = placed.sparkSession();
    return new StanceCamps(
        CampPlacement.numbered(placed, numbers),
        new StanceClusters(spark.createDataFrame(rows, StanceClusters.TABLE.schema()).coalesce(1)));
  }

  private static List<CampSize> sizes(Dataset<Row> placed, Articles articles) {
    Column original = when(not(col(CampPlacement.REPEATS)), 1);
    Column article = Documents.ARTICLE_ID.col();
    Dataset<Row> byArticle =
        placed
            .groupBy(ISSUE, CAMP, StatementStances.STANCE.col(), article)
            .agg(StanceClusters.STATEMENTS.as(count(original)))
            .join(
                articles.rows().select(article, Articles.COPIES.col()),
                Documents.ARTICLE_ID.name());
    return byArticle
        .groupBy(ISSUE, CAMP, StatementStances.STANCE.col())
        .agg(
            StanceClusters.STATEMENTS.as(sum(StanceClusters.STATEMENTS.col())),
            StanceClusters.SIZE.as(countDistinct(article)),
            StanceClusters.COPIES.as(sum(Articles.COPIES.col())))
        .orderBy(ISSUE, CAMP)
        .collectAsList() // one row a camp
        .stream()
        .map(CampSize::of)
        .toList();
  }

  /** Returns the final number of each camp within its issue, from 0, the largest first. */
  private static Map<CampKey, Integer> numbersBySize(List<CampSize> sizes) {
    Map<CampKey, Integer> numbers = new HashMap<>();
    Map<String, Integer> next = new HashMap<>();
    List<CampSize> largestFirst = new ArrayList<>(sizes);
    largestFirst.sort(
        Comparator.<CampSize>comparingLong(size -> -size.statements())
            .thenComparing(size -> size.key().camp()));
    for (CampSize size : largestFirst) {
      numbers.put(size.key(), next.merge(size.key().issue(), 1, Integer::sum) - 1);
    }
    return numbers;
  }

  private static List<Row> termRows(List<CampTerms.WeightedStem> stems, Map<Long, String> forms) {
    return stems.stream()
        .map(stem -> RowFactory.create(forms.get(stem.stem()), stem.weight()))
        .toList();
  }

  /** Names the heaviest themes of a camp. */
  private static List<String> themes(float[] weights, ArgumentLexicon lexicon) {
    List<Integer> heaviest = new ArrayList<>();
    for (int t = 0; t < lexicon.themes().size(); t++) {
      heaviest.add(t);
    }
    heaviest.sort(Comparator.comparingDouble(theme -> -weights[theme]));
    double least = NAMED * weights[heaviest.get(0)];
    return heaviest.stream()
        .filter(theme -> weights[theme] > 0 && weights[theme] >= least)
        .limit(THEMES)
        .map(lexicon.themes()::get)
        .toList();
  }

  /** Returns the stances of articles with the camps that they argue like. */
  public ArticleStances of(ArticleStances stances) {
    return CampPlacement.withCamps(stances, placed);
  }

  /** Returns the stances of statements with the camps that they argue like. */
  public StatementStances of(StatementStances stances) {
    return CampPlacement.withCamps(stances, placed);
  }
}
