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
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.Secrets;
import org.marsad.config.UserError;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;

/**
 * Reads Parquet files into rows of {@link Records} by Spark's own data source. Values of any type
 * become text: timestamps in ISO 8601, lists of strings as paragraphs. The position of a record is
 * its number in the file from 0.
 */
final class ParquetRecords {
  private static final String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

  private final ColumnNames columns;
  private final Dataset<Row> frame;
  private final List<String> names;

  private ParquetRecords(ColumnNames columns, Dataset<Row> frame, List<String> names) {
    this.columns = columns;
    this.frame = frame;
    this.names = names;
  }

  /**
   * Reads the files of one folder, whose columns may differ from file to file.
   *
   * @param folder the folder, whose name is the source of records without one
   * @param paths the files
   * @return a frame with the columns of {@link Records}
   * @throws UserError if Spark cannot read the schemas of the files
   */
  static Dataset<Row> read(
      SparkSession spark, Path folder, List<String> paths, ColumnNames columns) {
    Dataset<Row> frame = open(spark, folder, paths);
    return new ParquetRecords(columns, frame, List.of(frame.columns())).records(folder);
  }

  private static Dataset<Row> open(SparkSession spark, Path folder, List<String> paths) {
    try {
      return spark.read().option("mergeSchema", true).parquet(paths.toArray(String[]::new));
    } catch (Exception e) { // Scala throws checked exceptions undeclared
      throw new UserError(
          String.format(Locale.ROOT, "%s: no readable Parquet: %s", folder, e.getMessage()), e);
    }
  }

  private Dataset<Row> records(Path folder) {
    UserDefinedFunction masked = udf((String path) -> Secrets.masked(path), DataTypes.StringType);
    Column text = value(Records.TEXT);
    Column url = value(Records.URL);
    return frame.select(
        Records.ORIGIN.as(masked.apply(col("_metadata.file_path"))),
        Records.POSITION.as(col("_metadata.row_index")),
        Records.ID.as(value(Records.ID)),
        Records.SOURCE.as(coalesce(value(Records.SOURCE), host(url), lit(folder.getName()))),
        Records.URL.as(url),
        Records.TITLE.as(value(Records.TITLE)),
        Records.TEXT.as(text),
        Records.PUBLISHED.as(value(Records.PUBLISHED)),
        Records.REASON.as(when(text.isNull(), lit(missingTextReason().code()))),
        Records.DETAIL.as(when(text.isNull(), lit(missingTextDetail()))),
        Records.IDENTITY.missing());
  }

  private static Column host(Column url) {
    UserDefinedFunction host =
        udf(
            (String address) -> address == null ? null : CanonicalUrl.host(address).orElse(null),
            DataTypes.StringType);
    return host.apply(url);
  }

  private Reason missingTextReason() {
    return hasTextColumn() ? Reason.EMPTY : Reason.MISSING_TEXT;
  }

  private String missingTextDetail() {
    return hasTextColumn() ? ColumnNames.BLANK_TEXT : ColumnNames.missingText(names);
  }

  private boolean hasTextColumn() {
    return !columns.candidates(Records.TEXT, names).isEmpty();
  }

  /** Returns the first value in order of preference that is not blank, or null. */
  private Column value(Field field) {
    Column[] candidates =
        columns.candidates(field, names).stream()
            .map(name -> nullif(trim(asText(name)), lit("")))
            .toArray(Column[]::new);
    return candidates.length == 0 ? field.missing() : coalesce(candidates);
  }

  private Column asText(String name) {
    Column column = col("`" + name + "`");
    DataType type = frame.schema().apply(name).dataType();
    if (type.equals(DataTypes.TimestampType)) {
      return date_format(column, TIMESTAMP);
    }
    return type.equals(DataTypes.createArrayType(DataTypes.StringType))
        ? array_join(column, "\n")
        : column.cast(DataTypes.StringType);
  }
}
