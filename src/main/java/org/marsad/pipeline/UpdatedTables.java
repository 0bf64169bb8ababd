package org.marsad.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.store.TableStore.Written;
import org.marsad.store.TableUpdate.Changes;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.Tables;

/** Writes the tables of an updated run, several at a time. */
final class UpdatedTables {
  private final Archive archive;
  private final RunDirectory run;
  private final ParallelQueries parallel;
  private final Map<Table, Supplier<Written>> writing = new LinkedHashMap<>();

  UpdatedTables(Archive archive, RunDirectory run, ParallelQueries parallel) {
    this.archive = archive;
    this.run = run;
    this.parallel = parallel;
  }

  /** Takes a table over with its changes. */
  void carry(Changes changes) {
    Table table = changes.added().table();
    Written before = archive.figures(table);
    writing.put(table, parallel.start(() -> archive.update().write(changes, before)));
  }

  /** Writes a table as a whole. */
  void write(TableData table) {
    writing.put(table.table(), parallel.start(() -> TableStore.write(table, run)));
  }

  /** Waits for a table, and reads it as it is now. */
  Dataset<Row> read(Table table) {
    Written unused = writing.get(table).get(); // waits
    return TableStore.read(archive.spark(), run, table);
  }

  /** Waits for all tables, and returns the figures of those that are published. */
  WrittenTables written() {
    Map<String, Written> written = new TreeMap<>();
    writing.forEach(
        (table, figures) -> {
          Written of = figures.get();
          if (!Tables.STATE.contains(table)) {
            written.put(table.name(), of);
          }
        });
    return new WrittenTables(written);
  }
}
