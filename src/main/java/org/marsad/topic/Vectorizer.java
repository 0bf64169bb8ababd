package org.marsad.topic;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.StreamSupport;
import org.apache.spark.ml.linalg.SparseVector;
import org.marsad.numeric.TfIdf;
import org.marsad.table.Documents;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

/**
 * Turns the stems of articles ({@link Documents#TERMS}) into sparse vectors over the stems of a
 * {@link Vocabulary}. It holds a buffer, so each thread has its own.
 */
public final class Vectorizer {
  private static final ThreadLocal<Map<Vocabulary, Vectorizer>> OF_THREAD =
      ThreadLocal.withInitial(WeakHashMap::new);

  private final LongIntHashMap columns;
  private final double[] idf;
  private final IntArrayList found = new IntArrayList(512);

  private Vectorizer(LongIntHashMap columns, double[] idf) {
    this.columns = columns;
    this.idf = idf;
  }

  /** Returns this thread's vectorizer for a vocabulary. */
  public static Vectorizer of(Vocabulary vocabulary) {
    return OF_THREAD
        .get()
        .computeIfAbsent(vocabulary, terms -> new Vectorizer(terms.columns(), terms.idf()));
  }

  /**
   * Counts the stems of an article.
   *
   * @param terms hashes of its stems, packed
   * @return how often each stem of the vocabulary occurs
   */
  public SparseVector counts(byte[] terms) {
    findStems(Packed.longs(terms));
    int size = found.size();
    int[] sorted = found.buffer;
    Arrays.sort(sorted, 0, size);
    int[] stems = new int[size];
    double[] counts = new double[size];
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        stems[distinct++] = sorted[i];
      }
      counts[distinct - 1]++;
    }
    return new SparseVector(
        idf.length, Arrays.copyOf(stems, distinct), Arrays.copyOf(counts, distinct));
  }

  /** Counts the stems of several articles, see {@link #counts(byte[])}. */
  Iterator<SparseVector> counts(Iterator<byte[]> articles) {
    Iterable<byte[]> once = () -> articles;
    return StreamSupport.stream(once.spliterator(), false).map(this::counts).iterator();
  }

  /** Weighs the stems of an article, see {@link TfIdf#weighted}. */
  public SparseVector tfIdf(SparseVector counts) {
    return TfIdf.weighted(counts, idf);
  }

  /**
   * Finds the terms of an article, collocations among them.
   *
   * @param terms hashes of its stems, packed
   * @return the column of each term that it has, ascending, each once
   */
  int[] columns(byte[] terms) {
    long[] stems = Packed.longs(terms);
    findStems(stems);
    findCollocations(stems);
    return Arrays.stream(found.buffer, 0, found.size()).sorted().distinct().toArray();
  }

  private void findStems(long[] stems) {
    found.clear();
    for (long stem : stems) {
      find(stem);
    }
  }

  private void findCollocations(long[] stems) {
    for (int i = 1; i < stems.length; i++) {
      if (stems[i - 1] != Terms.BREAK && stems[i] != Terms.BREAK) {
        find(Terms.collocation(stems[i - 1], stems[i]));
      }
    }
  }

  private void find(long hash) {
    int column = columns.getOrDefault(hash, Vocabulary.UNKNOWN);
    if (column != Vocabulary.UNKNOWN) {
      found.add(column);
    }
  }
}
