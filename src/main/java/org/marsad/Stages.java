package org.marsad;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marsad.table.TableData;

/**
 * Carries out the stages of a run one after another: times each, says what it did, and keeps what
 * later stages read again.
 */
final class Stages {
  private final PrintStream progress;
  private final int fewRows;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<Dataset<Row>> kept = new ArrayList<>();

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
   * the planning of every later query, and longer than the query takes.
   *
   * @param table makes the table of rows
   */
  <T extends TableData> T keep(
      String stage, Function<Dataset<Row>, T> table, Supplier<T> computation) {
    long start = System.nanoTime();
    T data = computation.get();
    SparkSession spark = data.rows().sparkSession();
    StructType schema = data.table().schema();
    Dataset<Row> frame =
        spark
            .createDataFrame(data.rows().javaRDD(), schema)
            .persist(StorageLevel.MEMORY_AND_DISK());
    long count = frame.count();
    rows.put(data.table().name(), count);
    if (count <= fewRows) {
      List<Row> few = frame.collectAsList();
      frame.unpersist(false);
      frame = spark.createDataFrame(few, schema);
    } else {
      kept.add(frame);
    }
    done(stage, start, "%,d %s".formatted(count, data.table().name()));
    return table.apply(frame);
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
    kept.forEach(frame -> frame.unpersist(false));
    kept.clear();
  }

  /** Wall seconds of the stages so far, in their order. */
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
        "%6s s  %-12s %s"
            .formatted("%.1f".formatted(took), stage, what)
            .stripTrailing()
            .formatted(Locale.ROOT));
  }
}
