package org.marsad.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Parses JSON and turns an object into names and values. */
final class JsonObjects {
  private static final ObjectMapper ONE_VALUE =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper MANY_VALUES = new ObjectMapper();

  private JsonObjects() {}

  /**
   * Parses a text that holds one value and nothing behind it.
   *
   * @throws JsonProcessingException if it does not
   */
  static JsonNode parse(String text) throws JsonProcessingException {
    return ONE_VALUE.readTree(text);
  }

  /** Whether a text holds one JSON object and nothing behind it. */
  static boolean isObject(String text) {
    try {
      return parse(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** Parses values one after another, or the elements of one array. */
  static MappingIterator<JsonNode> sequence(InputStream in) throws IOException {
    return MANY_VALUES.readerFor(JsonNode.class).readValues(in);
  }

  /**
   * Returns an object's values as text by {@linkplain ColumnNames#normalized normalized} name. A
   * list of strings is taken for a text cut into paragraphs and joined by line ends; null stays
   * null.
   */
  static Map<String, String> values(JsonNode object) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray() && !value.isEmpty() && value.get(0).isTextual()) {
        values.put(ColumnNames.normalized(field.getKey()), joined(value));
      } else {
        values.put(ColumnNames.normalized(field.getKey()), value.isNull() ? null : value.asText());
      }
    }
    return values;
  }

  private static String joined(JsonNode paragraphs) {
    StringBuilder text = new StringBuilder();
    paragraphs.forEach(paragraph -> text.append(paragraph.asText()).append('\n'));
    return text.toString();
  }

  /** Returns the first line of a parser's message, without the place in its input. */
  static String problem(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
  }
}
