package org.marsad.corpus;

import static org.apache.spark.sql.functions.unix_micros;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.Documents;
import org.marsad.table.TextBands;
import org.marsad.text.MinHash;
import org.marsad.text.Packed;
import org.marsad.text.Shingles;
import scala.Tuple2;

/**
 * Finds the pairs of texts that share a band of their MinHash signatures ({@link MinHash}). Inside
 * a band each text is paired with the earliest and with the one before it, so that a band shared by
 * n texts (a boilerplate paragraph) makes 2n pairs and not n².
 *
 * <p>Nearly every band belongs to one text alone, and there are a million of them for 30,000 texts.
 * So only three numbers for each band are shuffled, in arrays ({@link BandBlocks}), and bands that
 * only one text has are dropped before anything is sorted.
 */
final class SharedBands implements Serializable {
  /** The column with the mark of the later text. */
  static final String LATER = "later";

  /** The column with the mark of the earlier text. */
  static final String EARLIER = "earlier";

  private static final long serialVersionUID = 1L;
  private static final StructType PAIR = new StructType().add(LATER, "long").add(EARLIER, "long");
  private static final String TIME = "time";
  private static final long SEED = 20191201L;
  private static final int ENTRY = BandBlocks.ENTRY;
  private static final long UNDATED = Long.MAX_VALUE;

  private final int words;
  private final int bands;
  private final int rows;
  private transient MinHash minHash;

  private SharedBands(int words, int bands, int rows) {
    this.words = words;
    this.bands = bands;
    this.rows = rows;
  }

  /** Makes the bands of texts as the settings say. */
  static SharedBands of(Settings.Deduplication settings) {
    return new SharedBands(settings.shingleWords(), settings.bands(), settings.rows());
  }

  /** Returns the keys of the bands of a text, packed. */
  byte[] keys(String text) {
    if (minHash == null) {
      minHash = new MinHash(bands, rows, SEED);
    }
    long[] keys = minHash.bandKeys(Shingles.inOrder(text, words));
    return Packed.longs(keys, keys.length);
  }

  /**
   * Finds the pairs, each once. Undated texts count as the latest, and texts of one time are in the
   * order of their marks.
   *
   * @param texts their bands and times
   * @return the {@link #mark} of the {@value #LATER} text and that of the {@value #EARLIER} one
   */
  static Dataset<Row> pairs(TextBands texts) {
    SparkSession spark = texts.rows().sparkSession();
    int buckets = Integer.parseInt(spark.conf().get("spark.sql.shuffle.partitions"));
    JavaRDD<Row> pairs =
        texts
            .rows()
            .select(
                Documents.ARTICLE_ID.col(),
                unix_micros(TextBands.TIME.col()).as(TIME),
                TextBands.BANDS.col())
            .toJavaRDD()
            .mapPartitionsToPair(rows -> blocks(rows, buckets))
            .partitionBy(new HashPartitioner(buckets))
            .values()
            .mapPartitions(SharedBands::pairs);
    return spark.createDataFrame(pairs, PAIR).distinct();
  }

  /**
   * Returns the first eight characters of an id, which are ASCII, as a number: marks are ordered as
   * ids are.
   */
  static long mark(String id) {
    long mark = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      mark = mark << Byte.SIZE | (i < id.length() ? id.charAt(i) & 0x7F : 0);
    }
    return mark;
  }

  private static Iterator<Tuple2<Integer, long[]>> blocks(Iterator<Row> texts, int buckets) {
    Iterable<Row> once = () -> texts;
    return new BandBlocks(
        StreamSupport.stream(once.spliterator(), false).map(SharedBands::text).iterator(), buckets);
  }

  private static BandBlocks.Text text(Row row) {
    Long time = row.getAs(TIME);
    return new BandBlocks.Text(
        Packed.longs(row.<byte[]>getAs(TextBands.BANDS.name())),
        time == null ? UNDATED : time,
        mark(row.getAs(Documents.ARTICLE_ID.name())));
  }

  /** A band of a text. */
  private record Entry(long band, long time, long mark) {
    static final Comparator<Entry> ORDER =
        Comparator.comparingLong(Entry::band)
            .thenComparingLong(Entry::time)
            .thenComparingLong(Entry::mark);
  }

  private record Pair(long later, long earlier) {}

  /** Pairs the texts of each band. */
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

  /** Returns the entries of the bands that more than one text has. */
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

  /** Returns the values that occur more than once, sorted. Sorts the given array on the way. */
  private static long[] several(long[] values) {
    Arrays.sort(values);
    return IntStream.range(1, values.length)
        .filter(i -> values[i] == values[i - 1])
        .mapToLong(i -> values[i])
        .distinct()
        .toArray();
  }
}
