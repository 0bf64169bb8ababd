package org.marsad.evaluation;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.spark.SparkSessions;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Hashing;
import org.marsad.text.Words;

/**
 * Labels made by people, matched to a run's articles: by the article_id of a run where a label has
 * one, else by URL, else by id, else by text. A label of a copy goes with the article that was
 * kept.
 *
 * <p>Takes JSON Lines or CSV with {@code article_id}, {@code url}, {@code id} or {@code text} and,
 * as far as known, {@code topic} (also {@code label}, {@code category}, {@code section}), {@code
 * duplicate_of} (URL or id), {@code labels} (for each issue the accepted label or labels: none,
 * support, oppose, neutral) and {@code statements} ({@code span} or {@code text}, {@code speaker};
 * {@code as}, how the sentence names the speaker; {@code nested}; {@code issue} or {@code stances},
 * where only statements on an issue are labelled).
 */
public final class GoldLabels {
  static final Field TOPIC = Field.optional("gold_topic", StringType, "the topic as labelled");
  static final Field ORIGINAL =
      Field.optional("original", StringType, "key of the article of which it is labelled a copy");
  static final Field GROUP =
      Field.required(
          "gold_group", StringType, "articles labelled as copies of each other share it");
  static final Field OWN_GROUP =
      Field.required("own_group", StringType, "article_id of the article that the run kept");
  static final Field STANCES =
      Field.optional("gold_stances", StringType, "JSON of the labels of each issue");
  static final Field STATEMENTS =
      Field.optional("gold_statements", StringType, "JSON of the labelled statements");

  private static final String ROW = "row";
  private static final String KEY = "key";
  private static final String KEYS = "keys";
  private static final String ORIGINAL_KEY = "original_key";
  private static final Column NOTHING = lit(null).cast(StringType);
  private static final List<String> IDENTIFYING =
      List.of("article_id", "url", "id", "text", "content");
  private static final List<String> TOPIC_NAMES =
      List.of("topic", "label", "category", "section", "class");

  private final Dataset<Row> matched;
  private final long given;

  private GoldLabels(Dataset<Row> matched, long given) {
    this.matched = matched;
    this.given = given;
  }

  /**
   * Reads labels and matches them.
   *
   * @param file path or URI of a {@code .jsonl}, {@code .json}, {@code .csv} or {@code .tsv} file,
   *     compressed or not
   * @param run a published run
   * @throws UserError if the file is not there, is of another kind, or names no article
   */
  public static GoldLabels match(SparkSession spark, String file, RunDirectory run) {
    Dataset<Row> gold = read(spark, file);
    List<String> names = Arrays.asList(gold.columns());
    if (names.stream().noneMatch(IDENTIFYING::contains)) {
      throw new UserError(file + ": each label needs a url, an id or a text; there is " + names);
    }
    return match(spark, gold, run);
  }

  /** Matches labels that were read already, in columns named as in a file. */
  static GoldLabels match(SparkSession spark, Dataset<Row> gold, RunDirectory run) {
    Dataset<Row> groups = withGroups(labels(gold)).cache();
    Dataset<Row> matched = groups.join(articles(spark, run), KEY).dropDuplicates(ROW).cache();
    return new GoldLabels(matched, groups.count());
  }

  /** Returns the labels by the names of this class, each with the keys that it may be named by. */
  private static Dataset<Row> labels(Dataset<Row> gold) {
    List<String> names = Arrays.asList(gold.columns());
    Column article = articleKey(given(names, List.of("article_id")));
    Column url = url(given(names, List.of("url")));
    Column id = idKey(given(names, List.of("id")));
    Column text = text(given(names, List.of("text", "content")));
    Column original = given(names, List.of("duplicate_of"));
    return gold.withColumn(ROW, monotonically_increasing_id())
        .select(
            col(ROW),
            coalesce(article, url, id, text).as(KEY),
            array(url, id).as(KEYS),
            TOPIC.as(given(names, TOPIC_NAMES)),
            STANCES.as(json(gold, "labels")),
            STATEMENTS.as(json(gold, "statements")),
            ORIGINAL.as(coalesce(url(original), idKey(original))));
  }

  /** Adds the group: a copy's group is its original, named by its URL or by its id. */
  private static Dataset<Row> withGroups(Dataset<Row> labels) {
    String name = "name";
    Dataset<Row> originals =
        labels
            .select(col(KEY).as(ORIGINAL_KEY), explode(col(KEYS)).as(name))
            .where(col(name).isNotNull())
            .dropDuplicates(name);
    return labels
        .join(originals, ORIGINAL.col().equalTo(col(name)), "left")
        .withColumn(GROUP.name(), coalesce(col(ORIGINAL_KEY), ORIGINAL.col(), col(KEY)))
        .drop(KEYS, name, ORIGINAL_KEY);
  }

  private static Dataset<Row> read(SparkSession spark, String file) {
    requireFile(file, SparkSessions.hadoop(spark));
    String plain = file.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    try {
      if (plain.endsWith(".csv") || plain.endsWith(".tsv")) {
        return spark
            .read()
            .option("header", true)
            .option("multiLine", true)
            .option("escape", "\"")
            .option("sep", plain.endsWith(".tsv") ? "\t" : ",")
            .csv(file);
      }
      if (plain.endsWith("json") || plain.endsWith("jsonl")) {
        return spark.read().json(file);
      }
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw new UserError(String.format(Locale.ROOT, "--gold %s: %s", file, e.getMessage()), e);
    }
    throw new UserError("--gold " + file + ": write the labels as .jsonl or .csv");
  }

  private static void requireFile(String file, Configuration hadoop) {
    Path path = new Path(file);
    try {
      FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
      if (found == null || found.length == 0) {
        throw new UserError("--gold " + file + ": there is no such file");
      }
    } catch (IOException e) {
      throw new UserError("--gold " + file + ": " + e.getMessage(), e);
    }
  }

  /** Returns the first of the wanted columns that has a value, or nothing. */
  private static Column given(List<String> names, List<String> wanted) {
    Column[] present =
        wanted.stream()
            .filter(names::contains)
            .map(name -> col(name).cast(StringType))
            .toArray(Column[]::new);
    return present.length == 0 ? NOTHING : coalesce(present);
  }

  /** Returns a column as JSON, or nothing. */
  private static Column json(Dataset<Row> gold, String name) {
    if (!Arrays.asList(gold.columns()).contains(name)) {
      return NOTHING;
    }
    boolean text = gold.schema().apply(name).dataType().equals(StringType);
    return text ? col(name) : to_json(col(name));
  }

  /** Returns every article and copy under each of its keys, with the topic of what was kept. */
  private static Dataset<Row> articles(SparkSession spark, RunDirectory run) {
    Dataset<Row> articles = TableStore.read(spark, run, Articles.TABLE);
    Dataset<Row> kept =
        articles.select(
            OWN_GROUP.as(Documents.ARTICLE_ID.col()),
            Articles.TOPIC_ID.col(),
            explode(keys(Documents.ARTICLE_ID.col(), text(Documents.TEXT.col()))).as(KEY));
    Dataset<Row> copies =
        TableStore.read(spark, run, Duplicates.TABLE)
            .select(
                Duplicates.KEPT_ID.col(), explode(keys(Duplicates.COPY_ID.col(), NOTHING)).as(KEY))
            .join(
                articles.select(Documents.ARTICLE_ID.col(), Articles.TOPIC_ID.col()),
                Duplicates.KEPT_ID.col().equalTo(Documents.ARTICLE_ID.col()))
            .select(OWN_GROUP.as(Duplicates.KEPT_ID.col()), Articles.TOPIC_ID.col(), col(KEY));
    return kept.unionByName(copies).where(col(KEY).isNotNull());
  }

  private static Column keys(Column article, Column text) {
    return array(articleKey(article), url(Records.URL.col()), idKey(Records.ID.col()), text);
  }

  private static Column articleKey(Column id) {
    return concat(lit("article:"), id);
  }

  private static Column idKey(Column id) {
    return concat(lit("id:"), id);
  }

  private static Column url(Column column) {
    return udf((String url) -> url == null ? null : CanonicalUrl.of(url).orElse(null), StringType)
        .apply(column);
  }

  private static Column text(Column column) {
    return udf((String text) -> text == null ? null : textKey(text), StringType).apply(column);
  }

  private static String textKey(String text) {
    Words words = new Words(text);
    long hash = 0;
    while (words.next()) {
      hash = Hashing.mix(hash * 31 + words.hash());
    }
    return "text:" + Long.toHexString(hash);
  }

  /** Returns the labels that name an article, with its topic and its group of copies. */
  Dataset<Row> matched() {
    return matched;
  }

  /** Returns the number of labels in the file. */
  long given() {
    return given;
  }
}
