package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
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
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.Settings;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.text.MinHash;
import org.marsad.text.Shingles;

/**
 * Finds reprints: near-verbatim, cut, retitled, in another spelling.
 *
 * <p>Candidates are texts that share a band of their MinHash signatures ({@link MinHash}). Inside a
 * band each text is paired with the earliest and with the one before it, so that a band shared by n
 * texts (a boilerplate paragraph) makes 2n pairs and not n². Every pair is then verified on the
 * full shingle sets, by Jaccard similarity or by containment in a longer text. Last, groups are
 * stars: in order of time (undated last, then by id) a text similar to an earlier one that is kept
 * is a copy of it, and else is kept. There is no transitive closure, by which chains of small
 * changes would join different articles.
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
    Dataset<Row> pairs = verified(documents, candidates(documents, settings), settings);
    Column[] inTime = {
      TIME.asc_nulls_last(), col("later"), col("earlier_at").asc_nulls_last(), col("earlier")
    };
    Dataset<Row> copies =
        pairs
            .repartition(1)
            .sortWithinPartitions(inTime)
            .select("later", "earlier", "similarity")
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

  private static Dataset<Row> candidates(Documents documents, Settings.Deduplication settings) {
    int words = settings.shingleWords();
    MinHashOfText minHash = new MinHashOfText(words, settings.bands(), settings.rows());
    UserDefinedFunction bandKeys =
        udf(
            (String text) -> minHash.bandKeys(text),
            DataTypes.createArrayType(DataTypes.LongType, false));
    Dataset<Row> bands =
        documents.rows().select(ID, TIME, explode(bandKeys.apply(Documents.TEXT.col())).as("band"));
    WindowSpec byTime = Window.partitionBy("band").orderBy(TIME.asc_nulls_last(), ID);
    return bands
        .select(
            ID.as("later"),
            TIME,
            first(ID).over(byTime).as("first"),
            first(TIME).over(byTime).as("first_at"),
            lag(ID, 1).over(byTime).as("previous"),
            lag(TIME, 1).over(byTime).as("previous_at"))
        .where(col("previous").isNotNull())
        .selectExpr(
            "later",
            "published_at",
            "explode(array(struct(first as earlier, first_at as earlier_at),"
                + " struct(previous as earlier, previous_at as earlier_at))) as pair")
        .select("later", "published_at", "pair.earlier", "pair.earlier_at")
        .distinct();
  }

  private static Dataset<Row> verified(
      Documents documents, Dataset<Row> candidates, Settings.Deduplication settings) {
    int words = settings.shingleWords();
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
            .join(needed, ID.equalTo(col("needed")), "left_semi")
            .select(ID.as("set_id"), shingles.apply(Documents.TEXT.col()).as("shingles"));
    return candidates
        .join(sets.as("a"), col("later").equalTo(col("a.set_id")))
        .join(sets.as("b"), col("earlier").equalTo(col("b.set_id")))
        .withColumn("similarity", similarity.apply(col("a.shingles"), col("b.shingles")))
        .where(col("similarity").isNotNull())
        .select("later", "published_at", "earlier", "earlier_at", "similarity");
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

  /** Makes its {@link MinHash} once a task rather than sending it. */
  private static final class MinHashOfText implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long SEED = 20191201L;

    private final int words;
    private final int bands;
    private final int rows;
    private transient MinHash minHash;

    MinHashOfText(int words, int bands, int rows) {
      this.words = words;
      this.bands = bands;
      this.rows = rows;
    }

    long[] bandKeys(String text) {
      if (minHash == null) {
        minHash = new MinHash(bands, rows, SEED);
      }
      return minHash.bandKeys(Shingles.of(text, words));
    }
  }
}
