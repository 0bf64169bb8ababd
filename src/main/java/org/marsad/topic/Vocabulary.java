package org.marsad.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.Settings;
import org.marsad.table.Documents;
import org.marsad.text.Hashing;
import org.marsad.text.Terms;

/**
 * The terms that count: stems and collocations of two stems, each with the number of articles that
 * have it. The place in {@code hashes} is the term's column in the vectors.
 *
 * @param hashes of the terms, the most frequent first, stems before collocations
 * @param parts for a collocation the columns of its two stems, for a stem empty
 * @param articlesWith document frequency of each
 * @param articles in which they were counted
 */
record Vocabulary(long[] hashes, int[][] parts, int[] articlesWith, long articles)
    implements Serializable {
  private static final ThreadLocal<Map<Vocabulary, Vectorizer>> VECTORIZERS =
      ThreadLocal.withInitial(WeakHashMap::new);
  static final StructType SAVED =
      new StructType()
          .add("hashes", "binary")
          .add("pairs", "binary")
          .add("articles_with", "binary")
          .add("articles", "long");
  private static final StructType COUNTED = new StructType().add("term", "long").add("df", "long");
  private static final StructType PAIRED =
      new StructType()
          .add("term", "long")
          .add("first", "int")
          .add("second", "int")
          .add("df", "long");

  /** One row that holds it all. */
  Row toRow() {
    int[] pairs = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    return RowFactory.create(
        Packed.longs(hashes), Packed.ints(pairs), Packed.ints(articlesWith), articles);
  }

  static Vocabulary fromRow(Row row) {
    long[] hashes = Packed.longs(row.<byte[]>getAs("hashes"));
    int[] pairs = Packed.ints(row.<byte[]>getAs("pairs"));
    int stems = hashes.length - pairs.length / 2;
    int[][] parts = new int[hashes.length][0];
    for (int i = 0; i < pairs.length; i += 2) {
      parts[stems + i / 2] = new int[] {pairs[i], pairs[i + 1]};
    }
    return new Vocabulary(
        hashes,
        parts,
        Packed.ints(row.<byte[]>getAs("articles_with")),
        row.<Long>getAs("articles"));
  }

  int size() {
    return hashes.length;
  }

  /** How many of the terms are stems; they come first. */
  int stems() {
    int stems = 0;
    while (stems < parts.length && parts[stems].length == 0) {
      stems++;
    }
    return stems;
  }

  /** Different terms of an article, summed over all. */
  long occurrences() {
    return Arrays.stream(articlesWith).asLongStream().sum();
  }

  /** The vectorizer of this thread. */
  Vectorizer vectorizer() {
    Vectorizer vectorizer = VECTORIZERS.get().get(this);
    if (vectorizer == null) {
      vectorizer = new Vectorizer(this);
      VECTORIZERS.get().put(this, vectorizer);
    }
    return vectorizer;
  }

  /** The shares of articles, see {@link Vectorizer#shares}. */
  Iterator<SparseVector> shares(Iterator<byte[]> articles) {
    Vectorizer vectorizer = vectorizer();
    Iterable<byte[]> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false)
        .map(terms -> Vectorizer.shares(vectorizer.counts(terms)))
        .iterator();
  }

  /** Columns by hash, plus one, so that 0 says unknown. */
  LongCounts index() {
    LongCounts index = new LongCounts(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      index.add(hashes[i], i + 1);
    }
    return index;
  }

  /** The hash of a collocation. */
  static long pair(long first, long second) {
    return Hashing.mix(first * 31 + second);
  }

  static LongBuffer terms(byte[] packed) {
    return ByteBuffer.wrap(packed).asLongBuffer();
  }

  /**
   * Counts a corpus.
   *
   * @param documents with {@link Documents#TERMS}
   * @param articles how many they are
   */
  static Vocabulary fit(Dataset<Row> documents, long articles, Settings.Topics settings) {
    Dataset<byte[]> sequences = documents.select(Documents.TERMS.col()).as(Encoders.BINARY());
    double least = Math.min(settings.minArticles(), Math.max(1, articles / 2));
    double most = Math.max(least, settings.maxShare() * articles);
    Dataset<Row> counted =
        sequences
            .mapPartitions(
                (MapPartitionsFunction<byte[], Row>) Vocabulary::stems, Encoders.row(COUNTED))
            .groupBy("term")
            .agg(sum("df").as("df"))
            .where(col("df").between(least, most));
    List<Row> rows = top(counted, settings.maxTerms());
    if (rows.isEmpty()) { // texts without a word that counts: one term that none of them has
      return new Vocabulary(new long[] {1}, new int[1][0], new int[1], articles);
    }
    Vocabulary stems =
        new Vocabulary(
            rows.stream().mapToLong(row -> row.getLong(0)).toArray(),
            new int[rows.size()][0],
            rows.stream().mapToInt(row -> (int) row.getLong(1)).toArray(),
            articles);
    return settings.maxCollocations() == 0 ? stems : stems.with(sequences, settings);
  }

  /** Bounded by the limit. */
  private static List<Row> top(Dataset<Row> counted, int limit) {
    return counted.orderBy(col("df").desc(), col("term")).limit(limit).collectAsList();
  }

  /** This vocabulary and the collocations of its stems that hold together. */
  private Vocabulary with(Dataset<byte[]> sequences, Settings.Topics settings) {
    Vocabulary stems = this;
    double all = articles;
    UserDefinedFunction npmi =
        udf(
            (UDF3<Integer, Integer, Long, Double>)
                (first, second, both) ->
                    npmi(
                        stems.articlesWith[first] / all,
                        stems.articlesWith[second] / all,
                        both / all),
            DataTypes.DoubleType);
    Column frequent = col("df").geq(lit(settings.minCollocationArticles()));
    Column tight = npmi.apply(col("first"), col("second"), col("df")).geq(settings.minNpmi());
    Dataset<Row> pairs =
        sequences
            .mapPartitions(
                (MapPartitionsFunction<byte[], Row>) texts -> pairs(texts, stems),
                Encoders.row(PAIRED))
            .groupBy("term", "first", "second")
            .agg(sum("df").as("df"))
            .where(frequent.and(tight))
            .select("term", "df", "first", "second");
    List<Row> rows = top(pairs, settings.maxCollocations());
    Vocabulary both =
        new Vocabulary(
            Arrays.copyOf(hashes, size() + rows.size()),
            Arrays.copyOf(parts, size() + rows.size()),
            Arrays.copyOf(articlesWith, size() + rows.size()),
            articles);
    for (int i = 0; i < rows.size(); i++) {
      both.hashes[size() + i] = rows.get(i).getLong(0);
      both.articlesWith[size() + i] = (int) rows.get(i).getLong(1);
      both.parts[size() + i] = new int[] {rows.get(i).getInt(2), rows.get(i).getInt(3)};
    }
    return both;
  }

  /**
   * Normalized pointwise mutual information (Bouma 2009) of two probabilities and their joint one.
   */
  static double npmi(double a, double b, double both) {
    return both >= 1 ? 1 : StrictMath.log(both / (a * b)) / -StrictMath.log(both);
  }

  private static Iterator<Row> stems(Iterator<byte[]> texts) {
    LongCounts frequencies = new LongCounts(1 << 14);
    LongCounts seen = new LongCounts(512);
    while (texts.hasNext()) {
      seen.clear();
      LongBuffer terms = terms(texts.next());
      while (terms.hasRemaining()) {
        long term = terms.get();
        if (term != Terms.BREAK && seen.add(term, 1) == 1) {
          frequencies.add(term, 1);
        }
      }
    }
    List<Row> rows = new ArrayList<>(frequencies.size());
    frequencies.forEach((term, count) -> rows.add(RowFactory.create(term, (long) count)));
    return rows.iterator();
  }

  private static Iterator<Row> pairs(Iterator<byte[]> texts, Vocabulary stems) {
    LongCounts index = stems.index();
    LongCounts frequencies = new LongCounts(1 << 16);
    LongCounts seen = new LongCounts(512);
    while (texts.hasNext()) {
      seen.clear();
      LongBuffer terms = terms(texts.next());
      int previous = 0;
      while (terms.hasRemaining()) {
        long term = terms.get();
        int current = term == Terms.BREAK ? 0 : index.get(term);
        if (previous > 0 && current > 0 && previous != current) {
          long both = (long) previous << 32 | current;
          if (seen.add(both, 1) == 1) {
            frequencies.add(both, 1);
          }
        }
        previous = current;
      }
    }
    List<Row> rows = new ArrayList<>();
    frequencies.forEach(
        (both, count) -> {
          int first = (int) (both >>> 32) - 1;
          int second = (int) both - 1;
          long term = pair(stems.hashes[first], stems.hashes[second]);
          rows.add(RowFactory.create(term, first, second, (long) count));
        });
    return rows.iterator();
  }
}
