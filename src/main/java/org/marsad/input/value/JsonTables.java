package org.marsad.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Reads tables that a JSON object holds in another order than row by row, as pandas and query tools
 * write them: by column ({@code {"text": {"0": ...}}} or {@code {"text": [...], "title": [...]}}),
 * by index ({@code {"0": {"text": ...}}}), or as lists of cells beside a list of names ({@code
 * {"columns": [...], "data": [[...]]}}).
 */
public final class JsonTables {
  private static final int LOOKED_AT = 20;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,19}");
  private static final List<String> HEADERS =
      List.of("columns", "fields", "header", "headers", "cols", "names");
  private static final List<String> ROWS = List.of("data", "rows", "values", "records", "results");

  private JsonTables() {}

  /**
   * Finds the rows of such a table.
   *
   * @param object what may be a table
   * @param isReadable whether an object can be read as an article
   * @return the rows as objects, in order; empty if the object is no such table
   */
  public static Optional<List<JsonNode>> rows(JsonNode object, Predicate<JsonNode> isReadable) {
    Predicate<List<JsonNode>> hasArticle =
        rows -> rows.stream().limit(LOOKED_AT).anyMatch(isReadable);
    return byHeader(object)
        .filter(hasArticle)
        .or(() -> byColumn(object).filter(hasArticle))
        .or(() -> byLists(object).filter(hasArticle))
        .or(() -> byIndex(object, isReadable));
  }

  private static Optional<List<JsonNode>> byColumn(JsonNode object) {
    Set<String> keys = new LinkedHashSet<>();
    for (JsonNode column : object) {
      if (!column.isObject() || column.isEmpty()) {
        return Optional.empty();
      }
      column.fieldNames().forEachRemaining(keys::add);
    }
    if (keys.isEmpty() || !keys.stream().allMatch(key -> NUMBER.matcher(key).matches())) {
      return Optional.empty();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (String key : keys) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> row.set(field.getKey(), field.getValue().path(key)));
      rows.add(row);
    }
    return Optional.of(rows);
  }

  private static Optional<List<JsonNode>> byLists(JsonNode object) {
    int length = object.isEmpty() ? 0 : object.iterator().next().size();
    for (JsonNode column : object) {
      if (!column.isArray() || column.size() != length) {
        return Optional.empty();
      }
    }
    if (object.size() < 2 || length < 2) {
      return Optional.empty();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      int at = i;
      object.properties().forEach(field -> row.set(field.getKey(), field.getValue().get(at)));
      rows.add(row);
    }
    return Optional.of(rows);
  }

  private static Optional<List<JsonNode>> byHeader(JsonNode object) {
    JsonNode header = firstOf(HEADERS, object);
    JsonNode lists = firstOf(ROWS, object);
    if (header == null || lists == null || !lists.path(0).isArray()) {
      return Optional.empty();
    }
    List<JsonNode> rows = new ArrayList<>();
    for (JsonNode cells : lists) {
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      for (int i = 0; i < Math.min(cells.size(), header.size()); i++) {
        JsonNode name = header.get(i);
        row.set(name.isObject() ? name.path("name").asText() : name.asText(), cells.get(i));
      }
      rows.add(row);
    }
    return Optional.of(rows);
  }

  private static JsonNode firstOf(List<String> names, JsonNode object) {
    for (String name : names) {
      if (object.path(name).isArray() && !object.path(name).isEmpty()) {
        return object.get(name);
      }
    }
    return null;
  }

  /** Takes the values of an object for rows where each can be read and all are alike. */
  private static Optional<List<JsonNode>> byIndex(JsonNode object, Predicate<JsonNode> isReadable) {
    List<JsonNode> rows = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    boolean numbers = true;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (!field.getValue().isObject()) {
        return Optional.empty();
      }
      numbers &= NUMBER.matcher(field.getKey()).matches();
      if (rows.isEmpty()) {
        field.getValue().fieldNames().forEachRemaining(names::add);
      } else {
        Set<String> own = new LinkedHashSet<>();
        field.getValue().fieldNames().forEachRemaining(own::add);
        names.retainAll(own);
      }
      rows.add(field.getValue());
    }
    boolean alike = numbers || rows.size() > 1 && names.size() >= 2;
    return Optional.of(rows).filter(all -> alike && all.stream().allMatch(isReadable));
  }
}
