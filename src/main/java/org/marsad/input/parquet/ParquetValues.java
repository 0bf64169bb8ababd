package org.marsad.input.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;

/**
 * Turns a row of a Parquet file into a JSON object: groups and maps become objects, lists become
 * arrays, points in time are written in ISO 8601, bytes are taken for UTF-8.
 */
final class ParquetValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetValues() {}

  /** Turns a row, or a group of columns in it, into an object. */
  static ObjectNode of(Group group) {
    ObjectNode object = JSON.objectNode();
    GroupType type = group.getType();
    for (int i = 0; i < type.getFieldCount(); i++) {
      object.set(type.getFieldName(i), column(group, i));
    }
    return object;
  }

  /**
   * Turns a row without nested values into cells.
   *
   * @return the values by the names of their columns; null where a row has none
   */
  static Map<String, String> cells(Group row) {
    GroupType type = row.getType();
    Map<String, String> cells = new HashMap<>(2 * type.getFieldCount());
    for (int i = 0; i < type.getFieldCount(); i++) {
      boolean isNull = row.getFieldRepetitionCount(i) == 0;
      cells.put(type.getFieldName(i), isNull ? null : value(row, i, 0).asText());
    }
    return cells;
  }

  private static JsonNode column(Group group, int column) {
    if (group.getType().getType(column).isRepetition(Type.Repetition.REPEATED)) {
      return repeated(group, column);
    }
    return group.getFieldRepetitionCount(column) == 0 ? JSON.nullNode() : value(group, column, 0);
  }

  private static ArrayNode repeated(Group group, int column) {
    ArrayNode values = JSON.arrayNode();
    for (int i = 0; i < group.getFieldRepetitionCount(column); i++) {
      values.add(value(group, column, i));
    }
    return values;
  }

  private static JsonNode value(Group group, int column, int index) {
    Type type = group.getType().getType(column);
    if (type.isPrimitive()) {
      return primitive(group, column, index, type.asPrimitiveType());
    }
    Group inner = group.getGroup(column, index);
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof ListLogicalTypeAnnotation) {
      return list(inner);
    }
    return meaning instanceof MapLogicalTypeAnnotation ? map(inner) : of(inner);
  }

  /** A list is a group with one repeated column, whose own only column is the element. */
  private static JsonNode list(Group list) {
    ArrayNode values = JSON.arrayNode();
    Type element = list.getType().getType(0);
    boolean wrapped = !element.isPrimitive() && element.asGroupType().getFieldCount() == 1;
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      values.add(wrapped ? column(list.getGroup(0, i), 0) : value(list, 0, i));
    }
    return values;
  }

  private static JsonNode map(Group map) {
    ObjectNode object = JSON.objectNode();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      if (entry.getType().getFieldCount() == 2) {
        object.set(column(entry, 0).asText(), column(entry, 1));
      }
    }
    return object;
  }

  private static JsonNode primitive(Group group, int column, int index, PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> JSON.booleanNode(group.getBoolean(column, index));
      case FLOAT -> JSON.numberNode(group.getFloat(column, index));
      case DOUBLE -> JSON.numberNode(group.getDouble(column, index));
      case INT32 -> number(group.getInteger(column, index), meaning);
      case INT64 -> number(group.getLong(column, index), meaning);
      case INT96 -> JSON.textNode(time(NanoTime.fromBinary(group.getInt96(column, index))));
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(group.getBinary(column, index), meaning);
    };
  }

  private static JsonNode bytes(Binary bytes, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(new BigInteger(bytes.getBytes()), decimal);
    }
    return JSON.textNode(
        meaning instanceof UUIDLogicalTypeAnnotation
            ? uuid(bytes.toByteBuffer())
            : bytes.toStringUsingUTF8());
  }

  private static String uuid(ByteBuffer bytes) {
    return new UUID(bytes.getLong(), bytes.getLong()).toString();
  }

  private static JsonNode number(long number, LogicalTypeAnnotation meaning) {
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return decimal(BigInteger.valueOf(number), decimal);
    }
    if (meaning instanceof DateLogicalTypeAnnotation) {
      return JSON.textNode(LocalDate.ofEpochDay(number).toString());
    }
    return meaning instanceof TimestampLogicalTypeAnnotation time
        ? JSON.textNode(time(number, time))
        : JSON.numberNode(number);
  }

  private static JsonNode decimal(BigInteger unscaled, DecimalLogicalTypeAnnotation type) {
    return JSON.textNode(new BigDecimal(unscaled, type.getScale()).toPlainString());
  }

  private static String time(long number, TimestampLogicalTypeAnnotation type) {
    ChronoUnit unit =
        switch (type.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    Instant instant = Instant.EPOCH.plus(number, unit).truncatedTo(ChronoUnit.MILLIS);
    return type.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static String time(NanoTime time) {
    return Instant.EPOCH
        .plus(time.getJulianDay() - JULIAN_DAY_OF_EPOCH, ChronoUnit.DAYS)
        .plusNanos(time.getTimeOfDayNanos())
        .truncatedTo(ChronoUnit.MILLIS)
        .toString();
  }
}
