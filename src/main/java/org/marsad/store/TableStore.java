package org.marsad.store;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.marsad.table.Table;
import org.marsad.table.TableData;

/** Writes and reads a run's tables. */
public final class TableStore {
  private TableStore() {}

  /**
   * Writes a table, checking that its required columns are there.
   *
   * @return its rows, counted in the same pass
   */
  public static long write(TableData data, RunDirectory run) {
    Observation observation = new Observation();
    Table table = data.table();
    table
        .checked(data.rows())
        .observe(observation, count(lit(1)).as("rows"))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(run.table(table));
    return rows(observation);
  }

  private static long rows(Observation observation) {
    try {
      return (Long) observation.getAsJava().getOrDefault("rows", 0L);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing", e);
    }
  }

  /** A table of a run. */
  public static Dataset<Row> read(SparkSession spark, RunDirectory run, Table table) {
    return spark.read().schema(table.schema()).parquet(run.table(table));
  }
}
