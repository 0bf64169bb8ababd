package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.Settings;
import org.marsad.spark.TopRows;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Passages;
import org.marsad.table.Readings;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;
import org.marsad.table.Topics;
import org.marsad.text.ClusterLabel;

/**
 * Finds the camps of each issue and describes what each argues with.
 *
 * <p>Camps are found on a sample, and all articles are placed in them ({@link CampPlacement}). They
 * are numbered by size within the issue, the largest being 0. The label of a camp is its stance and
 * its heaviest terms ({@link CampTerms}), shown in the form that is commonest in the statements on
 * the issue. Its exemplars are the statements with the highest score, whatever its sign, times the
 * cosine between their article and the camp's centre.
 *
 * @param articleStances the stances with their camps
 * @param clusters one row for each camp
 */
public record StanceCamps(ArticleStances articleStances, StanceClusters clusters) {
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column CAMP = ArticleStances.STANCE_CLUSTER.col();

  /**
   * Finds and describes the camps of all issues.
   *
   * @param readings what was read in the articles
   * @param stances the stance that each article is taken to have on each issue
   * @param articles give the numbers of reprints
   * @param stopWords words that are no argument
   * @param settings how camps are found and how much of them is shown
   */
  public static StanceCamps of(
      Readings readings,
      ArticleStances stances,
      Articles articles,
      List<String> stopWords,
      Settings.Stances settings) {
    Passages passages = CampPassages.of(readings, stances, stopWords);
    Map<String, Camps> camps = CampPlacement.camps(passages, settings);
    Dataset<Row> placed = CampPlacement.placed(passages, camps, articles).cache();
    List<CampSize> sizes = sizes(placed);
    Map<CampKey, Integer> numbers = numbersBySize(sizes);
    CampTerms terms = CampTerms.of(placed, sizes, settings.termsShown());
    Map<String, Map<Long, String>> written = terms.written(readings, stopWords);
    Map<CampKey, List<String>> exemplars = exemplars(placed, settings.exemplars());
    List<Row> rows = new ArrayList<>();
    for (CampSize size : sizes) {
      CampKey key = size.key();
      Map<Long, String> forms = written.getOrDefault(key.issue(), Map.of());
      List<CampTerms.WeightedStem> shown =
          terms.ofCamp().getOrDefault(key, List.of()).stream()
              .filter(stem -> forms.containsKey(stem.stem()))
              .toList();
      rows.add(
          StanceClusters.TABLE.row(
              Map.of(
                  StatementStances.ISSUE, key.issue(),
                  ArticleStances.STANCE_CLUSTER, numbers.get(key),
                  StanceClusters.LABEL, label(size.stance(), shown, forms),
                  StatementStances.STANCE, size.stance(),
                  StanceClusters.SIZE, size.articles(),
                  StanceClusters.COPIES, size.copies(),
                  Topics.TERMS, termRows(shown, forms),
                  StanceClusters.EXEMPLARS, exemplars.getOrDefault(key, List.of()))));
    }
    SparkSession spark = placed.sparkSession();
    placed.unpersist(false); // what is written later is placed again: the same, and it is cheap
    return new StanceCamps(
        numbered(stances, placed, numbers),
        new StanceClusters(spark.createDataFrame(rows, StanceClusters.TABLE.schema()).coalesce(1)));
  }

  private static List<CampSize> sizes(Dataset<Row> placed) {
    return placed
        .groupBy(ISSUE, CAMP, StatementStances.STANCE.col())
        .agg(
            StanceClusters.SIZE.as(count(lit(1))),
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
        Comparator.<CampSize>comparingLong(size -> -size.articles())
            .thenComparing(size -> size.key().camp()));
    for (CampSize size : largestFirst) {
      numbers.put(size.key(), next.merge(size.key().issue(), 1, Integer::sum) - 1);
    }
    return numbers;
  }

  /** Returns the ids of the statements that speak most plainly for each camp. */
  private static Map<CampKey, List<String>> exemplars(Dataset<Row> placed, int most) {
    Column plainness = Passages.PLAINNESS.col().multiply(col(CampPlacement.COSINE));
    Dataset<Row> withStatement = placed.where(Passages.PLAINEST.col().isNotNull());
    return TopRows.of(
            withStatement, most, List.of(ISSUE, CAMP), plainness.desc(), Documents.ARTICLE_ID.col())
        .orderBy(ISSUE, CAMP, col(TopRows.RANK))
        .select(ISSUE, CAMP, Passages.PLAINEST.col())
        .collectAsList() // exemplars times camps
        .stream()
        .collect(
            Collectors.groupingBy(
                CampKey::of,
                Collectors.mapping(
                    row -> row.<String>getAs(Passages.PLAINEST.name()), Collectors.toList())));
  }

  private static List<Row> termRows(List<CampTerms.WeightedStem> stems, Map<Long, String> forms) {
    return stems.stream()
        .map(stem -> RowFactory.create(forms.get(stem.stem()), stem.weight()))
        .toList();
  }

  private static String label(
      String stance, List<CampTerms.WeightedStem> stems, Map<Long, String> forms) {
    String terms = ClusterLabel.of(stems.stream().map(stem -> forms.get(stem.stem())).toList());
    return terms.isEmpty() ? stance : stance + ": " + terms;
  }

  /** Returns the stances with the final numbers of their camps. */
  private static ArticleStances numbered(
      ArticleStances stances, Dataset<Row> placed, Map<CampKey, Integer> numbers) {
    UserDefinedFunction number =
        udf(
            (String issue, Integer camp) -> numbers.get(new CampKey(issue, camp)),
            DataTypes.IntegerType);
    Dataset<Row> camps =
        placed.select(
            Documents.ARTICLE_ID.col(),
            ISSUE,
            number.apply(ISSUE, CAMP).as(ArticleStances.STANCE_CLUSTER.name()));
    return new ArticleStances(
        stances
            .rows()
            .drop(ArticleStances.STANCE_CLUSTER.name())
            .join(
                camps,
                new String[] {Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name()},
                "left"));
  }
}
