package org.marsad.store;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.table.Runs;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.Tables;

/**
 * Writes and reads a run's tables as Parquet. Rows are counted and digested in the pass that writes
 * them, by an {@link Observation} of Spark.
 */
public final class TableStore {
  private static final String ROWS = "rows";
  private static final String DIGEST = "digest";

  /** The digest of no rows, for plans that Spark reduces to nothing and so does not observe. */
  private static final String EMPTY_DIGEST = "0-0";

  /** The figures of a table without rows. */
  public static final Written NOTHING = new Written(0, EMPTY_DIGEST);

  /**
   * The figures of a written table.
   *
   * @param rows the number of rows
   * @param digest the digest of the rows, equal for the same rows in any order, see {@link
   *     Table#digest}
   */
  public record Written(long rows, String digest) {}

  private TableStore() {}

  /**
   * Writes a table of a run. Spark fails while it writes if a required column holds a null.
   *
   * @param data the table; its plan is executed once
   * @param run the run, which does not hold that table yet
   * @return the number of its rows and their digest
   */
  public static Written write(TableData data, RunDirectory run) {
    Observation observation = new Observation();
    Table table = data.table();
    observed(table.checked(data.rows()), table, observation)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(run.table(table));
    return written(observation);
  }

  /** Lets an observation count and digest the rows of a table that pass through a plan. */
  static Dataset<Row> observed(Dataset<Row> rows, Table table, Observation observation) {
    return rows.observe(observation, count(lit(1)).as(ROWS), digest(table).as(DIGEST));
  }

  /** Counts and digests the rows of a frame that has the columns of a table. */
  static Written measure(Dataset<Row> frame, Table table) {
    Row figures = frame.agg(count(lit(1)).as(ROWS), digest(table).as(DIGEST)).first();
    return new Written(figures.<Long>getAs(ROWS), figures.getAs(DIGEST));
  }

  /**
   * Leaves out the table of the run, which is never the same twice and whose maps cannot be hashed,
   * and what is kept for updates, which is not compared.
   */
  private static Column digest(Table table) {
    boolean compared = !table.equals(Runs.TABLE) && !Tables.STATE.contains(table);
    return compared ? table.digest() : coalesce(max(lit(EMPTY_DIGEST)), lit(EMPTY_DIGEST));
  }

  static Written written(Observation observation) {
    try {
      Map<String, ?> figures = observation.getAsJava();
      Object rows = figures.get(ROWS);
      return rows == null ? NOTHING : new Written((Long) rows, (String) figures.get(DIGEST));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing", e);
    }
  }

  /**
   * Reads a table of a run, lazily.
   *
   * @param spark the session
   * @param run the run, which holds the table
   * @param table the table
   * @return a frame with the columns of the table
   * @throws UserError if the run's folder does not hold the table
   */
  public static Dataset<Row> read(SparkSession spark, RunDirectory run, Table table) {
    if (!run.has(table)) {
      throw new UserError(
          String.format(
              Locale.ROOT, "Run %s has no table %s: its folder is gone", run.path(), table.name()));
    }
    return spark.read().schema(table.schema()).parquet(run.table(table));
  }
}
