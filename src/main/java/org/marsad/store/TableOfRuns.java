package org.marsad.store;

import static org.apache.spark.sql.functions.lit;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.SparkSessions;
import org.marsad.table.Field;
import org.marsad.table.Runs;
import org.marsad.table.Table;

/**
 * One table of all published runs of an output folder as one frame, so that runs can be compared in
 * a query. Runs that an older version wrote may lack columns, which are null then, or have them in
 * another type, which is cast; where it cannot be cast, the column is null, too.
 */
public final class TableOfRuns {
  /** The key under which Spark stores a frame's schema in each Parquet file. */
  private static final String SPARK_SCHEMA = "org.apache.spark.sql.parquet.row.metadata";

  private TableOfRuns() {}

  /**
   * Reads the table of all runs that have it, lazily.
   *
   * @param run any run of the output folder
   * @return the column {@code run_id} and the table's columns, or empty if no run has the table
   */
  public static Optional<Dataset<Row>> read(SparkSession spark, RunDirectory run, Table table) {
    return run.published().stream()
        .filter(other -> other.has(table))
        .map(other -> withId(asDeclared(spark, other, table), other, table))
        .reduce(Dataset::unionAll);
  }

  private static Dataset<Row> withId(Dataset<Row> rows, RunDirectory run, Table table) {
    Column[] columns =
        Stream.concat(
                Stream.of(lit(run.id()).as(Runs.RUN_ID.name())),
                table.fields().stream().filter(field -> !isRunId(field)).map(Field::col))
            .toArray(Column[]::new);
    return rows.select(columns);
  }

  private static boolean isRunId(Field field) {
    return field.name().equals(Runs.RUN_ID.name());
  }

  private static Dataset<Row> asDeclared(SparkSession spark, RunDirectory run, Table table) {
    Optional<StructType> written = written(SparkSessions.hadoop(spark), run.table(table));
    if (written.isEmpty() || agree(written.get(), table)) {
      return TableStore.read(spark, run, table); // columns that the files lack are null
    }
    StructType schema = written.get();
    Column[] columns =
        table.fields().stream().map(field -> column(field, schema)).toArray(Column[]::new);
    return spark.read().schema(schema).parquet(run.table(table)).select(columns);
  }

  private static boolean agree(StructType written, Table table) {
    return table.fields().stream()
        .allMatch(field -> type(field, written).filter(type -> !same(field, type)).isEmpty());
  }

  private static boolean same(Field field, DataType type) {
    return type.asNullable().sameType(field.type().asNullable());
  }

  private static Column column(Field field, StructType written) {
    Optional<DataType> type = type(field, written);
    if (type.isEmpty()) {
      return field.missing();
    }
    if (same(field, type.get())) {
      return field.col();
    }
    return castable(type.get(), field.type()) ? field.as(field.col()) : field.missing();
  }

  /** Tells whether values change their type without an error: plain ones to text or numbers. */
  private static boolean castable(DataType from, DataType to) {
    return isPlain(from) && isPlain(to);
  }

  private static boolean isPlain(DataType type) {
    return type instanceof org.apache.spark.sql.types.NumericType
        || type instanceof org.apache.spark.sql.types.StringType;
  }

  private static Optional<DataType> type(Field field, StructType written) {
    return Arrays.stream(written.fields())
        .filter(column -> column.name().equals(field.name()))
        .map(StructField::dataType)
        .findFirst();
  }

  /** Returns the schema with which Spark wrote a table, or empty where its files do not tell. */
  private static Optional<StructType> written(Configuration hadoop, String folder) {
    try {
      Path path = new Path(folder);
      FileSystem files = path.getFileSystem(hadoop);
      Optional<Path> first =
          Arrays.stream(files.listStatus(path))
              .map(status -> status.getPath())
              .filter(file -> file.getName().endsWith(".parquet"))
              .findFirst();
      return first.isEmpty() ? Optional.empty() : schema(first.get(), hadoop);
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder, e);
    }
  }

  private static Optional<StructType> schema(Path file, Configuration hadoop) throws IOException {
    try (var reader = ParquetFileReader.open(HadoopInputFile.fromPath(file, hadoop))) {
      String json = reader.getFileMetaData().getKeyValueMetaData().get(SPARK_SCHEMA);
      return Optional.ofNullable(json).map(text -> (StructType) DataType.fromJson(text));
    }
  }
}
