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
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.text.Shingles;

/**
 * Finds reprints: near-verbatim, cut, retitled, in another spelling.
 *
 * <p>Candidates are texts that share a band of their MinHash signatures ({@link SharedBands}).
 * Every pair is then verified on the full shingle sets, by Jaccard similarity or by containment in
 * a longer text. Last, groups are stars: in order of time (undated last, then by id) a text similar
 * to an earlier one that is kept is a copy of it, and else is kept. There is no transitive closure,
 * by which chains of small changes would join different articles.
 *
 * <p>The last step is one pass in one task over the verified pairs; it holds the ids of the copies
 * found so far (about 100 bytes each).
 */
public final class Deduplication {
  /**
   * Before the id of an article of an earlier run while it is compared: the new one may have it.
   */
  private static final String PUBLISHED = "=";

  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column TIME = Documents.PUBLISHED_AT.col();
  private static final StructType COPY =
      new StructType()
          .add("copy_id", "string")
          .add("kept_id", "string")
          .add("similarity", "double");

  private Deduplication() {}

  /** The documents that are copies of an earlier one, each with the one that is kept. */
  public static Duplicates find(Documents documents, Settings.Deduplication settings) {
    Dataset<Row> pairs = verified(documents, SharedBands.pairs(documents, settings), settings);
    Dataset<Row> copies =
        pairs
            .repartition(1)
            .sortWithinPartitions("later", "earlier")
            .select("later.article_id", "earlier.article_id", "similarity")
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) Deduplication::stars, Encoders.row(COPY));
    Dataset<Row> joined =
        documents.rows().join(copies, ID.equalTo(Duplicates.COPY_ID.col()), "inner");
    return new Duplicates(joined);
  }

  /**
   * The documents that are copies of each other or of what is published already, which counts as
   * earlier than all of them.
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

  /** The documents without their copies. */
  public static Documents without(Documents documents, Duplicates duplicates) {
    Dataset<Row> copies = duplicates.rows().select(Duplicates.COPY_ID.col());
    return new Documents(
        documents.rows().join(copies, ID.equalTo(Duplicates.COPY_ID.col()), "left_anti"));
  }

  /** The documents with a column {@link Articles#COPIES}. */
  public static Dataset<Row> withCopies(Documents documents, Duplicates duplicates) {
    Dataset<Row> counts =
        duplicates.rows().groupBy(Duplicates.KEPT_ID.col()).agg(Articles.COPIES.as(count(lit(1))));
    return documents
        .rows()
        .join(counts, ID.equalTo(Duplicates.KEPT_ID.col()), "left")
        .withColumn(Articles.COPIES.name(), coalesce(Articles.COPIES.col(), lit(0)));
  }

  private static Dataset<Row> verified(
      Documents documents, Dataset<Row> candidates, Settings.Deduplication settings) {
    int words = settings.shingleWords();
    UserDefinedFunction mark = udf((String id) -> SharedBands.mark(id), DataTypes.LongType);
    UserDefinedFunction shingles =
        udf((String text) -> Shingles.toBytes(Shingles.of(text, words)), DataTypes.BinaryType);
    UserDefinedFunction similarity =
        udf(
            (UDF2<byte[], byte[], Double>)
                (a, b) -> similarity(Shingles.fromBytes(a), Shingles.fromBytes(b), settings),
            DataTypes.DoubleType);
    Dataset<Row> needed =
        candidates.select(col("later").as("needed")).union(candidates.select("earlier")).distinct();
    Dataset<Row> sets =
        documents
            .rows()
            .withColumn("mark", mark.apply(ID))
            .join(needed, col("mark").equalTo(col("needed")), "left_semi")
            .select(
                col("mark"),
                struct(TIME.isNull(), TIME, ID).as("place"),
                shingles.apply(Documents.TEXT.col()).as("shingles"));
    return candidates
        .join(sets.as("a"), col("later").equalTo(col("a.mark")))
        .join(sets.as("b"), col("earlier").equalTo(col("b.mark")))
        .where(col("a.place").gt(col("b.place"))) // few texts share a mark
        .withColumn("similarity", similarity.apply(col("a.shingles"), col("b.shingles")))
        .where(col("similarity").isNotNull())
        .select(col("a.place").as("later"), col("b.place").as("earlier"), col("similarity"));
  }

  /** Jaccard or containment, or null when the two are different texts. */
  static Double similarity(int[] a, int[] b, Settings.Deduplication settings) {
    int common = Shingles.common(a, b);
    double jaccard = (double) common / (a.length + b.length - common);
    double shorter = Math.min(a.length, b.length);
    double longer = Math.max(a.length, b.length);
    double containment = shorter < settings.minLengthRatio() * longer ? 0 : common / shorter;
    boolean copy = jaccard >= settings.minJaccard() || containment >= settings.minContainment();
    return copy ? Double.valueOf(Math.max(jaccard, containment)) : null;
  }

  /** Pairs (later, earlier, similarity), in order of time, to copies of what is kept. */
  private static Iterator<Row> stars(Iterator<Row> pairs) {
    Set<String> copies = new HashSet<>();
    List<Row> found = new ArrayList<>();
    while (pairs.hasNext()) {
      Row pair = pairs.next();
      String later = pair.getString(0);
      String earlier = pair.getString(1);
      if (!copies.contains(earlier) && copies.add(later)) {
        found.add(RowFactory.create(later, earlier, pair.getDouble(2)));
      }
    }
    return found.iterator();
  }
}
