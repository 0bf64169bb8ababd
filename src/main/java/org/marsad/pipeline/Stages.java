package org.marsad.pipeline;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.classic.Dataset;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marsad.table.Records;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Table;
import org.marsad.table.TableData;

/**
 * Carries out the stages of a run, one after another or side by side: times each, says what it did,
 * and keeps what later stages read again.
 */
final class Stages {
  private final PrintStream progress;
  private final int fewRows;
  private final Map<String, Double> seconds = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Long> rows = new ConcurrentHashMap<>();
  private final List<JavaRDD<InternalRow>> persisted =
      Collections.synchronizedList(new ArrayList<>());

  /**
   * @param progress where a line for each stage goes
   * @param fewRows the size up to which a table is small
   */
  Stages(PrintStream progress, int fewRows) {
    this.progress = progress;
    this.fewRows = fewRows;
  }

  /**
   * Computes a table and keeps it: in memory, and on disk what does not fit; a small one as rows on
   * the driver. Either way its plan ends here: Spark would carry where the rows came from through
   * the planning of every later query, and longer than the query takes. Where its blocks came from
   * is known still, so that what is lost with an executor is computed again.
   *
   * <p>Rows are kept in Spark's own binary form: made into objects and back, or put into columns,
   * they would cost more than most stages do.
   *
   * @param table makes the table of rows
   */
  <T extends TableData> T keep(
      String stage, Function<org.apache.spark.sql.Dataset<Row>, T> table, Supplier<T> computation) {
    long start = System.nanoTime();
    T data = computation.get();
    Dataset<Row> frame = (Dataset<Row>) data.rows();
    StructType schema = data.table().schema();
    Kept result = isSmall(data.table()) ? local(frame, schema) : persisted(frame, schema);
    rows.put(data.table().name(), result.count());
    done(stage, start, String.format(Locale.ROOT, "%,d %s", result.count(), data.table().name()));
    return table.apply(result.frame());
  }

  /** Known beforehand: only mentions of speakers may be more than the records that came in. */
  private boolean isSmall(Table table) {
    return rows.getOrDefault(Records.TABLE.name(), Long.MAX_VALUE) <= fewRows
        && !table.equals(SpeakerMentions.TABLE);
  }

  private record Kept(Dataset<Row> frame, long count) {}

  private static Kept local(Dataset<Row> frame, StructType schema) {
    List<Row> found = frame.collectAsList(); // at most fewRows
    return new Kept(frame.sparkSession().createDataFrame(found, schema), found.size());
  }

  private Kept persisted(Dataset<Row> frame, StructType schema) {
    JavaRDD<InternalRow> computed =
        frame
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .map(InternalRow::copy)
            .persist(StorageLevel.MEMORY_AND_DISK());
    long count = computed.count();
    Dataset<Row> result =
        frame.sparkSession().internalCreateDataFrame(computed.rdd(), schema, false);
    if (count > fewRows) {
      persisted.add(computed);
      return new Kept(result, count);
    }
    Kept small = local(result, schema);
    computed.unpersist(false);
    return small;
  }

  /** Computes something on the driver. */
  <T> T time(String stage, Supplier<T> computation) {
    long start = System.nanoTime();
    T result = computation.get();
    done(stage, start, "");
    return result;
  }

  /** Does something for its effects. */
  void time(String stage, Runnable effect) {
    time(
        stage,
        () -> {
          effect.run();
          return null;
        });
  }

  /** Lets go of what was kept. */
  void release() {
    persisted.forEach(rows -> rows.unpersist(false));
    persisted.clear();
  }

  /** Wall seconds of the stages so far, in the order in which they were done. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Rows of the tables kept so far. */
  long rows(String table) {
    return rows.get(table);
  }

  private void done(String stage, long start, String what) {
    double took = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    seconds.merge(stage, took, Double::sum);
    progress.println(
        String.format(Locale.ROOT, "%6.1f s  %-12s %s", took, stage, what).stripTrailing());
  }
}
