package org.marsad.topic;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.numeric.LongCounts;
import org.marsad.table.Documents;
import org.marsad.text.Hashing;
import org.marsad.text.Packed;
import org.marsad.text.Terms;
import org.marsad.topic.MostCounted.Total;

/**
 * The terms that count: stems and collocations of two stems, each with the number of articles that
 * have it. The place in {@code hashes} is the term's column in the vectors.
 *
 * @param hashes of the terms, the most frequent first, stems before collocations
 * @param pairs the columns of the two stems of each collocation
 * @param articlesWith document frequency of each
 * @param articles in which they were counted
 */
record Vocabulary(long[] hashes, int[] pairs, int[] articlesWith, long articles)
    implements Serializable {
  private static final ThreadLocal<Map<Vocabulary, Vectorizer>> VECTORIZERS =
      ThreadLocal.withInitial(WeakHashMap::new);
  static final StructType SAVED =
      new StructType()
          .add("hashes", "binary")
          .add("pairs", "binary")
          .add("articles_with", "binary")
          .add("articles", "long");

  /** One row that holds it all. */
  Row toRow() {
    return RowFactory.create(
        Packed.longs(hashes), Packed.ints(pairs), Packed.ints(articlesWith), articles);
  }

  static Vocabulary fromRow(Row row) {
    return new Vocabulary(
        Packed.longs(row.<byte[]>getAs("hashes")),
        Packed.ints(row.<byte[]>getAs("pairs")),
        Packed.ints(row.<byte[]>getAs("articles_with")),
        row.<Long>getAs("articles"));
  }

  int size() {
    return hashes.length;
  }

  /** How many of the terms are stems; they come first. */
  int stems() {
    return hashes.length - pairs.length / 2;
  }

  /** The columns of the two stems of a collocation; nothing for a stem. */
  int[] parts(int column) {
    int pair = 2 * (column - stems());
    return pair < 0 ? new int[0] : new int[] {pairs[pair], pairs[pair + 1]};
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

  /** The counts of articles, see {@link Vectorizer#counts}. */
  Iterator<SparseVector> counts(Iterator<byte[]> articles) {
    Vectorizer vectorizer = vectorizer();
    Iterable<byte[]> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false).map(vectorizer::counts).iterator();
  }

  /** 1 + ln((1 + articles) / (1 + articles with the stem)) for each stem. */
  double[] idf() {
    return IntStream.range(0, stems())
        .mapToDouble(i -> 1 + StrictMath.log((1.0 + articles) / (1.0 + articlesWith[i])))
        .toArray();
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
   * @param documents the {@link Documents#TERMS} of each
   * @param articles how many they are
   * @param tasks that add up the counts
   */
  static Vocabulary fit(
      JavaRDD<byte[]> documents, long articles, int tasks, Settings.Topics settings) {
    double least = Math.min(settings.minArticles(), Math.max(1, articles / 2));
    double most = Math.max(least, settings.maxShare() * articles);
    List<Total> totals =
        MostCounted.of(
            documents.mapPartitions(texts -> List.of(stems(texts)).iterator()),
            tasks,
            (term, df) -> df < least || df > most ? null : new Total(term, df, term),
            settings.maxTerms());
    if (totals.isEmpty()) { // texts without a word that counts: one term that none of them has
      return new Vocabulary(new long[] {1}, new int[0], new int[1], articles);
    }
    Vocabulary stems =
        new Vocabulary(
            totals.stream().mapToLong(Total::key).toArray(),
            new int[0],
            totals.stream().mapToInt(Total::count).toArray(),
            articles);
    return settings.maxCollocations() == 0 ? stems : stems.with(documents, tasks, settings);
  }

  /** This vocabulary and the collocations of its stems that hold together. */
  private Vocabulary with(JavaRDD<byte[]> documents, int tasks, Settings.Topics settings) {
    Broadcast<Vocabulary> stems =
        JavaSparkContext.fromSparkContext(documents.context()).broadcast(this);
    int least = settings.minCollocationArticles();
    double tight = settings.minNpmi();
    List<Total> totals =
        MostCounted.of(
            documents.mapPartitions(texts -> List.of(stems.value().pairs(texts)).iterator()),
            tasks,
            (pair, df) -> df < least ? null : stems.value().collocation(pair, df, tight),
            settings.maxCollocations());
    return new Vocabulary(
        LongStream.concat(LongStream.of(hashes), totals.stream().mapToLong(Total::order)).toArray(),
        totals.stream().flatMapToInt(total -> columns(total.key())).toArray(),
        IntStream.concat(IntStream.of(articlesWith), totals.stream().mapToInt(Total::count))
            .toArray(),
        articles);
  }

  /** The columns of two stems, packed into a key that is not 0, and back. */
  private static long key(int first, int second) {
    return first + 1L << Integer.SIZE | second + 1;
  }

  private static IntStream columns(long key) {
    return IntStream.of((int) (key >>> Integer.SIZE) - 1, (int) key - 1);
  }

  /** Two stems side by side, or null when they do not hold together. */
  private Total collocation(long key, int df, double tight) {
    int[] stems = columns(key).toArray();
    return npmi(stems[0], stems[1], df) < tight
        ? null
        : new Total(key, df, pair(hashes[stems[0]], hashes[stems[1]]));
  }

  /** Of two terms by their columns that are together in so many articles; -1 if in none. */
  double npmi(int first, int second, long together) {
    double all = articles;
    return together == 0
        ? -1
        : npmi(articlesWith[first] / all, articlesWith[second] / all, together / all);
  }

  /**
   * Normalized pointwise mutual information (Bouma 2009) of two probabilities and their joint one.
   */
  static double npmi(double a, double b, double both) {
    return both >= 1 ? 1 : StrictMath.log(both / (a * b)) / -StrictMath.log(both);
  }

  /** In how many texts each stem is. */
  private static LongCounts stems(Iterator<byte[]> texts) {
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
    return frequencies;
  }

  /** In how many texts each two of the stems are side by side. */
  private LongCounts pairs(Iterator<byte[]> texts) {
    LongCounts index = index();
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
          long both = key(previous - 1, current - 1);
          if (seen.add(both, 1) == 1) {
            frequencies.add(both, 1);
          }
        }
        previous = current;
      }
    }
    return frequencies;
  }
}
