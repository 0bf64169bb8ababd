package org.marsad.input.parquet;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.column.ColumnNames.Wanted;
import org.marsad.input.column.ColumnReport;
import org.marsad.input.column.ColumnReport.Kind;
import org.marsad.input.column.ColumnReport.Sighting;
import org.marsad.input.file.Slice;
import org.marsad.spark.SparkSessions;

/**
 * Parts Parquet files into those that Spark's reader can read, by their shape, and the others:
 * files with nested values, with columns whose names differ in case only, with types that Spark
 * does not know, and damaged ones. The footers of the files are read for it, by tasks where they
 * are many.
 */
public final class ParquetFiles {
  /** Up to so many footers are read faster here than by tasks. */
  private static final int FEW = 16;

  /** A large file is cut so that several tasks share its groups of rows. */
  private static final long SLICE_BYTES = 64L << 20;

  /** A file and its shape, or null where Spark's reader cannot read it. */
  private record Shaped(Slice file, ParquetShape shape) implements Serializable {}

  private final Map<ParquetShape, List<String>> byShape;
  private final List<Slice> others;

  private ParquetFiles(Map<ParquetShape, List<String>> byShape, List<Slice> others) {
    this.byShape = byShape;
    this.others = others;
  }

  /**
   * Reads the footers of files.
   *
   * @param spark the session, whose Hadoop settings open the files
   * @param files slices that hold whole files
   * @param columns the names of columns, whose report is told which the files have
   * @return the files by the way in which they are read
   */
  public static ParquetFiles of(SparkSession spark, List<Slice> files, ColumnNames columns) {
    Map<ParquetShape, List<String>> byShape = new LinkedHashMap<>();
    List<Slice> others = new ArrayList<>();
    for (Shaped shaped : shaped(spark, files, columns)) {
      if (shaped.shape() == null) {
        others.addAll(shaped.file().cut(SLICE_BYTES));
      } else {
        byShape
            .computeIfAbsent(shaped.shape(), shape -> new ArrayList<>())
            .add(shaped.file().path());
      }
    }
    return new ParquetFiles(byShape, others);
  }

  /**
   * Returns the files that Spark's reader cannot read.
   *
   * @return slices of them, to be read row by row
   */
  public List<Slice> others() {
    return others;
  }

  /**
   * Returns the records of the files that Spark's reader can read.
   *
   * @param spark the session
   * @param columns the names of columns
   * @return a frame with the columns of {@link org.marsad.table.Records} for each shape of files
   */
  public Stream<Dataset<Row>> frames(SparkSession spark, ColumnNames columns) {
    return byShape.entrySet().stream()
        .map(files -> ParquetRecords.read(spark, files.getKey(), files.getValue(), columns));
  }

  private static List<Shaped> shaped(SparkSession spark, List<Slice> files, ColumnNames columns) {
    if (files.size() <= FEW) {
      Configuration hadoop = SparkSessions.hadoop(spark);
      return files.stream().map(file -> shaped(file, columns, hadoop)).toList();
    }
    SerializableConfiguration hadoop = new SerializableConfiguration(SparkSessions.hadoop(spark));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks = Math.min(files.size() / FEW + 1, 8 * context.defaultParallelism());
    return context
        .parallelize(files, tasks)
        .map(file -> shaped(file, columns, hadoop.value()))
        .collect(); // one row a Parquet file
  }

  private static Shaped shaped(Slice file, ColumnNames columns, Configuration hadoop) {
    if (!isListedBySpark(file)) {
      return new Shaped(file, null);
    }
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromPath(file.file(), hadoop))) {
      MessageType schema = reader.getFileMetaData().getSchema();
      Optional<ParquetShape> shape = ParquetShape.of(schema, columns);
      shape.ifPresent(known -> report(schema, known, columns));
      return new Shaped(file, shape.orElse(null));
    } catch (IOException | RuntimeException e) {
      return new Shaped(file, null); // reading it row by row makes it a refused record
    }
  }

  /** Spark takes some characters of a path for a pattern, and passes over hidden files. */
  private static boolean isListedBySpark(Slice file) {
    String name = file.file().getName();
    return !name.startsWith("_")
        && !name.startsWith(".")
        && file.path().chars().noneMatch(c -> "{}[]*?\\".indexOf(c) >= 0);
  }

  private static void report(MessageType schema, ParquetShape shape, ColumnNames columns) {
    ColumnReport report = columns.report();
    for (Type column : schema.getFields()) {
      report.add(new Sighting(Kind.PRESENT, column.getName()));
      for (Wanted wanted : columns.wanted(ColumnNames.folded(column.getName()))) {
        if (wanted.given() != null && wanted.rest().isEmpty()) {
          report.add(new Sighting(Kind.GIVEN, wanted.given()));
        }
      }
    }
    shape.used(columns).forEach(name -> report.add(new Sighting(Kind.USED, name)));
  }
}
