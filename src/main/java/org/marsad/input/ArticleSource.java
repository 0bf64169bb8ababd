package org.marsad.input;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.Secrets;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.input.InputFiles.Format;
import org.marsad.input.InputFiles.Slice;
import org.marsad.spark.SparkSessions;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;

/**
 * Reads articles from any Hadoop file system in any of the supported formats. Nothing is lost: what
 * cannot be read is a record with its reason.
 */
public final class ArticleSource {
  /**
   * The records of a file that one task reads, such as a .gz, are spread over more tasks when it is
   * so large (in bytes), unless there are tasks enough (times the cores).
   */
  private static final long LARGE = 4 << 20;

  private static final int ENOUGH_TASKS = 4;

  private ArticleSource() {}

  /**
   * Every record of the inputs.
   *
   * @param inputs paths and globs; folders are read with all below them
   * @param overrides {@code column=NAME}
   */
  public static Records read(
      SparkSession spark, List<String> inputs, List<String> overrides, Settings.Input settings) {
    Configuration hadoop = SparkSessions.hadoop(spark);
    ColumnNames columns = new ColumnNames(settings.columns(), overrides);
    Map<Boolean, List<Slice>> slices =
        InputFiles.find(inputs, hadoop).stream()
            .collect(Collectors.partitioningBy(slice -> slice.format() == Format.PARQUET));
    Stream<Dataset<Row>> parquet =
        slices.get(true).stream()
            .map(Slice::path)
            .collect(Collectors.groupingBy(path -> new Path(path).getParent(), Collectors.toList()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(folder -> parquet(spark, folder.getKey(), folder.getValue(), columns));
    Stream<Dataset<Row>> others =
        slices.get(false).isEmpty()
            ? Stream.empty()
            : Stream.of(
                files(
                    spark,
                    slices.get(false),
                    new RecordReader(columns, settings.maxBytes(), hadoop)));
    return new Records(Stream.concat(others, parquet).reduce(Dataset::unionAll).orElseThrow());
  }

  private static Dataset<Row> files(SparkSession spark, List<Slice> slices, RecordReader reader) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<List<Slice>> groups = InputFiles.packed(slices, context.defaultParallelism());
    JavaRDD<Row> rows =
        context.parallelize(groups, groups.size()).flatMap(List::iterator).flatMap(reader::read);
    Dataset<Row> frame = spark.createDataFrame(rows, Records.TABLE.schema());
    boolean fewTasks = groups.size() < ENOUGH_TASKS * context.defaultParallelism();
    boolean uneven = slices.stream().anyMatch(slice -> slice.isWhole() && slice.length() > LARGE);
    return fewTasks && uneven ? frame.hint("rebalance") : frame;
  }

  /** The Parquet files of one folder; each may name its columns in its own way. */
  private static Dataset<Row> parquet(
      SparkSession spark, Path folder, List<String> paths, ColumnNames columns) {
    Dataset<Row> frame = open(spark, folder, paths);
    String[] names = frame.columns();
    List<String> texts = columns.candidates(Records.TEXT, names);
    Column text = first(columns, Records.TEXT, frame);
    Column url = first(columns, Records.URL, frame);
    UserDefinedFunction host =
        udf(
            (String address) -> address == null ? null : CanonicalUrl.host(address).orElse(null),
            DataTypes.StringType);
    UserDefinedFunction masked = udf((String path) -> Secrets.masked(path), DataTypes.StringType);
    Column source =
        coalesce(first(columns, Records.SOURCE, frame), host.apply(url), lit(folder.getName()));
    Reason reason = texts.isEmpty() ? Reason.MISSING_TEXT : Reason.EMPTY;
    String detail =
        texts.isEmpty() ? ColumnNames.missingText(List.of(names)) : ColumnNames.BLANK_TEXT;
    return frame.select(
        Records.ORIGIN.as(masked.apply(col("_metadata.file_path"))),
        Records.POSITION.as(col("_metadata.row_index")),
        Records.ID.as(first(columns, Records.ID, frame)),
        Records.SOURCE.as(source),
        Records.URL.as(url),
        Records.TITLE.as(first(columns, Records.TITLE, frame)),
        Records.TEXT.as(text),
        Records.PUBLISHED.as(first(columns, Records.PUBLISHED, frame)),
        Records.REASON.as(when(text.isNull(), lit(reason.code()))),
        Records.DETAIL.as(when(text.isNull(), lit(detail))),
        Records.IDENTITY.missing());
  }

  private static Dataset<Row> open(SparkSession spark, Path folder, List<String> paths) {
    try {
      return spark.read().option("mergeSchema", true).parquet(paths.toArray(String[]::new));
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw new UserError(
          String.format(Locale.ROOT, "%s: no readable Parquet: %s", folder, e.getMessage()), e);
    }
  }

  private static Column first(ColumnNames columns, Field field, Dataset<Row> frame) {
    Column[] candidates =
        columns.candidates(field, frame.columns()).stream()
            .map(name -> nullif(trim(asString(name, frame)), lit("")))
            .toArray(Column[]::new);
    return candidates.length == 0 ? field.missing() : coalesce(candidates);
  }

  private static Column asString(String name, Dataset<Row> frame) {
    Column column = col("`" + name + "`");
    DataType type = frame.schema().apply(name).dataType();
    if (type.equals(DataTypes.TimestampType)) {
      return date_format(column, "yyyy-MM-dd'T'HH:mm:ss.SSSXXX");
    }
    return type.equals(DataTypes.createArrayType(DataTypes.StringType))
        ? array_join(column, "\n")
        : column.cast(DataTypes.StringType);
  }
}
