package org.marsad.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.table.Articles;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Table;
import org.marsad.table.TableData;

/**
 * The tables of a run as they were written.
 *
 * @param written rows and digest of each table, by its name
 */
record WrittenTables(Map<String, TableStore.Written> written) {

  /** Writes tables, several at a time, and waits for them. */
  static WrittenTables write(List<TableData> tables, RunDirectory run, ParallelQueries parallel) {
    Map<String, Supplier<TableStore.Written>> writing = new LinkedHashMap<>();
    for (TableData table : tables) {
      writing.put(table.table().name(), parallel.start(() -> TableStore.write(table, run)));
    }
    Map<String, TableStore.Written> written = new TreeMap<>();
    writing.forEach((name, table) -> written.put(name, table.get()));
    return new WrittenTables(written);
  }

  /** Returns the number of rows of a table. */
  long rows(Table table) {
    return written.get(table.name()).rows();
  }

  /** Returns the digest of each table by its name. */
  Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    written.forEach((name, table) -> digests.put(name, table.digest()));
    return digests;
  }

  /**
   * Returns the number of rows of each table by its name, and of the records that came in.
   *
   * @param records how many records came in
   * @throws IllegalStateException unless articles, duplicates and rejected records add up to them
   */
  Map<String, Long> rowCounts(long records) {
    Map<String, Long> counts = new TreeMap<>();
    written.forEach((name, table) -> counts.put(name, table.rows()));
    counts.put(Records.TABLE.name(), records);
    long accounted =
        Stream.of(Articles.TABLE, Duplicates.TABLE, Rejected.TABLE).mapToLong(this::rows).sum();
    if (accounted != records) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d records came in, %d are accounted for: %s; nothing is published",
              records,
              accounted,
              counts));
    }
    return counts;
  }
}
