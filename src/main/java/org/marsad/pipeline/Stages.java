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
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.KeptFrame;
import org.marsad.table.Records;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Table;
import org.marsad.table.TableData;

/**
 * Carries out the stages of a run, one after another or in parallel: times each, prints a line
 * about it, and keeps the tables that later stages read again.
 */
final class Stages {
  private final PrintStream progress;
  private final int fewRows;
  private final Map<String, Double> seconds = Collections.synchronizedMap(new LinkedHashMap<>());
  private final Map<String, Long> rows = new ConcurrentHashMap<>();
  private final List<KeptFrame> kept = Collections.synchronizedList(new ArrayList<>());

  /**
   * Begins with no stage done.
   *
   * @param progress where a line for each stage is printed
   * @param fewRows the number of rows up to which a table is kept on the driver
   */
  Stages(PrintStream progress, int fewRows) {
    this.progress = progress;
    this.fewRows = fewRows;
  }

  /**
   * Computes a table and keeps it for later stages, see {@link KeptFrame}: on the driver when it is
   * small, else on the executors.
   *
   * @param table makes the table of rows
   * @return the kept table
   */
  <T extends TableData> T keep(
      String stage, Function<Dataset<Row>, T> table, Supplier<T> computation) {
    long start = System.nanoTime();
    T data = computation.get();
    StructType schema = data.table().schema();
    KeptFrame result =
        isSmall(data.table())
            ? KeptFrame.onDriver(data.rows(), schema)
            : KeptFrame.onExecutors(data.rows(), schema, fewRows);
    kept.add(result);
    rows.put(data.table().name(), result.count());
    done(stage, start, String.format(Locale.ROOT, "%,d %s", result.count(), data.table().name()));
    return table.apply(result.frame());
  }

  /**
   * Computes rows and keeps them for later stages. They may outnumber the records, and are kept on
   * the driver only if they turn out to be few.
   *
   * @return the kept rows
   */
  Dataset<Row> keep(String stage, Supplier<Dataset<Row>> computation) {
    long start = System.nanoTime();
    Dataset<Row> rows = computation.get();
    KeptFrame result = KeptFrame.onExecutors(rows, rows.schema(), fewRows);
    kept.add(result);
    this.rows.put(stage, result.count());
    done(stage, start, String.format(Locale.ROOT, "%,d", result.count()));
    return result.frame();
  }

  /** Only mentions of speakers can outnumber the records, so the others are known to be small. */
  private boolean isSmall(Table table) {
    return rows.getOrDefault(Records.TABLE.name(), Long.MAX_VALUE) <= fewRows
        && !table.equals(SpeakerMentions.TABLE);
  }

  /** Computes something on the driver. */
  <T> T time(String stage, Supplier<T> computation) {
    long start = System.nanoTime();
    T result = computation.get();
    done(stage, start, "");
    return result;
  }

  /** Prints a line about what a person should look at. */
  void warn(String line) {
    progress.println("  Note: " + line);
  }

  /** Frees what was kept. */
  void release() {
    kept.forEach(KeptFrame::release);
    kept.clear();
  }

  /** Returns the wall seconds of the stages so far, in the order in which they ended. */
  Map<String, Double> seconds() {
    return seconds;
  }

  /** Returns the number of rows of a table kept so far. */
  long rows(Table table) {
    return rows.get(table.name());
  }

  /** Returns the number of rows that a stage kept that makes no table. */
  long rows(String stage) {
    return rows.get(stage);
  }

  private void done(String stage, long start, String result) {
    double took = Math.round((System.nanoTime() - start) / 1e7) / 100.0;
    seconds.merge(stage, took, Double::sum);
    String line = String.format(Locale.ROOT, "%6.1f s  %-12s %s", took, stage, result);
    progress.println(line.stripTrailing());
  }
}
