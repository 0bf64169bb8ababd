package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.table.RecordLines;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.text.Headline;
import org.marsad.text.Reason;
import org.marsad.text.Script;
import org.marsad.text.Unicode;
import org.marsad.text.Verdict;
import org.marsad.text.Words;
import org.marsad.text.html.HtmlText;
import org.marsad.text.html.Shortcodes;
import org.marsad.text.layout.LetterOrder;
import org.marsad.text.layout.SpacedLetters;
import org.marsad.text.layout.WrappedLines;
import org.marsad.text.layout.WrittenEscapes;
import org.marsad.text.noise.NoiseFilter;

/**
 * Turns records as they were read into documents fit for analysis, or says why a record is refused.
 * Every record becomes one document; none is lost.
 *
 * <p>There are four steps: {@link #decode} repairs characters and refuses text that is not Arabic;
 * {@link #recurring} finds the lines that an outlet prints under many articles; {@link #identified}
 * gives dates and ids; {@link #documents} takes noise out, finds the title and refuses text that is
 * too short or too long.
 */
public final class Cleaning {
  private static final int EXCERPT_CHARACTERS = 120;
  private static final String TITLE = "title";
  private static final String TEXT = "text";
  private static final String TOKENS = "tokens";
  private static final String REASON = "reason";
  private static final String DETAIL = "detail";
  private static final StructType DECODED_TYPE =
      new StructType().add(TEXT, "string").add(REASON, "string").add(DETAIL, "string");
  private static final StructType CLEANED_TYPE =
      new StructType()
          .add(TITLE, "string")
          .add(TEXT, "string")
          .add(TOKENS, "int")
          .add(REASON, "string")
          .add(DETAIL, "string");
  private static final Column DECODED = col("decoded");
  private static final Column CLEANED = col("cleaned");

  private Cleaning() {}

  /**
   * Repairs the characters of titles and texts.
   *
   * @param records as they were read, some of them perhaps refused already
   * @param settings how much of a text must be Arabic
   * @return all records, with a reason where the text is not readable Arabic, and with {@link
   *     Records#IDENTITY}
   */
  public static Records decode(Records records, Settings.Cleaning settings) {
    double minArabicShare = settings.minArabicShare();
    UserDefinedFunction decode = udf((String text) -> decoded(text, minArabicShare), DECODED_TYPE);
    UserDefinedFunction plain =
        udf((String title) -> title == null ? null : titleOf(title), DataTypes.StringType);
    Column readable = Records.REASON.col().isNull();
    return new Records(
        records
            .rows()
            .withColumn("decoded", when(readable, decode.apply(Records.TEXT.col())))
            .withColumn(Records.TITLE.name(), plain.apply(Records.TITLE.col()))
            .withColumn(Records.TEXT.name(), DECODED.getField(TEXT))
            .withColumn(
                Records.REASON.name(), coalesce(Records.REASON.col(), DECODED.getField(REASON)))
            .withColumn(
                Records.DETAIL.name(), coalesce(Records.DETAIL.col(), DECODED.getField(DETAIL)))
            .withColumn(Records.IDENTITY.name(), RecordIds.identity())
            .repartition(Records.IDENTITY.col()));
  }

  private static Row decoded(String text, double minArabicShare) {
    String plain = SpacedLetters.closed(plain(text));
    String clean = Unicode.clean(plain);
    Optional<Verdict> problem =
        Script.problem(plain, minArabicShare).or(() -> LetterOrder.problem(clean));
    return RowFactory.create(WrappedLines.joined(clean), reason(problem), detail(problem));
  }

  private static String titleOf(String title) {
    return Unicode.clean(plain(title)).replace('\n', ' ');
  }

  private static String plain(String text) {
    return Shortcodes.without(HtmlText.plain(WrittenEscapes.read(text)));
  }

  private static String reason(Optional<Verdict> verdict) {
    return verdict.map(Verdict::reason).map(Reason::code).orElse(null);
  }

  private static String detail(Optional<Verdict> verdict) {
    return verdict.map(Verdict::detail).orElse(null);
  }

  /**
   * Reads the lines of records that count where an outlet prints them with many of its articles.
   *
   * @param records from {@link #decode}
   * @param lexicon a filter that knows the lines of the lexicon
   * @param settings how short a line must be
   * @param batch the run that reads them
   * @return one row for each readable record
   */
  public static RecordLines lines(
      Records records, NoiseFilter lexicon, Settings.Cleaning settings, String batch) {
    return RecurringLines.read(records, lexicon, settings.recurringLineWords(), batch);
  }

  /**
   * Finds the lines that recur over an outlet's articles.
   *
   * @param lines of all records, from {@link #lines}
   * @param settings under how many articles a line must be seen
   * @param console receives a sentence for each outlet that loses much of its text
   * @return their keys, which {@link NoiseFilter#withRecurring} takes
   */
  public static Set<Long> recurring(
      RecordLines lines, Settings.Cleaning settings, Consumer<String> console) {
    return RecurringLines.of(lines, settings, console);
  }

  /**
   * Gives records their dates and ids.
   *
   * @param records the columns of {@link Records}, and others, which are kept; of two records with
   *     one {@link Records#IDENTITY} both
   * @param dates reads the dates as given
   * @return the records with {@link Documents#ARTICLE_ID}, {@link Documents#PUBLISHED_AT} and
   *     {@link Documents#UNREAD_DATE}
   */
  public static Dataset<Row> identified(Dataset<Row> records, PublicationDates dates) {
    return RecordIds.withIds(dated(records, dates));
  }

  /**
   * Gives records their dates.
   *
   * @param records the columns of {@link Records}, and others, which are kept
   * @param dates reads the dates as given
   */
  public static Dataset<Row> dated(Dataset<Row> records, PublicationDates dates) {
    Column unread = Documents.PUBLISHED_AT.col().isNull().and(notBlank(Records.PUBLISHED.col()));
    return records
        .withColumn(Documents.PUBLISHED_AT.name(), dates.published())
        .withColumn(Documents.UNREAD_DATE.name(), when(unread, Records.PUBLISHED.col()));
  }

  /**
   * Turns every record into a document: cleaned, with id, date and terms, or with the reason why it
   * is refused.
   *
   * @param identified from {@link #identified}
   * @param noise knows the {@link #recurring} lines
   * @param tokenizer adds {@link Documents#TERMS}
   * @param settings how short and how long a text may be
   */
  public static Documents documents(
      Dataset<Row> identified,
      NoiseFilter noise,
      Transformer tokenizer,
      Settings.Cleaning settings) {
    UserDefinedFunction clean =
        udf(
            (UDF3<String, String, String, Row>)
                (source, title, text) -> cleaned(source, title, text, noise, settings),
            CLEANED_TYPE);
    Column cleaned =
        when(
            Records.REASON.col().isNull(),
            clean.apply(Records.SOURCE.col(), Records.TITLE.col(), Records.TEXT.col()));
    Dataset<Row> documents = identified.withColumn("cleaned", cleaned).select(documentColumns());
    return new Documents(tokenizer.transform(documents));
  }

  private static Column notBlank(Column text) {
    return trim(text).notEqual("");
  }

  private static Column[] documentColumns() {
    Column reason = coalesce(Records.REASON.col(), CLEANED.getField(REASON));
    Column excerpt = substring(Records.TEXT.col(), 1, EXCERPT_CHARACTERS);
    return new Column[] {
      Documents.ARTICLE_ID.col(),
      Records.ORIGIN.col(),
      Records.POSITION.col(),
      Records.ID.col(),
      Records.SOURCE.col(),
      Records.URL.col(),
      Documents.TITLE.as(CLEANED.getField(TITLE)),
      Documents.TEXT.as(coalesce(CLEANED.getField(TEXT), lit(""))),
      Documents.PUBLISHED_AT.col(),
      Documents.UNREAD_DATE.col(),
      Documents.TOKENS.as(coalesce(CLEANED.getField(TOKENS), lit(0))),
      Records.REASON.as(reason),
      Records.DETAIL.as(coalesce(Records.DETAIL.col(), CLEANED.getField(DETAIL))),
      Documents.EXCERPT.as(when(reason.isNotNull(), excerpt))
    };
  }

  private static Row cleaned(
      String source, String title, String text, NoiseFilter noise, Settings.Cleaning settings) {
    Headline article = Headline.of(title, noise.clean(source, title, text));
    int words = Words.count(article.text());
    int given = words < settings.minWords() ? wordsUnlearnt(source, title, text, noise) : words;
    Optional<Verdict> problem = problem(article.text(), words, given, settings);
    return RowFactory.create(
        article.title(), article.text(), words, reason(problem), detail(problem));
  }

  /**
   * Counts the words of a text that lost no recurring lines: whether it is long enough must not
   * depend on the other articles of its outlet, as long as half of it is left.
   */
  private static int wordsUnlearnt(String source, String title, String text, NoiseFilter noise) {
    return Words.count(noise.withRecurring(Set.of()).clean(source, title, text));
  }

  /**
   * Returns why a cleaned text is refused, if it is.
   *
   * @param words of the text
   * @param given words of the text and of recurring lines that were taken out of it
   */
  private static Optional<Verdict> problem(
      String text, int words, int given, Settings.Cleaning settings) {
    if (words == 0) {
      return Optional.of(new Verdict(Reason.EMPTY, "nothing is left but noise"));
    }
    if (text.length() > settings.maxCharacters()) {
      return Optional.of(
          new Verdict(
              Reason.TOO_LONG,
              String.format(
                  Locale.ROOT,
                  "%d characters, at most %d",
                  text.length(),
                  settings.maxCharacters())));
    }
    if (given < settings.minWords() || 2 * words < settings.minWords()) {
      return Optional.of(
          new Verdict(
              Reason.TOO_SHORT,
              String.format(Locale.ROOT, "%d words, at least %d", words, settings.minWords())));
    }
    return Optional.empty();
  }

  /** Returns the documents that are analysed. */
  public static Documents accepted(Documents documents) {
    return new Documents(documents.rows().where(Records.REASON.col().isNull()));
  }

  /** Returns the records that are not analysed, with their reasons. */
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
