package org.marsad.input;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.spark.SparkSessions;
import org.marsad.table.Records;

/**
 * Reads articles in any of the supported formats from any Hadoop file system. Every record of the
 * input becomes one row: a record that cannot be read becomes a row with its reason.
 */
public final class ArticleSource {
  /**
   * Files that one task must read as a whole, such as a .gz, leave the tasks uneven if one of them
   * is larger than this (bytes). Their records are then spread over more tasks.
   */
  private static final long LARGE = 4 << 20;

  /** Tasks for each core from which on uneven tasks do no harm. */
  private static final int ENOUGH_TASKS = 4;

  private ArticleSource() {}

  /**
   * Reads every record of the inputs. The files are listed at once and read when the table is used;
   * the order of the rows is not specified.
   *
   * @param spark the session, whose Hadoop settings open the files
   * @param inputs paths and globs; a folder stands for all files below it
   * @param overrides {@code column=NAME}: the name that the files use for one of our columns
   * @param settings the usual names of columns and the greatest length of a record in bytes
   * @return the records, refused ones included
   * @throws UserError naming every override that cannot be used, or every input that does not exist
   *     or holds no file, or a folder of Parquet files without a readable schema
   */
  public static Records read(
      SparkSession spark, List<String> inputs, List<String> overrides, Settings.Input settings) {
    Configuration hadoop = SparkSessions.hadoop(spark);
    ColumnNames columns = ColumnNames.of(settings.columns(), overrides);
    List<Slice> slices = InputFiles.find(inputs, hadoop);
    RecordReader reader = new RecordReader(columns, settings.maxBytes(), hadoop);
    return new Records(
        Stream.concat(texts(spark, slices, reader), parquet(spark, slices, columns))
            .reduce(Dataset::unionAll)
            .orElseThrow());
  }

  /** Returns one frame of all files that are not Parquet, or none if there is no such file. */
  private static Stream<Dataset<Row>> texts(
      SparkSession spark, List<Slice> slices, RecordReader reader) {
    List<Slice> texts =
        slices.stream().filter(slice -> slice.format() != FileFormat.PARQUET).toList();
    if (texts.isEmpty()) {
      return Stream.empty();
    }
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Slice>> groups = InputFiles.packed(texts, context.defaultParallelism());
    JavaRDD<Row> rows =
        context.parallelize(groups, groups.size()).flatMap(List::iterator).flatMap(reader::read);
    Dataset<Row> frame = spark.createDataFrame(rows, Records.TABLE.schema());
    boolean fewTasks = groups.size() < ENOUGH_TASKS * context.defaultParallelism();
    boolean uneven =
        texts.stream().anyMatch(slice -> !slice.isSplittable() && slice.length() > LARGE);
    return Stream.of(fewTasks && uneven ? frame.hint("rebalance") : frame);
  }

  /** Returns a frame for each folder that holds Parquet files, in the order of the folders. */
  private static Stream<Dataset<Row>> parquet(
      SparkSession spark, List<Slice> slices, ColumnNames columns) {
    return slices.stream()
        .filter(slice -> slice.format() == FileFormat.PARQUET)
        .collect(
            Collectors.groupingBy(
                slice -> slice.file().getParent(),
                Collectors.mapping(Slice::path, Collectors.toList())))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<Path, List<String>>comparingByKey())
        .map(folder -> ParquetRecords.read(spark, folder.getKey(), folder.getValue(), columns));
  }
}
