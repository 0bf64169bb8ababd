package org.marsad.draft;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.config.UserError;
import org.marsad.table.Articles;
import org.marsad.table.Documents;

/** Says what a run has that is near a subject that none of its articles names. */
final class NearWords {
  private static final String WORD = "word";
  private static final String ARTICLES = "articles";
  private static final String DISTANCE = "distance";
  private static final int MOST_MISTAKES = 2;
  private static final int SHORTEST = 4;
  private static final int SHOWN = 5;

  private NearWords() {}

  /**
   * Makes the error: for each word in how many articles it is, and which words of headlines are
   * written almost like it.
   */
  static UserError error(Articles articles, String run, List<String> about) {
    List<String> lines = new ArrayList<>();
    for (String phrase : about) {
      List<String> words = List.of(FoldedColumn.asked(phrase).strip().split(" +", -1));
      long together = with(articles, words);
      if (words.size() > 1 && together > 0) {
        lines.add(
            String.format(
                Locale.ROOT,
                "all words of «%s», but not side by side: %,d articles",
                phrase,
                together));
      }
      words.stream()
          .filter(word -> word.length() >= SHORTEST)
          .forEach(word -> lines.add(near(articles, word)));
    }
    return new UserError(
        String.format(
            Locale.ROOT,
            "No article of run %s names %s. Near it are:%n  - %s",
            run,
            about.stream().map(phrase -> "«" + phrase + "»").collect(Collectors.joining(", ")),
            String.join("\n  - ", lines)));
  }

  private static long with(Articles articles, List<String> words) {
    Column all =
        words.stream()
            .map(word -> FoldedColumn.of().contains(FoldedColumn.asked(word)))
            .reduce(lit(true), Column::and);
    return articles.rows().where(all).count();
  }

  private static String near(Articles articles, String word) {
    Column distance = levenshtein(col(WORD), lit(word));
    Dataset<Row> words =
        articles
            .rows()
            .select(explode(split(headline(), " +")).as(WORD))
            .where(length(col(WORD)).geq(SHORTEST))
            .groupBy(WORD)
            .agg(count(lit(1)).as(ARTICLES))
            .withColumn(DISTANCE, distance)
            .where(col(DISTANCE).between(1, MOST_MISTAKES))
            .orderBy(col(DISTANCE), col(ARTICLES).desc(), col(WORD))
            .limit(SHOWN);
    String near =
        words.collectAsList().stream() // at most so many
            .map(row -> row.<String>getAs(WORD) + " (" + row.<Long>getAs(ARTICLES) + ")")
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "«%s» in %,d articles%s",
        word,
        with(articles, List.of(word)),
        near.isEmpty() ? "" : "; in headlines: " + near);
  }

  private static Column headline() {
    return FoldedColumn.of(coalesce(Documents.TITLE.col(), lit("")));
  }
}
