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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Hashing;
import org.marsad.text.Words;

/**
 * Labels made by people, matched to a run's articles: by URL where a label has one, else by id,
 * else by text. A label of a copy goes with the article that was kept.
 *
 * <p>Takes JSON Lines or CSV with {@code url}, {@code id} or {@code text} and, as far as known,
 * {@code topic} (also {@code label}, {@code category}, {@code section}), {@code duplicate_of} (URL
 * or id), {@code labels} (for each issue the accepted label or labels: none, support, oppose,
 * neutral) and {@code statements} ({@code speaker}, {@code span} or {@code text}, {@code issue} or
 * {@code stances}).
 */
public final class GoldLabels {
  static final Column TOPIC = col("gold_topic");
  static final Column GROUP = col("gold_group");
  static final Column OWN_GROUP = col("own_group");
  static final Column STANCES = col("gold_stances");
  static final Column STATEMENTS = col("gold_statements");

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
   * @throws UserError if the file is not there, is of another kind, or names no article
   */
  public static GoldLabels match(SparkSession spark, String file, RunDirectory run) {
    Dataset<Row> gold = read(spark, file).withColumn("row", monotonically_increasing_id());
    List<String> names = Arrays.asList(gold.columns());
    Column url = url(given(names, "url"));
    Column id = concat(lit("id:"), given(names, "id"));
    Column text = text(given(names, "text", "content"));
    if (names.stream().noneMatch(List.of("url", "id", "text", "content")::contains)) {
      throw new UserError(file + ": each label needs a url, an id or a text; there is " + names);
    }
    Column original = given(names, "duplicate_of");
    Dataset<Row> labels =
        gold.select(
            col("row"),
            coalesce(url, id, text).as("key"),
            array(url, id).as("names"),
            given(names, TOPIC_NAMES.toArray(String[]::new)).as("gold_topic"),
            json(gold, "labels").as("gold_stances"),
            json(gold, "statements").as("gold_statements"),
            coalesce(url(original), concat(lit("id:"), original)).as("original"));
    Dataset<Row> groups = withGroups(labels).cache();
    Dataset<Row> matched = groups.join(articles(spark, run), "key").dropDuplicates("row").cache();
    return new GoldLabels(matched, groups.count());
  }

  /** A copy's group is its original, which may be named by its URL or by its id. */
  private static Dataset<Row> withGroups(Dataset<Row> labels) {
    Dataset<Row> names =
        labels
            .select(col("key").as("original_key"), explode(col("names")).as("name"))
            .where(col("name").isNotNull())
            .dropDuplicates("name");
    return labels
        .join(names, col("original").equalTo(col("name")), "left")
        .withColumn("gold_group", coalesce(col("original_key"), col("original"), col("key")))
        .drop("names", "name", "original_key");
  }

  private static Dataset<Row> read(SparkSession spark, String file) {
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

  /** The first of these columns, or nothing. */
  private static Column given(List<String> names, String... wanted) {
    Column[] present =
        Arrays.stream(wanted)
            .filter(names::contains)
            .map(name -> col(name).cast(DataTypes.StringType))
            .toArray(Column[]::new);
    return present.length == 0 ? lit(null).cast(DataTypes.StringType) : coalesce(present);
  }

  /** A column as JSON, or nothing. */
  private static Column json(Dataset<Row> gold, String name) {
    if (!Arrays.asList(gold.columns()).contains(name)) {
      return lit(null).cast(DataTypes.StringType);
    }
    boolean text = gold.schema().apply(name).dataType().equals(DataTypes.StringType);
    return text ? col(name) : to_json(col(name));
  }

  /** Every article and copy under each of its keys, with the topic of what was kept. */
  private static Dataset<Row> articles(SparkSession spark, RunDirectory run) {
    Dataset<Row> articles = TableStore.read(spark, run, Articles.TABLE);
    Dataset<Row> kept =
        articles.select(
            Documents.ARTICLE_ID.col().as("own_group"),
            Articles.TOPIC_ID.col(),
            explode(keys(text(Documents.TEXT.col()))).as("key"));
    Dataset<Row> copies =
        TableStore.read(spark, run, Duplicates.TABLE)
            .select(Duplicates.KEPT_ID.col(), explode(keys(lit(null).cast("string"))).as("key"))
            .join(
                articles.select(Documents.ARTICLE_ID.col(), Articles.TOPIC_ID.col()),
                Duplicates.KEPT_ID.col().equalTo(Documents.ARTICLE_ID.col()))
            .select(Duplicates.KEPT_ID.col().as("own_group"), Articles.TOPIC_ID.col(), col("key"));
    return kept.unionByName(copies).where(col("key").isNotNull());
  }

  private static Column keys(Column text) {
    return array(url(Records.URL.col()), concat(lit("id:"), Records.ID.col()), text);
  }

  private static Column url(Column column) {
    UserDefinedFunction canonical =
        udf(
            (String url) -> url == null ? null : CanonicalUrl.of(url).orElse(null),
            DataTypes.StringType);
    return canonical.apply(column);
  }

  private static Column text(Column column) {
    return udf((String text) -> text == null ? null : textKey(text), DataTypes.StringType)
        .apply(column);
  }

  private static String textKey(String text) {
    Words words = new Words(text);
    long hash = 0;
    while (words.next()) {
      hash = Hashing.mix(hash * 31 + words.hash());
    }
    return "text:" + Long.toHexString(hash);
  }

  /** Labels with their article's topic and group of copies. */
  Dataset<Row> matched() {
    return matched;
  }

  /** Labels in the file. */
  long given() {
    return given;
  }
}
