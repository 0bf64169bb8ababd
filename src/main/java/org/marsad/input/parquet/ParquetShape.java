package org.marsad.input.parquet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.marsad.input.column.ArticleParts;
import org.marsad.input.column.ColumnNames;
import org.marsad.table.Field;
import org.marsad.table.Records;

/**
 * The columns of a Parquet file that are read, where Spark's reader can do so: none is nested, and
 * no two names differ in case only. Files of one shape are read together.
 *
 * @param types Spark's types, in DDL, of the columns that are read, by name
 * @param text the names of the text, the preferred one first
 * @param names all names in the file where none is that of a text, else empty
 */
record ParquetShape(Map<String, String> types, List<String> text, List<String> names)
    implements Serializable {
  private static final List<Field> FIELDS =
      List.of(
          Records.TEXT, Records.TITLE, Records.URL, Records.SOURCE, Records.PUBLISHED, Records.ID);

  /** Returns the shape of a file, or empty if Spark's reader cannot read what is wanted of it. */
  static Optional<ParquetShape> of(MessageType schema, ColumnNames columns) {
    List<String> names = schema.getFields().stream().map(Type::getName).toList();
    List<String> text = columns.candidates(Records.TEXT, names);
    Map<String, String> types = new LinkedHashMap<>();
    for (Type column : schema.getFields()) {
      Optional<String> type = sparkType(column);
      if (isWanted(column.getName(), columns)) {
        if (type.isEmpty() || column.getName().indexOf('.') >= 0) {
          return Optional.empty();
        }
        types.put(column.getName(), type.get());
      } else if (text.isEmpty() && !column.isPrimitive()) {
        return Optional.empty(); // the text may be inside
      }
    }
    return isAmbiguous(names, types.keySet())
        ? Optional.empty()
        : Optional.of(new ParquetShape(types, text, text.isEmpty() ? names : List.of()));
  }

  private static boolean isWanted(String name, ColumnNames columns) {
    String first = ColumnNames.path(name).get(0);
    return !columns.wanted(first).isEmpty() || ArticleParts.isAboutArticle(first);
  }

  /** Whether two names differ in case only and one of them is read. */
  private static boolean isAmbiguous(List<String> names, Set<String> read) {
    Set<String> lower = new HashSet<>();
    Set<String> twice = new HashSet<>();
    names.stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .filter(name -> !lower.add(name))
        .forEach(twice::add);
    return read.stream().anyMatch(name -> twice.contains(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the names of a column in files of this shape, the preferred one first. */
  List<String> candidates(Field field, ColumnNames columns) {
    return columns.candidates(field, types.keySet());
  }

  /** Returns the names that are read for some column. */
  List<String> used(ColumnNames columns) {
    List<String> used = new ArrayList<>();
    FIELDS.forEach(field -> used.addAll(candidates(field, columns)));
    return used;
  }

  private static Optional<String> sparkType(Type column) {
    if (column.isRepetition(Type.Repetition.REPEATED)) {
      return Optional.empty();
    }
    return column.isPrimitive()
        ? primitive(column.asPrimitiveType())
        : isListOfStrings(column.asGroupType()) ? Optional.of("array<string>") : Optional.empty();
  }

  private static boolean isListOfStrings(GroupType group) {
    if (!(group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation)
        || group.getType(0).isPrimitive()) {
      return false;
    }
    GroupType repeated = group.getType(0).asGroupType();
    return repeated.getFieldCount() == 1
        && repeated.getType(0).isPrimitive()
        && primitive(repeated.getType(0).asPrimitiveType()).equals(Optional.of("string"));
  }

  private static Optional<String> primitive(PrimitiveType column) {
    LogicalTypeAnnotation meaning = column.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return Optional.of(
          String.format(Locale.ROOT, "decimal(%d,%d)", decimal.getPrecision(), decimal.getScale()));
    }
    return switch (column.getPrimitiveTypeName()) {
      case BINARY -> Optional.of(meaning == null ? "binary" : "string");
      case BOOLEAN -> Optional.of("boolean");
      case FLOAT -> Optional.of("float");
      case DOUBLE -> Optional.of("double");
      case INT96 -> Optional.of("timestamp");
      case INT32 -> meaning == null ? Optional.of("int") : whole(meaning, "date");
      case INT64 -> meaning == null ? Optional.of("bigint") : whole(meaning, "bigint");
      case FIXED_LEN_BYTE_ARRAY -> Optional.empty();
    };
  }

  /** Returns the type of a whole number with a meaning; empty for those that Spark may refuse. */
  private static Optional<String> whole(LogicalTypeAnnotation meaning, String date) {
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return Optional.of(date);
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation time
        && time.getUnit() != TimeUnit.NANOS) {
      return Optional.of(time.isAdjustedToUTC() ? "timestamp" : "timestamp_ntz");
    }
    return Optional.empty();
  }
}
