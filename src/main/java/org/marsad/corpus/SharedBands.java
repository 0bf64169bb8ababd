package org.marsad.corpus;

import static org.apache.spark.sql.functions.unix_micros;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.text.MinHash;
import org.marsad.text.Shingles;
import scala.Tuple2;

/**
 * Pairs of texts that share a band of their MinHash signatures ({@link MinHash}). Inside a band
 * each text is paired with the earliest and with the one before it, so that a band shared by n
 * texts (a boilerplate paragraph) makes 2n pairs and not n².
 *
 * <p>Nearly every band is one text's alone, and there are a million for 30,000 texts: what is
 * shuffled is three numbers a band (its key, the text's time, the text's mark), in arrays, and what
 * only one text has goes before anything is sorted.
 */
final class SharedBands implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final StructType PAIR =
      new StructType().add("later", "long").add("earlier", "long");
  private static final long SEED = 20191201L;
  private static final int ENTRY = 3;
  private static final int BLOCK = 1024 * ENTRY;
  private static final long UNDATED = Long.MAX_VALUE;

  private final int words;
  private final int bands;
  private final int rows;
  private final int buckets;

  private SharedBands(Settings.Deduplication settings, int buckets) {
    this.words = settings.shingleWords();
    this.bands = settings.bands();
    this.rows = settings.rows();
    this.buckets = buckets;
  }

  /**
   * The pairs, each once: the {@link #mark} of the later text and that of the earlier one, undated
   * texts being last and texts of one time in the order of their marks.
   */
  static Dataset<Row> pairs(Documents documents, Settings.Deduplication settings) {
    SparkSession spark = documents.rows().sparkSession();
    int buckets = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    SharedBands shared = new SharedBands(settings, buckets);
    JavaRDD<Row> pairs =
        documents
            .rows()
            .select(
                Documents.ARTICLE_ID.col(),
                unix_micros(Documents.PUBLISHED_AT.col()),
                Documents.TEXT.col())
            .toJavaRDD()
            .mapPartitionsToPair(shared::entries)
            .partitionBy(new HashPartitioner(buckets))
            .values()
            .mapPartitions(SharedBands::pairs);
    return spark.createDataFrame(pairs, PAIR).distinct();
  }

  /** The first eight characters of an id, which are ASCII: marks are ordered as ids are. */
  static long mark(String id) {
    long mark = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      mark = mark << Byte.SIZE | (i < id.length() ? id.charAt(i) & 0x7F : 0);
    }
    return mark;
  }

  private Iterator<Tuple2<Integer, long[]>> entries(Iterator<Row> texts) {
    MinHash minHash = new MinHash(bands, rows, SEED);
    List<Tuple2<Integer, long[]>> full = new ArrayList<>();
    long[][] blocks = new long[buckets][ENTRY];
    int[] sizes = new int[buckets];
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (full.isEmpty() && texts.hasNext()) {
          add(texts.next());
          if (!texts.hasNext()) {
            flush();
          }
        }
        return !full.isEmpty();
      }

      @Override
      public Tuple2<Integer, long[]> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return full.remove(full.size() - 1);
      }

      private void add(Row text) {
        long mark = mark(text.getString(0));
        long time = text.isNullAt(1) ? UNDATED : text.getLong(1);
        for (long band : minHash.bandKeys(Shingles.inOrder(text.getString(2), words))) {
          int bucket = (int) Long.remainderUnsigned(band, buckets);
          int at = sizes[bucket];
          if (at == blocks[bucket].length) {
            blocks[bucket] = Arrays.copyOf(blocks[bucket], Math.min(BLOCK, 4 * at));
          }
          blocks[bucket][at] = band;
          blocks[bucket][at + 1] = time;
          blocks[bucket][at + 2] = mark;
          sizes[bucket] = at + ENTRY;
          if (sizes[bucket] == BLOCK) {
            give(bucket);
          }
        }
      }

      private void flush() {
        for (int bucket = 0; bucket < buckets; bucket++) {
          if (sizes[bucket] > 0) {
            give(bucket);
          }
        }
      }

      private void give(int bucket) {
        full.add(new Tuple2<>(bucket, Arrays.copyOf(blocks[bucket], sizes[bucket])));
        sizes[bucket] = 0;
      }
    };
  }

  /** A text in a band. */
  private record Entry(long band, long time, long mark) {
    static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::band)
            .thenComparingLong(Entry::time)
            .thenComparingLong(Entry::mark);
  }

  private record Pair(long later, long earlier) {}

  private static Iterator<Row> pairs(Iterator<long[]> blocks) {
    List<Entry> entries = shared(blocks);
    entries.sort(Entry.ORDER);
    Set<Pair> pairs = new HashSet<>();
    Entry first = null;
    Entry previous = null;
    for (Entry entry : entries) {
      if (first == null || first.band != entry.band) {
        first = entry;
      } else {
        pairs.add(new Pair(entry.mark, first.mark));
        pairs.add(new Pair(entry.mark, previous.mark));
      }
      previous = entry;
    }
    return pairs.stream().map(pair -> RowFactory.create(pair.later, pair.earlier)).iterator();
  }

  /** The entries of the bands that more than one text has. */
  private static List<Entry> shared(Iterator<long[]> blocks) {
    List<long[]> all = new ArrayList<>();
    blocks.forEachRemaining(all::add);
    int size = all.stream().mapToInt(block -> block.length / ENTRY).sum();
    long[] bands = new long[size];
    int at = 0;
    for (long[] block : all) {
      for (int i = 0; i < block.length; i += ENTRY) {
        bands[at++] = block[i];
      }
    }
    long[] several = several(bands);
    List<Entry> shared = new ArrayList<>();
    for (long[] block : all) {
      for (int i = 0; i < block.length; i += ENTRY) {
        if (Arrays.binarySearch(several, block[i]) >= 0) {
          shared.add(new Entry(block[i], block[i + 1], block[i + 2]));
        }
      }
    }
    return shared;
  }

  /** What occurs more than once, sorted; sorts what it is given. */
  private static long[] several(long[] values) {
    Arrays.sort(values);
    return IntStream.range(1, values.length)
        .filter(i -> values[i] == values[i - 1])
        .mapToLong(i -> values[i])
        .distinct()
        .toArray();
  }
}
