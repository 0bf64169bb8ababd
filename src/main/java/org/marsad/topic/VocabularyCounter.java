package org.marsad.topic;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.text.Packed;
import org.marsad.text.Terms;
import org.marsad.topic.MostCounted.Total;

/**
 * Counts the terms of a corpus into a {@link Vocabulary}: the stems that are neither too rare nor
 * in too many articles, then the pairs of them that stand side by side more often than chance would
 * have it (by NPMI). Takes two passes over the articles.
 */
public final class VocabularyCounter {
  private VocabularyCounter() {}

  /**
   * Counts a corpus.
   *
   * @param documents the {@link Documents#TERMS} of each article
   * @param articles how many articles there are
   * @param tasks how many tasks add up the counts
   * @param settings how rare and how frequent a term may be, and how many are kept
   */
  public static Vocabulary count(
      JavaRDD<byte[]> documents, long articles, int tasks, Settings.Topics settings) {
    double least = Math.min(settings.minArticles(), Math.max(1, articles / 2));
    double most = Math.max(least, settings.maxShare() * articles);
    List<Total> totals =
        MostCounted.of(
            documents.mapPartitions(texts -> List.of(stems(texts)).iterator()),
            tasks,
            (term, df) -> df < least || df > most ? null : new Total(term, df, term),
            settings.maxTerms());
    if (totals.isEmpty()) { // no text has a word that counts: one term that none of them has
      return new Vocabulary(new long[] {1}, new int[0], new int[1], articles);
    }
    Vocabulary stems =
        new Vocabulary(
            totals.stream().mapToLong(Total::key).toArray(),
            new int[0],
            totals.stream().mapToInt(Total::count).toArray(),
            articles);
    return settings.maxCollocations() == 0
        ? stems
        : withCollocations(stems, documents, tasks, settings);
  }

  private static Vocabulary withCollocations(
      Vocabulary stems, JavaRDD<byte[]> documents, int tasks, Settings.Topics settings) {
    Broadcast<Vocabulary> known =
        JavaSparkContext.fromSparkContext(documents.context()).broadcast(stems);
    int least = settings.minCollocationArticles();
    double tight = settings.minNpmi();
    List<Total> totals =
        MostCounted.of(
            documents.mapPartitions(texts -> List.of(pairs(texts, known.value())).iterator()),
            tasks,
            (pair, df) -> df < least ? null : collocation(known.value(), pair, df, tight),
            settings.maxCollocations());
    return new Vocabulary(
        LongStream.concat(LongStream.of(stems.hashes()), totals.stream().mapToLong(Total::order))
            .toArray(),
        totals.stream().flatMapToInt(total -> columns(total.key())).toArray(),
        IntStream.concat(IntStream.of(stems.articlesWith()), totals.stream().mapToInt(Total::count))
            .toArray(),
        stems.articles());
  }

  /** Packs the columns of two stems into a key. */
  private static long key(int first, int second) {
    return (long) first << Integer.SIZE | second;
  }

  private static IntStream columns(long key) {
    return IntStream.of((int) (key >>> Integer.SIZE), (int) key);
  }

  /** Returns two stems side by side as a total, or null where they are together by chance. */
  private static Total collocation(Vocabulary vocabulary, long key, int df, double tight) {
    int[] stems = columns(key).toArray();
    long[] hashes = vocabulary.hashes();
    return vocabulary.npmi(stems[0], stems[1], df) < tight
        ? null
        : new Total(key, df, Terms.collocation(hashes[stems[0]], hashes[stems[1]]));
  }

  /** Counts the texts that have each stem. */
  private static LongIntHashMap stems(Iterator<byte[]> texts) {
    LongIntHashMap frequencies = new LongIntHashMap(1 << 14);
    LongHashSet seen = new LongHashSet(512);
    while (texts.hasNext()) {
      seen.clear();
      for (long term : Packed.longs(texts.next())) {
        if (term != Terms.BREAK && seen.add(term)) {
          frequencies.addTo(term, 1);
        }
      }
    }
    return frequencies;
  }

  /** Counts the texts that have each two different stems of the vocabulary side by side. */
  private static LongIntHashMap pairs(Iterator<byte[]> texts, Vocabulary vocabulary) {
    LongIntHashMap columns = vocabulary.columns();
    LongIntHashMap frequencies = new LongIntHashMap(1 << 16);
    LongHashSet seen = new LongHashSet(512);
    while (texts.hasNext()) {
      seen.clear();
      int previous = Vocabulary.UNKNOWN;
      for (long term : Packed.longs(texts.next())) {
        int column = columns.getOrDefault(term, Vocabulary.UNKNOWN);
        if (previous >= 0 && column >= 0 && previous != column) {
          long pair = key(previous, column);
          if (seen.add(pair)) {
            frequencies.addTo(pair, 1);
          }
        }
        previous = column;
      }
    }
    return frequencies;
  }
}
