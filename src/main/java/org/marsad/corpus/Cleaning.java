package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Dates;
import org.marsad.text.Headline;
import org.marsad.text.NoiseFilter;
import org.marsad.text.Reason;
import org.marsad.text.Script;
import org.marsad.text.Unicode;
import org.marsad.text.Verdict;
import org.marsad.text.Words;

/**
 * From records as they came to documents fit for analysis, each record with its verdict.
 *
 * <p>Three steps: {@link #decode} repairs characters and refuses what is no Arabic; {@link
 * #learnNoise} finds the lines that an outlet prints under many articles; {@link #documents} takes
 * noise out, finds the title, gives ids and refuses what is too short or too long.
 */
public final class Cleaning {
  private static final String NO_REASON = null;
  private static final Column CLEANED = col("cleaned");

  private Cleaning() {}

  /** Characters repaired; records that are not Arabic text get their reason. */
  public static Records decode(Records records, Settings.Cleaning settings) {
    double minArabicShare = settings.minArabicShare();
    StructType result =
        new StructType().add("text", "string").add("reason", "string").add("detail", "string");
    UserDefinedFunction decode = udf((String text) -> decoded(text, minArabicShare), result);
    UserDefinedFunction plain =
        udf((String text) -> text == null ? null : Unicode.clean(text), DataTypes.StringType);
    Column readable = Records.REASON.col().isNull();
    Dataset<Row> decoded =
        records.rows().withColumn("decoded", when(readable, decode.apply(Records.TEXT.col())));
    Dataset<Row> repaired =
        decoded
            .withColumn(Records.TITLE.name(), plain.apply(Records.TITLE.col()))
            .withColumn(Records.TEXT.name(), col("decoded.text"))
            .withColumn(
                Records.REASON.name(), coalesce(Records.REASON.col(), col("decoded.reason")))
            .withColumn(
                Records.DETAIL.name(), coalesce(Records.DETAIL.col(), col("decoded.detail")));
    return new Records(
        repaired
            .withColumn(Records.IDENTITY.name(), identity())
            .repartition(Records.IDENTITY.col()));
  }

  private static Row decoded(String text, double minArabicShare) {
    Optional<Verdict> problem = Script.problem(text, minArabicShare);
    String plain = Unicode.clean(text);
    return RowFactory.create(
        plain,
        problem.map(verdict -> verdict.reason().code()).orElse(NO_REASON),
        problem.map(Verdict::detail).orElse(null));
  }

  /**
   * The lexicon's filter, also knowing the short lines that recur over an outlet's articles. Copies
   * of one article count once: what is counted is the different longest lines that a line is seen
   * with.
   */
  public static NoiseFilter learnNoise(
      Records records, NoiseFilter lexicon, Settings.Cleaning settings) {
    int longest = settings.recurringLineWords();
    StructType result =
        new StructType()
            .add("body", DataTypes.LongType)
            .add("lines", DataTypes.createArrayType(DataTypes.LongType, false));
    UserDefinedFunction keys =
        udf((UDF2<String, String, Row>) (source, text) -> keys(source, text, longest), result);
    Dataset<Row> texts = records.rows().where(Records.REASON.col().isNull());
    Dataset<Row> lines =
        texts
            .select(
                Records.SOURCE.col(),
                keys.apply(Records.SOURCE.col(), Records.TEXT.col()).as("keys"))
            .select(Records.SOURCE.col(), col("keys.body"), explode(col("keys.lines")).as("line"));
    Dataset<Row> seen =
        lines.groupBy(Records.SOURCE.col(), col("line")).agg(countDistinct("body").as("articles"));
    Dataset<Row> outlets = texts.groupBy(Records.SOURCE.col()).agg(count(lit(1)).as("all"));
    Column enough =
        col("articles")
            .geq(
                greatest(
                    lit(settings.recurringLineArticles()).cast("double"),
                    col("all").multiply(settings.recurringLineShare())));
    // Bounded: an outlet has tens of such lines.
    List<Row> recurring =
        seen.join(outlets, Records.SOURCE.name()).where(enough).select("line").collectAsList();
    Set<Long> known = new HashSet<>();
    recurring.forEach(row -> known.add(row.getLong(0)));
    return lexicon.withRecurring(known);
  }

  /** What stands for a text's longest line, and for each of its different short ones. */
  private static Row keys(String source, String text, int longest) {
    String[] lines = text.split("\n");
    String body = Arrays.stream(lines).max(Comparator.comparingInt(String::length)).orElse("");
    long[] shortOnes =
        Arrays.stream(lines)
            .filter(line -> line.length() < 20 * longest && Words.count(line) <= longest)
            .mapToLong(line -> NoiseFilter.key(source, line))
            .distinct()
            .toArray();
    return RowFactory.create(NoiseFilter.key("", body), shortOnes);
  }

  /**
   * Every record as a document: cleaned, with id, date and terms, or with the reason against it.
   *
   * @param noise what {@link #learnNoise} gave
   * @param tokenizer adds {@link Documents#TERMS}
   * @param timezone where a date without a zone was written
   */
  public static Documents documents(
      Records records,
      NoiseFilter noise,
      Transformer tokenizer,
      Settings.Cleaning settings,
      String timezone) {
    StructType result =
        new StructType()
            .add("title", "string")
            .add("text", "string")
            .add("tokens", "int")
            .add("reason", "string")
            .add("detail", "string");
    UserDefinedFunction clean =
        udf(
            (UDF3<String, String, String, Row>)
                (source, title, text) -> cleaned(source, title, text, noise, settings),
            result);
    ZoneId zone = ZoneId.of(timezone);
    UserDefinedFunction date =
        udf(
            (String given) -> given == null ? null : Dates.parse(given, zone).orElse(null),
            DataTypes.TimestampType);
    Column readable = Records.REASON.col().isNull();
    Dataset<Row> cleaned =
        withIds(records.rows().withColumn("published_at", date.apply(Records.PUBLISHED.col())))
            .withColumn(
                "cleaned",
                when(
                    readable,
                    clean.apply(Records.SOURCE.col(), Records.TITLE.col(), Records.TEXT.col())));
    Column reason = coalesce(Records.REASON.col(), CLEANED.getField("reason"));
    Dataset<Row> documents =
        cleaned.select(
            Documents.ARTICLE_ID.col(),
            Records.ORIGIN.col(),
            Records.POSITION.col(),
            Records.ID.col(),
            Records.SOURCE.col(),
            Records.URL.col(),
            Documents.TITLE.as(CLEANED.getField("title")),
            Documents.TEXT.as(coalesce(CLEANED.getField("text"), lit(""))),
            Documents.PUBLISHED_AT.col(),
            Documents.TOKENS.as(coalesce(CLEANED.getField("tokens"), lit(0))),
            Records.REASON.as(reason),
            Records.DETAIL.as(coalesce(Records.DETAIL.col(), CLEANED.getField("detail"))),
            Documents.EXCERPT.as(when(reason.isNotNull(), substring(Records.TEXT.col(), 1, 120))));
    return new Documents(tokenizer.transform(documents));
  }

  /** What tells a record from all others: its address, else its text, else its place. */
  private static Column identity() {
    UserDefinedFunction canonical =
        udf(
            (String url) -> url == null ? null : CanonicalUrl.of(url).orElse(null),
            DataTypes.StringType);
    return coalesce(
        canonical.apply(Records.URL.col()),
        sha2(Records.TEXT.col(), 256),
        concat_ws("#", Records.ORIGIN.col(), Records.POSITION.col()));
  }

  /**
   * The id is the hash of the identity; records of one identity are told apart by their order in
   * time, the first one keeping the plain hash.
   */
  private static Dataset<Row> withIds(Dataset<Row> records) {
    Column identity = Records.IDENTITY.col();
    Column[] order = {
      Documents.PUBLISHED_AT.col().asc_nulls_last(),
      sha2(Records.TEXT.col(), 256),
      Records.ORIGIN.col(),
      Records.POSITION.col()
    };
    Column rank = row_number().over(Window.partitionBy(identity).orderBy(order));
    Column distinct =
        when(col("rank").gt(1), concat_ws("#", identity, col("rank"))).otherwise(identity);
    return records
        .withColumn("rank", rank)
        .withColumn(Documents.ARTICLE_ID.name(), substring(sha2(distinct, 256), 1, 20));
  }

  private static Row cleaned(
      String source, String title, String text, NoiseFilter noise, Settings.Cleaning settings) {
    Headline article = Headline.of(title, noise.clean(source, text));
    int words = Words.count(article.text());
    Verdict verdict = verdict(article.text(), words, settings);
    return RowFactory.create(
        article.title(),
        article.text(),
        words,
        verdict == null ? null : verdict.reason().code(),
        verdict == null ? null : verdict.detail());
  }

  private static Verdict verdict(String text, int words, Settings.Cleaning settings) {
    if (words == 0) {
      return new Verdict(Reason.EMPTY, "nothing is left but noise");
    }
    if (text.length() > settings.maxCharacters()) {
      return new Verdict(
          Reason.TOO_LONG,
          String.format(
              Locale.ROOT, "%d characters, at most %d", text.length(), settings.maxCharacters()));
    }
    if (words < settings.minWords()) {
      return new Verdict(
          Reason.TOO_SHORT,
          String.format(Locale.ROOT, "%d words, at least %d", words, settings.minWords()));
    }
    return null;
  }

  /** The documents that are analysed. */
  public static Documents accepted(Documents documents) {
    return new Documents(documents.rows().where(Records.REASON.col().isNull()));
  }

  /** The records that are not, with their reasons. */
  public static Rejected rejected(Documents documents) {
    return new Rejected(
        documents
            .rows()
            .where(Records.REASON.col().isNotNull())
            .select(
                Records.ORIGIN.col(),
                Records.POSITION.col(),
                Rejected.REASON.col(),
                Records.DETAIL.col(),
                Documents.EXCERPT.col()));
  }
}
