package org.marsad.draft;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.text.Phrases;
import org.marsad.text.Tokens;

/**
 * The articles of a run that name a subject, and the others. Counts are of all articles; samples,
 * which are held by the driver, are of bounded size and the same for the same run.
 */
final class SubjectArticles {
  private static final String FOLDED = "folded";
  private static final String RANK = "rank";
  private static final String PHRASE = "phrase";
  private static final String ON = "on";
  private static final String OFF = "off";
  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column SOURCE = coalesce(Records.SOURCE.col(), lit(""));

  private final Dataset<Row> articles;
  private final Dataset<Row> ids;

  private SubjectArticles(Dataset<Row> articles, Dataset<Row> ids) {
    this.articles = articles;
    this.ids = ids;
  }

  /**
   * Finds the articles that name a subject: those that have the letters of its words, by a column
   * expression, and of these the ones in which its phrases match.
   *
   * @param articles the articles of a run; kept in memory with their folded texts until {@link
   *     #release}
   */
  static SubjectArticles of(Articles articles, Subject subject) {
    Dataset<Row> needed =
        articles
            .rows()
            .select(
                ID,
                SOURCE.as(Records.SOURCE.name()),
                Articles.TOPIC_ID.col(),
                coalesce(Documents.TITLE.col(), lit("")).as(Documents.TITLE.name()),
                Documents.TEXT.col())
            .withColumn(FOLDED, FoldedColumn.of())
            .persist();
    FilterFunction<Row> names =
        row -> {
          String title = row.getAs(Documents.TITLE.name());
          String text = row.getAs(Documents.TEXT.name());
          return !subject.in(new Tokens(title + "\n" + text)).isEmpty();
        };
    Dataset<Row> ids = needed.where(mayName(subject)).filter(names).select(ID).persist();
    return new SubjectArticles(needed, ids);
  }

  private static Column mayName(Subject subject) {
    return subject.phrases().stream()
        .map(phrase -> hasAll(Phrases.letters(phrase)))
        .reduce(lit(false), Column::or);
  }

  private static Column hasAll(List<String> letters) {
    return letters.stream().map(part -> col(FOLDED).contains(part)).reduce(lit(true), Column::and);
  }

  /** Returns the number of articles that name the subject. */
  long namingCount() {
    return ids.count();
  }

  /** Returns the number of all articles. */
  long allCount() {
    return articles.count();
  }

  private Dataset<Row> on() {
    return articles.join(ids, Documents.ARTICLE_ID.name(), "left_semi");
  }

  private Dataset<Row> off() {
    return articles.join(ids, Documents.ARTICLE_ID.name(), "left_anti");
  }

  /** Returns by topic how many articles name the subject. */
  Map<Integer, Long> topics() {
    Map<Integer, Long> topics = new TreeMap<>();
    on().groupBy(Articles.TOPIC_ID.col())
        .agg(count(lit(1)).as(ON))
        .collectAsList() // one row a topic
        .forEach(row -> topics.put(row.getInt(0), row.getLong(1)));
    return topics;
  }

  /** Returns a sample of the articles that name the subject, from every outlet in turn. */
  List<DraftArticle> naming(int most) {
    Column turn =
        row_number().over(Window.partitionBy(Records.SOURCE.col()).orderBy(xxhash64(ID), ID));
    return sample(on().withColumn(RANK, turn).orderBy(col(RANK), Records.SOURCE.col()), most);
  }

  /** Returns a random sample of the articles that do not name it. */
  List<DraftArticle> others(int most) {
    return sample(off().orderBy(xxhash64(ID), ID), most);
  }

  /** Returns a random sample of those that do not name it but have one of some words. */
  List<DraftArticle> others(List<String> words, int most) {
    Column any =
        words.stream()
            .map(word -> col(FOLDED).contains(FoldedColumn.asked(word)))
            .reduce(lit(false), Column::or);
    return sample(off().where(any).orderBy(xxhash64(ID), ID), most);
  }

  private static List<DraftArticle> sample(Dataset<Row> ordered, int most) {
    List<DraftArticle> sample = new ArrayList<>();
    ordered
        .limit(most)
        .select(
            ID,
            Records.SOURCE.col(),
            Articles.TOPIC_ID.col(),
            Documents.TITLE.col(),
            Documents.TEXT.col())
        .collectAsList() // at most so many
        .forEach(
            row ->
                sample.add(
                    new DraftArticle(
                        row.getString(0),
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4))));
    return sample;
  }

  /**
   * Counts the articles that have each of some phrases as whole words, in one pass.
   *
   * @param phrases as written
   * @return the counts in the order of the phrases
   */
  List<PhraseUse> uses(List<String> phrases) {
    if (phrases.isEmpty()) {
      return List.of();
    }
    Column[] asked =
        phrases.stream()
            .map(FoldedColumn::asked)
            .distinct()
            .map(a -> lit(a))
            .toArray(Column[]::new);
    Column present = filter(array(asked), phrase -> col(FOLDED).contains(phrase));
    Column isOn = col(ON).isNotNull();
    Map<String, Row> counts = new HashMap<>();
    articles
        .join(ids.withColumn(ON, lit(true)), Documents.ARTICLE_ID.name(), "left")
        .select(col(ON), explode(present).as(PHRASE))
        .groupBy(PHRASE)
        .agg(sum(when(isOn, 1L).otherwise(0L)).as(ON), sum(when(isOn, 0L).otherwise(1L)).as(OFF))
        .collectAsList() // at most one row a phrase
        .forEach(row -> counts.put(row.getString(0), row));
    return phrases.stream()
        .map(
            phrase -> {
              Row row = counts.get(FoldedColumn.asked(phrase));
              return row == null
                  ? new PhraseUse(phrase, 0, 0)
                  : new PhraseUse(phrase, row.getLong(1), row.getLong(2));
            })
        .toList();
  }

  /** Frees what is kept in memory. */
  void release() {
    ids.unpersist();
    articles.unpersist();
  }
}
