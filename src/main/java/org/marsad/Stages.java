package org.marsad;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.marsad.table.TableData;

/**
 * Carries out the stages of a run one after another: times each, says what it did, and keeps what
 * later stages read again.
 */
final class Stages {
  private final PrintStream progress;
  private final Map<String, Double> seconds = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<Dataset<Row>> kept = new ArrayList<>();

  /**
   * @param progress where a line for each stage goes
   */
  Stages(PrintStream progress) {
    this.progress = progress;
  }

  /** Computes a table and keeps it: in memory, and on disk what does not fit. */
  <T extends TableData> T keep(String stage, Supplier<T> computation) {
    long start = System.nanoTime();
    T data = computation.get();
    kept.add(data.rows().persist(StorageLevel.MEMORY_AND_DISK()));
    long count = data.rows().count();
    rows.put(data.table().name(), count);
    done(stage, start, "%,d %s".formatted(count, data.table().name()));
    return data;
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
