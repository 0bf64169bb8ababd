package org.marsad.input;

import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.column.ColumnReport;
import org.marsad.input.file.InputFiles;
import org.marsad.input.file.Slice;
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
   * The records of an input and its columns.
   *
   * @param records the records, refused ones included
   * @param columns which columns there are; complete once the records were read
   */
  public record Reading(Records records, ColumnReport columns) {}

  /**
   * Reads every record of the inputs. The files are listed at once and read when the table is used;
   * the order of the rows is not specified.
   *
   * @param spark the session, whose Hadoop settings open the files
   * @param inputs paths and globs; a folder stands for all files below it
   * @param overrides {@code column=NAME}: the name that the files use for one of our columns
   * @param settings the usual names of columns and the greatest length of a record in bytes
   * @return the records, and the columns that they have
   * @throws UserError naming every override that cannot be used, or every input that does not exist
   *     or holds no file
   */
  public static Reading open(
      SparkSession spark, List<String> inputs, List<String> overrides, Settings.Input settings) {
    Configuration hadoop = SparkSessions.hadoop(spark);
    ColumnNames names = ColumnNames.of(settings.columns(), overrides);
    ColumnReport report = ColumnReport.of(spark, names.given());
    ColumnNames columns = names.reportingTo(report);
    RecordReader reader = new RecordReader(columns, settings.maxBytes(), hadoop);
    Records records = new Records(rows(spark, InputFiles.find(inputs, hadoop), reader));
    return new Reading(records, report);
  }

  /**
   * Reads every record of the inputs, as {@link #open} does, where the columns do not matter.
   *
   * @param spark the session, whose Hadoop settings open the files
   * @param inputs paths and globs; a folder stands for all files below it
   * @param overrides {@code column=NAME}
   * @param settings the usual names of columns and the greatest length of a record in bytes
   * @return the records; the order of the rows is not specified
   * @throws UserError as {@link #open} does
   */
  public static Records read(
      SparkSession spark, List<String> inputs, List<String> overrides, Settings.Input settings) {
    return open(spark, inputs, overrides, settings).records();
  }

  private static Dataset<Row> rows(SparkSession spark, List<Slice> slices, RecordReader reader) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Slice>> groups = InputFiles.packed(slices, context.defaultParallelism());
    JavaRDD<Row> rows =
        context.parallelize(groups, groups.size()).flatMap(List::iterator).flatMap(reader::read);
    Dataset<Row> frame = spark.createDataFrame(rows, Records.TABLE.schema());
    boolean fewTasks = groups.size() < ENOUGH_TASKS * context.defaultParallelism();
    boolean uneven =
        slices.stream().anyMatch(slice -> !slice.isSplittable() && slice.length() > LARGE);
    return fewTasks && uneven ? frame.hint("rebalance") : frame;
  }
}
