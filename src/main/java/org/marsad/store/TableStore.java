package org.marsad.store;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.marsad.table.Runs;
import org.marsad.table.Table;
import org.marsad.table.TableData;

/** Writes and reads a run's tables. */
public final class TableStore {
  private static final String ROWS = "rows";
  private static final String DIGEST = "digest";

  /** Of no rows; where a plan comes down to nothing, Spark observes nothing. */
  private static final String NOTHING = "0-0";

  /**
   * What was written of a table.
   *
   * @param rows how many
   * @param digest see {@link Table#digest}
   */
  public record Written(long rows, String digest) {}

  private TableStore() {}

  /**
   * Writes a table, checking that its required columns are there.
   *
   * @return its rows and digest, found in the same pass
   */
  public static Written write(TableData data, RunDirectory run) {
    Observation observation = new Observation();
    Table table = data.table();
    table
        .checked(data.rows())
        .observe(observation, count(lit(1)).as(ROWS), digest(table).as(DIGEST))
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(run.table(table));
    return written(observation);
  }

  /** Of the frame as it is. */
  static Written measure(Dataset<Row> frame, Table table) {
    Row figures = frame.agg(count(lit(1)), digest(table)).first();
    return new Written(figures.getLong(0), figures.getString(1));
  }

  /** The table of the run is never the same twice, and maps cannot be hashed. */
  private static Column digest(Table table) {
    return table.equals(Runs.TABLE) ? max(lit("")) : table.digest();
  }

  private static Written written(Observation observation) {
    try {
      Map<String, ?> figures = observation.getAsJava();
      Object rows = figures.get(ROWS);
      return rows == null
          ? new Written(0, NOTHING)
          : new Written((Long) rows, (String) figures.get(DIGEST));
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
