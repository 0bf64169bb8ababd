package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Comparisons;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.TextBands;
import org.marsad.text.Packed;
import org.marsad.text.Shingles;

/**
 * Finds reprints: copies of an article that are near-verbatim, cut, retitled or spelt differently.
 *
 * <p>Candidates are texts that share a band of their MinHash signatures ({@link SharedBands}).
 * Every pair is then verified on the full shingle sets ({@link CopyRule}). Last, in order of time
 * (undated texts last, then by id), each text is placed with an earlier one that is kept, or kept
 * itself ({@link CopyChoice}).
 */
public final class Deduplication {
  /**
   * What is put before the id of an article of an earlier run while it is compared, for a new
   * article may have the same id.
   */
  private static final String PUBLISHED = "=";

  private static final String ID_NAME = Documents.ARTICLE_ID.name();
  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column TIME = Documents.PUBLISHED_AT.col();

  /** The time that decides which of two texts is the copy. */
  private static final Column RANK =
      when(ID.startsWith(PUBLISHED), lit(Instant.EPOCH)).otherwise(TIME);

  private static final String MARK = "mark";
  private static final String PLACE = "place";
  private static final String SHINGLES = "shingles";
  private static final String VERSION = "version";
  private static final String MICROS = "micros";
  private static final String LIKENESS = "likeness";
  private static final String SIMILARITY = "similarity";
  private static final String EDITED = "edited";
  private static final StructType LIKENESS_TYPE =
      new StructType().add(SIMILARITY, "double").add(EDITED, "boolean");

  private Deduplication() {}

  /**
   * Finds the documents that are copies of an earlier one.
   *
   * @param documents accepted documents
   * @param settings when two texts are copies
   * @return one row for each copy, with the id of the document that is kept; one task chooses it
   */
  public static Duplicates find(Documents documents, Settings.Deduplication settings) {
    Dataset<Row> pairs = candidates(bands(documents, settings));
    return duplicates(documents, CopyChoice.inOneTask(compare(pairs, documents, settings)));
  }

  /**
   * Computes what copies are looked for with.
   *
   * @param documents accepted documents
   * @param settings shingles and bands
   * @return one row for each document
   */
  public static TextBands bands(Documents documents, Settings.Deduplication settings) {
    SharedBands shared = SharedBands.of(settings);
    UserDefinedFunction keys = udf((String text) -> shared.keys(text), DataTypes.BinaryType);
    return new TextBands(
        documents
            .rows()
            .withColumn(TextBands.TIME.name(), RANK)
            .withColumn(TextBands.BANDS.name(), keys.apply(Documents.TEXT.col())));
  }

  /**
   * Finds the pairs of texts that may be copies.
   *
   * @param bands of all texts, read twice
   * @return the first four columns of {@link Comparisons}, each pair once
   */
  public static Dataset<Row> candidates(TextBands bands) {
    UserDefinedFunction mark = udf((String id) -> SharedBands.mark(id), DataTypes.LongType);
    Column time = TextBands.TIME.col();
    Dataset<Row> places =
        bands
            .rows()
            .select(
                mark.apply(ID).as(MARK),
                struct(time.isNull().as("undated"), time, ID).as(PLACE),
                Records.SOURCE.col());
    return SharedBands.pairs(bands)
        .join(places.as("a"), col(SharedBands.LATER).equalTo(col("a." + MARK)))
        .join(places.as("b"), col(SharedBands.EARLIER).equalTo(col("b." + MARK)))
        .select(
            Comparisons.LATER.as(col("a." + PLACE)),
            Comparisons.EARLIER.as(col("b." + PLACE)),
            Comparisons.LATER_SOURCE.as(Records.SOURCE.of("a")),
            Comparisons.EARLIER_SOURCE.as(Records.SOURCE.of("b")))
        .where(Comparisons.LATER.col().gt(Comparisons.EARLIER.col())); // few texts share a mark
  }

  /**
   * Compares pairs of texts.
   *
   * @param pairs from {@link #candidates}
   * @param documents that hold all their texts; others are not read
   * @param settings when two texts are copies
   */
  public static Comparisons compare(
      Dataset<Row> pairs, Documents documents, Settings.Deduplication settings) {
    int words = settings.shingleWords();
    CopyRule rule = new CopyRule(settings);
    UserDefinedFunction shingles =
        udf((String text) -> Packed.ints(Shingles.inOrder(text, words)), DataTypes.BinaryType);
    UserDefinedFunction compare =
        udf((UDF2<Row, Row, Row>) (a, b) -> compared(rule, version(a), version(b)), LIKENESS_TYPE);
    Column later = Comparisons.LATER.col().getField(ID_NAME);
    Column earlier = Comparisons.EARLIER.col().getField(ID_NAME);
    Dataset<Row> needed =
        pairs.select(later.as("needed")).union(pairs.select(earlier.as("needed"))).distinct();
    Dataset<Row> versions =
        documents
            .rows()
            .join(needed, ID.equalTo(col("needed")), "left_semi")
            .select(
                ID,
                struct(
                        shingles.apply(Documents.TEXT.col()).as(SHINGLES),
                        Documents.TITLE.col(),
                        Records.SOURCE.col(),
                        unix_micros(TIME).as(MICROS))
                    .as(VERSION));
    return new Comparisons(
        pairs
            .join(versions.as("a"), later.equalTo(Documents.ARTICLE_ID.of("a")))
            .join(versions.as("b"), earlier.equalTo(Documents.ARTICLE_ID.of("b")))
            .withColumn(LIKENESS, compare.apply(col("a." + VERSION), col("b." + VERSION)))
            .withColumn(Comparisons.SIMILARITY.name(), col(LIKENESS).getField(SIMILARITY))
            .withColumn(Comparisons.EDITED.name(), col(LIKENESS).getField(EDITED)));
  }

  /**
   * Describes copies.
   *
   * @param documents among which the copies are
   * @param copies from {@link CopyChoice}
   */
  public static Duplicates duplicates(Documents documents, Dataset<Row> copies) {
    return new Duplicates(
        documents.rows().join(copies, ID.equalTo(Duplicates.COPY_ID.col()), "inner"));
  }

  /**
   * Finds the documents that are copies of each other or of published articles, which count as
   * earlier than all documents.
   *
   * @param documents accepted documents
   * @param published articles of earlier runs
   * @param settings when two texts are copies
   * @return one row for each copy among the documents, with the id of the document or article that
   *     is kept
   */
  public static Duplicates findAlso(
      Documents documents, Articles published, Settings.Deduplication settings) {
    Dataset<Row> before =
        published
            .rows()
            .withColumn(Documents.ARTICLE_ID.name(), concat(lit(PUBLISHED), ID))
            .withColumn(Documents.TERMS.name(), lit(new byte[0]))
            .withColumn(Documents.UNREAD_DATE.name(), Documents.UNREAD_DATE.missing())
            .withColumn(Records.REASON.name(), Records.REASON.missing())
            .withColumn(Records.DETAIL.name(), Records.DETAIL.missing())
            .withColumn(Documents.EXCERPT.name(), Documents.EXCERPT.missing());
    Documents both = new Documents(documents.rows().unionAll(new Documents(before).rows()));
    Column known = Duplicates.KEPT_ID.col();
    return new Duplicates(
        find(both, settings)
            .rows()
            .where(not(Duplicates.COPY_ID.col().startsWith(PUBLISHED)))
            .withColumn(
                Duplicates.KEPT_ID.name(),
                when(known.startsWith(PUBLISHED), substring(known, PUBLISHED.length() + 1, 64))
                    .otherwise(known)));
  }

  /** Returns the documents without the copies among them. */
  public static Documents without(Documents documents, Duplicates duplicates) {
    Dataset<Row> copies = duplicates.rows().select(Duplicates.COPY_ID.col());
    return new Documents(
        documents.rows().join(copies, ID.equalTo(Duplicates.COPY_ID.col()), "left_anti"));
  }

  /**
   * Returns the documents with a column {@link Articles#COPIES}, how many copies each has.
   *
   * @param copies rows with {@link Duplicates#KEPT_ID}
   */
  public static Dataset<Row> withCopies(Documents documents, Dataset<Row> copies) {
    Dataset<Row> counts =
        copies.groupBy(Duplicates.KEPT_ID.col()).agg(Articles.COPIES.as(count(lit(1))));
    return documents
        .rows()
        .join(counts, ID.equalTo(Duplicates.KEPT_ID.col()), "left")
        .withColumn(Articles.COPIES.name(), coalesce(Articles.COPIES.col(), lit(0)));
  }

  private static Row compared(CopyRule rule, CopyRule.Version a, CopyRule.Version b) {
    return rule.compare(a, b)
        .map(likeness -> RowFactory.create(likeness.similarity(), likeness.edited()))
        .orElse(null);
  }

  /** Reads a version; its time comes as a number, whose type no setting of a session changes. */
  private static CopyRule.Version version(Row row) {
    Long micros = row.getAs(MICROS);
    return new CopyRule.Version(
        Packed.ints(row.<byte[]>getAs(SHINGLES)),
        row.getAs(Documents.TITLE.name()),
        row.getAs(Records.SOURCE.name()),
        micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }
}
