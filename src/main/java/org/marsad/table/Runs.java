package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The record of one run: its versions, inputs, settings, counts, times and digests. */
public record Runs(Dataset<Row> rows) implements TableData {
  /** What the key of an issue begins with in {@link #VERSIONS}; its id follows. */
  public static final String ISSUE_VERSION = "issue.";

  public static final Field RUN_ID = Field.required("run_id", StringType, "the folder under runs/");
  public static final Field STARTED_AT = Field.required("started_at", TimestampType, "UTC");
  public static final Field FINISHED_AT =
      Field.required("finished_at", TimestampType, "UTC; all other tables were written by then");
  public static final Field VERSIONS =
      Field.required(
          "versions",
          createMapType(StringType, StringType),
          "of Marsad, Spark and Java; `stances`: rules, or the trained model");
  public static final Field INPUTS =
      Field.required("inputs", createArrayType(StringType), "the paths and globs as given");
  public static final Field SETTINGS =
      Field.required("settings", StringType, "all settings in force, as JSON");
  public static final Field ROW_COUNTS =
      Field.required(
          "row_counts",
          createMapType(StringType, LongType),
          "rows of each table, and `records`: records of the input");
  public static final Field DIGESTS =
      Field.required(
          "digests",
          createMapType(StringType, StringType),
          "digest of each table's rows without `origin` and `position`; equal where two runs found"
              + " the same; see `verify`");
  public static final Field SECONDS =
      Field.required(
          "seconds",
          createMapType(StringType, DoubleType),
          "wall-clock seconds of each stage; some run at the same time");
  public static final Field QUALITY =
      Field.required(
          "quality", createMapType(StringType, DoubleType), "figures about the result as a whole");
  public static final Table TABLE =
      Table.of(
          "run",
          "this run",
          List.of(RUN_ID),
          RUN_ID,
          STARTED_AT,
          FINISHED_AT,
          VERSIONS,
          INPUTS,
          SETTINGS,
          ROW_COUNTS,
          DIGESTS,
          SECONDS,
          QUALITY);

  public Runs {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
