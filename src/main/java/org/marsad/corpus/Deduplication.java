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
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.text.Packed;
import org.marsad.text.Shingles;

/**
 * Finds reprints: copies of an article that are near-verbatim, cut, retitled or spelt differently.
 *
 * <p>Candidates are texts that share a band of their MinHash signatures ({@link SharedBands}).
 * Every pair is then verified on the full shingle sets, by Jaccard similarity or by containment in
 * a longer text. Last, groups are formed as stars: in order of time (undated texts last, then by
 * id) a text that is similar to an earlier one that is kept is a copy of it; every other text is
 * kept. There is no transitive closure, by which chains of small changes would join different
 * articles.
 *
 * <p>The last step is one pass in one task over the verified pairs. It holds the ids of the copies
 * found so far (about 100 bytes each).
 */
public final class Deduplication {
  /**
   * What is put before the id of an article of an earlier run while it is compared, for a new
   * article may have the same id.
   */
  private static final String PUBLISHED = "=";

  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column TIME = Documents.PUBLISHED_AT.col();
  private static final String MARK = "mark";
  private static final String PLACE = "place";
  private static final String SHINGLES = "shingles";
  private static final StructType COPY =
      new StructType()
          .add(Duplicates.COPY_ID.name(), "string")
          .add(Duplicates.KEPT_ID.name(), "string")
          .add(Duplicates.SIMILARITY.name(), "double");

  private Deduplication() {}

  /**
   * Finds the documents that are copies of an earlier one.
   *
   * @param documents accepted documents
   * @param settings when two texts are copies
   * @return one row for each copy, with the id of the document that is kept
   */
  public static Duplicates find(Documents documents, Settings.Deduplication settings) {
    Dataset<Row> pairs = verified(documents, SharedBands.pairs(documents, settings), settings);
    Dataset<Row> copies =
        pairs
            .repartition(1)
            .sortWithinPartitions(SharedBands.LATER, SharedBands.EARLIER)
            .select(
                Duplicates.COPY_ID.as(Documents.ARTICLE_ID.of(SharedBands.LATER)),
                Duplicates.KEPT_ID.as(Documents.ARTICLE_ID.of(SharedBands.EARLIER)),
                Duplicates.SIMILARITY.col())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) Deduplication::stars, Encoders.row(COPY));
    Dataset<Row> joined =
        documents.rows().join(copies, ID.equalTo(Duplicates.COPY_ID.col()), "inner");
    return new Duplicates(joined);
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
            .withColumn(Documents.PUBLISHED_AT.name(), lit(Instant.EPOCH))
            .withColumn(Documents.TERMS.name(), lit(new byte[0]))
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

  /** Returns the documents with a column {@link Articles#COPIES}, how many copies each has. */
  public static Dataset<Row> withCopies(Documents documents, Duplicates duplicates) {
    Dataset<Row> counts =
        duplicates.rows().groupBy(Duplicates.KEPT_ID.col()).agg(Articles.COPIES.as(count(lit(1))));
    return documents
        .rows()
        .join(counts, ID.equalTo(Duplicates.KEPT_ID.col()), "left")
        .withColumn(Articles.COPIES.name(), coalesce(Articles.COPIES.col(), lit(0)));
  }

  /**
   * Returns the candidates that are copies: place of the later, place of the earlier, similarity.
   */
  private static Dataset<Row> verified(
      Documents documents, Dataset<Row> candidates, Settings.Deduplication settings) {
    int words = settings.shingleWords();
    UserDefinedFunction mark = udf((String id) -> SharedBands.mark(id), DataTypes.LongType);
    UserDefinedFunction shingles =
        udf((String text) -> Packed.ints(Shingles.of(text, words)), DataTypes.BinaryType);
    UserDefinedFunction similarity =
        udf(
            (UDF2<byte[], byte[], Double>)
                (a, b) -> similarity(Packed.ints(a), Packed.ints(b), settings),
            DataTypes.DoubleType);
    Column later = col(SharedBands.LATER);
    Column earlier = col(SharedBands.EARLIER);
    Dataset<Row> needed =
        candidates.select(later.as("needed")).union(candidates.select(earlier)).distinct();
    Dataset<Row> sets =
        documents
            .rows()
            .withColumn(MARK, mark.apply(ID))
            .join(needed, col(MARK).equalTo(col("needed")), "left_semi")
            .select(
                col(MARK),
                struct(TIME.isNull(), TIME, ID).as(PLACE),
                shingles.apply(Documents.TEXT.col()).as(SHINGLES));
    Column laterPlace = col("a." + PLACE);
    Column earlierPlace = col("b." + PLACE);
    return candidates
        .join(sets.as("a"), later.equalTo(col("a." + MARK)))
        .join(sets.as("b"), earlier.equalTo(col("b." + MARK)))
        .where(laterPlace.gt(earlierPlace)) // few texts share a mark
        .withColumn(
            Duplicates.SIMILARITY.name(),
            similarity.apply(col("a." + SHINGLES), col("b." + SHINGLES)))
        .where(Duplicates.SIMILARITY.col().isNotNull())
        .select(
            laterPlace.as(SharedBands.LATER),
            earlierPlace.as(SharedBands.EARLIER),
            Duplicates.SIMILARITY.col());
  }

  /**
   * Compares two texts.
   *
   * @param a distinct shingles of the one, sorted
   * @param b distinct shingles of the other, sorted
   * @return Jaccard similarity or containment, whichever is larger, or null where the texts are
   *     different
   */
  static Double similarity(int[] a, int[] b, Settings.Deduplication settings) {
    int common = Shingles.common(a, b);
    double jaccard = (double) common / (a.length + b.length - common);
    double shorter = Math.min(a.length, b.length);
    double longer = Math.max(a.length, b.length);
    double containment = shorter < settings.minLengthRatio() * longer ? 0 : common / shorter;
    boolean copy = jaccard >= settings.minJaccard() || containment >= settings.minContainment();
    return copy ? Double.valueOf(Math.max(jaccard, containment)) : null;
  }

  /** Turns pairs (later, earlier, similarity), in order of time, into copies of kept texts. */
  private static Iterator<Row> stars(Iterator<Row> pairs) {
    Set<String> copies = new HashSet<>();
    List<Row> found = new ArrayList<>();
    while (pairs.hasNext()) {
      Row pair = pairs.next();
      String later = pair.getAs(Duplicates.COPY_ID.name());
      String earlier = pair.getAs(Duplicates.KEPT_ID.name());
      if (!copies.contains(earlier) && copies.add(later)) {
        found.add(pair);
      }
    }
    return found.iterator();
  }
}
