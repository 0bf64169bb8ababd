package org.marsad.topic;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.spark.TopRows;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.TopicAssignments;
import org.marsad.text.Terms;
import org.marsad.text.Words;

/**
 * The articles near the centres of the topics, those with the highest scores: exemplars, and where
 * written forms of terms and phrases for labels are looked up.
 *
 * @param ids article_ids for each topic, the nearest first, {@value #MOST} at most
 */
record NearestArticles(Map<Integer, List<String>> ids) {
  private static final int MOST = 200;
  private static final int FORMS = 40;
  private static final int WORDS = 7;

  /** Finds the nearest articles; of equally near ones those with the smallest ids. */
  static NearestArticles of(TopicAssignments assignments) {
    Column topic = Articles.TOPIC_ID.col();
    Column score = Articles.TOPIC_SCORE.col();
    Column id = Documents.ARTICLE_ID.col();
    Dataset<Row> scores = assignments.rows().select(topic, id, score);
    return new NearestArticles(
        TopRows.of(scores, MOST, List.of(topic), score.desc(), id)
            .orderBy(topic, col(TopRows.RANK))
            .collectAsList() // 200 rows a topic
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.<Integer>getAs(Articles.TOPIC_ID.name()),
                    Collectors.mapping(
                        row -> row.<String>getAs(Documents.ARTICLE_ID.name()),
                        Collectors.toList()))));
  }

  /** Returns the ids of the nearest articles of a topic, nothing where it has no articles. */
  List<String> first(int topic, int most) {
    List<String> nearest = ids.getOrDefault(topic, List.of());
    return nearest.subList(0, Math.min(most, nearest.size()));
  }

  /**
   * Returns the first words of the title, or of the text, of the nearest article of a topic.
   *
   * @param assignments the articles
   * @return at most {@value #WORDS} words; empty where the topic has no articles
   */
  String beginning(int topic, TopicAssignments assignments) {
    return first(topic, 1).stream()
        .map(id -> assignments.rows().where(Documents.ARTICLE_ID.col().equalTo(id)).first())
        .map(NearestArticles::beginning)
        .findFirst()
        .orElse("");
  }

  private static String beginning(Row article) {
    String title = article.getAs(Documents.TITLE.name());
    String text = title == null ? article.getAs(Documents.TEXT.name()) : title;
    Words words = new Words(text);
    int end = 0;
    for (int i = 0; i < WORDS && words.next(); i++) {
      end = words.end();
    }
    return text.substring(0, end).replace('\n', ' ');
  }

  /**
   * Reads these articles: counts the written forms of terms, titles and texts, in the {@value
   * #FORMS} nearest of each topic, and takes the beginnings of all.
   *
   * @param assignments the articles
   * @param wanted hashes of the terms
   * @param stopWords words that are no terms
   */
  ArticleSample sample(TopicAssignments assignments, Set<Long> wanted, List<String> stopWords) {
    Object[] all = ids.values().stream().flatMap(List::stream).toArray();
    Set<String> nearest =
        ids.keySet().stream()
            .flatMap(topic -> first(topic, FORMS).stream())
            .collect(Collectors.toSet());
    return assignments
        .rows()
        .where(Documents.ARTICLE_ID.col().isInCollection(List.of(all)))
        .select(
            Documents.ARTICLE_ID.col(),
            Articles.TOPIC_ID.col(),
            Documents.TITLE.col(),
            Documents.TEXT.col())
        .toJavaRDD()
        .mapPartitions(
            articles -> {
              Terms terms = new Terms(stopWords);
              ArticleSample sample = ArticleSample.empty();
              while (articles.hasNext()) {
                Row article = articles.next();
                sample.addLead(article);
                if (nearest.contains(article.<String>getAs(Documents.ARTICLE_ID.name()))) {
                  sample.addForms(article, terms, wanted);
                }
              }
              return List.of(sample).iterator();
            })
        .fold(ArticleSample.empty(), ArticleSample::plus);
  }
}
