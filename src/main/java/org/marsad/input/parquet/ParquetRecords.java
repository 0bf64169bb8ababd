package org.marsad.input.parquet;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.endswith;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.rtrim;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.net.URI;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Secrets;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.column.ShownNames;
import org.marsad.input.record.CutMark;
import org.marsad.input.record.FolderValues;
import org.marsad.input.record.RecordRows;
import org.marsad.input.record.SourceName;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;

/**
 * Reads Parquet files of one {@link ParquetShape} into rows of {@link Records} by Spark's own data
 * source. Values of any type become text: timestamps in ISO 8601, lists of strings as paragraphs.
 * The position of a record is its number in the file from 0.
 */
final class ParquetRecords {
  private static final String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";
  private static final Column FILE = col("_metadata.file_path");

  private final ColumnNames columns;
  private final ParquetShape shape;
  private final StructType schema;

  private ParquetRecords(ColumnNames columns, ParquetShape shape, StructType schema) {
    this.columns = columns;
    this.shape = shape;
    this.schema = schema;
  }

  /**
   * Reads files of one shape.
   *
   * @param paths the files
   * @return a frame with the columns of {@link Records}
   */
  static Dataset<Row> read(
      SparkSession spark, ParquetShape shape, List<String> paths, ColumnNames columns) {
    StructType schema = schema(shape);
    Dataset<Row> frame = spark.read().schema(schema).parquet(paths.toArray(String[]::new));
    return new ParquetRecords(columns, shape, schema).records(frame);
  }

  private static StructType schema(ParquetShape shape) {
    StructType schema = new StructType();
    for (String name : shape.types().keySet()) {
      schema = schema.add(name, DataType.fromDDL(shape.types().get(name)));
    }
    return schema;
  }

  private Dataset<Row> records(Dataset<Row> frame) {
    ColumnNames names = columns;
    Column text = text();
    Column url = value(Records.URL);
    Column source =
        coalesce(
            onText(SourceName::of).apply(value(Records.SOURCE)),
            ofFile(path -> FolderValues.of(path, names).use(ArticleColumn.SOURCE)),
            onText(address -> CanonicalUrl.host(address).orElse(null)).apply(url),
            ofFile(path -> FolderValues.of(path, names).folder()));
    Column published =
        coalesce(
            value(Records.PUBLISHED),
            ofFile(path -> FolderValues.of(path, names).use(ArticleColumn.PUBLISHED)));
    return frame.select(
        Records.ORIGIN.as(ofFile(Secrets::masked)),
        Records.POSITION.as(col("_metadata.row_index")),
        Records.ID.as(value(Records.ID)),
        Records.SOURCE.as(source),
        Records.URL.as(url),
        Records.TITLE.as(value(Records.TITLE)),
        Records.TEXT.as(text),
        Records.PUBLISHED.as(published),
        Records.REASON.as(when(text.isNull(), lit(missingTextReason().code()))),
        Records.DETAIL.as(when(text.isNull(), lit(missingTextDetail()))),
        Records.IDENTITY.missing());
  }

  private Column text() {
    Column text = value(Records.TEXT);
    return when(endswith(rtrim(text), lit("]")), onText(CutMark::without).apply(text))
        .otherwise(text);
  }

  /** Returns what a function finds in the path of a row's file. */
  private static Column ofFile(OnText function) {
    return onText(new OncePerFile(path -> function.apply(decoded(path)))).apply(FILE);
  }

  /** Spark writes the path of a file as an address with percent escapes. */
  private static String decoded(String path) {
    return new Path(URI.create(path)).toString();
  }

  /** Makes a function of Spark out of one on texts; null stays null. */
  private static UserDefinedFunction onText(OnText function) {
    return udf((String text) -> text == null ? null : function.apply(text), DataTypes.StringType);
  }

  /** A function that can be sent to tasks. */
  private interface OnText extends Serializable {
    String apply(String text);
  }

  /** A function of a file's path that is computed for the first of its rows. */
  private static final class OncePerFile implements OnText {
    private static final long serialVersionUID = 1L;

    private final OnText function;
    private transient Computed last;

    private record Computed(String path, String value) {}

    OncePerFile(OnText function) {
      this.function = function;
    }

    @Override
    public String apply(String path) {
      Computed computed = last;
      if (computed == null || !computed.path().equals(path)) {
        computed = new Computed(path, function.apply(path));
        last = computed;
      }
      return computed.value();
    }
  }

  private Reason missingTextReason() {
    return shape.text().isEmpty() ? Reason.MISSING_TEXT : Reason.EMPTY;
  }

  private String missingTextDetail() {
    return shape.text().isEmpty() ? ShownNames.missingText(shape.names()) : RecordRows.BLANK_TEXT;
  }

  /** Returns the first value in order of preference that is not blank, or null. */
  private Column value(Field field) {
    Column[] candidates =
        shape.candidates(field, columns).stream()
            .map(name -> nullif(trim(asText(name)), lit("")))
            .toArray(Column[]::new);
    return candidates.length == 0 ? field.missing() : coalesce(candidates);
  }

  private Column asText(String name) {
    Column column = col("`" + name.replace("`", "``") + "`");
    DataType type = schema.apply(name).dataType();
    if (type.equals(DataTypes.TimestampType)) {
      return date_format(column, TIMESTAMP);
    }
    return type.equals(DataTypes.createArrayType(DataTypes.StringType))
        ? array_join(column, "\n")
        : column.cast(DataTypes.StringType);
  }
}
