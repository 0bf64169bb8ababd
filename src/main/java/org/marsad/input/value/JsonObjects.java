package org.marsad.input.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * Parses JSON, also as programs write it that do not keep to its rules: with {@code NaN}, commas
 * behind the last element, single quotes, line ends inside strings, comments, Python's {@code
 * None}.
 */
public final class JsonObjects {
  private static final JsonMapper MANY_VALUES =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();
  private static final ObjectMapper ONE_VALUE =
      MANY_VALUES.copy().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final JsonMapper WITHOUT_LINE_ENDS_IN_STRINGS =
      MANY_VALUES.rebuild().disable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS).build();

  private static final Pattern PYTHON_NULL = Pattern.compile("(?<=[:\\[,] ?)None(?=\\s*[,}\\]])");
  private static final Pattern PYTHON_TRUE = Pattern.compile("(?<=[:\\[,] ?)True(?=\\s*[,}\\]])");
  private static final Pattern PYTHON_FALSE = Pattern.compile("(?<=[:\\[,] ?)False(?=\\s*[,}\\]])");

  private JsonObjects() {}

  /**
   * Parses a text that holds one value and nothing behind it, or several containers.
   *
   * @param text the text
   * @return the value; several containers as a list
   * @throws JsonProcessingException if it is no JSON even so
   */
  public static JsonNode parse(String text) throws JsonProcessingException {
    try {
      return ONE_VALUE.readTree(text);
    } catch (JsonProcessingException e) {
      return repaired(text, e);
    }
  }

  /** Parses a text that is several values, or a line of a list, or was written by Python. */
  private static JsonNode repaired(String text, JsonProcessingException problem)
      throws JsonProcessingException {
    String line = PYTHON_NULL.matcher(text.strip()).replaceAll("null");
    line = PYTHON_TRUE.matcher(line).replaceAll("true");
    line = PYTHON_FALSE.matcher(line).replaceAll("false");
    String elements = withoutBrackets(line);
    JsonNode values;
    try {
      values = ONE_VALUE.readTree("[" + elements + "]");
    } catch (JsonProcessingException e) {
      values = sequence(elements, problem);
    }
    for (JsonNode value : values) {
      if (!value.isContainerNode()) {
        throw problem;
      }
    }
    return values.size() == 1 ? values.get(0) : values;
  }

  /** Drops what a line of a list over several lines has more than its elements. */
  private static String withoutBrackets(String line) {
    String rest = line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
    if (rest.startsWith("[") && !rest.endsWith("]")) {
      rest = rest.substring(1);
    } else if (rest.endsWith("]") && !rest.startsWith("[")) {
      rest = rest.substring(0, rest.length() - 1);
    }
    return rest.startsWith(",") ? rest.substring(1) : rest;
  }

  private static JsonNode sequence(String text, JsonProcessingException problem)
      throws JsonProcessingException {
    ArrayNode values = MANY_VALUES.createArrayNode();
    try (MappingIterator<JsonNode> rest = MANY_VALUES.readerFor(JsonNode.class).readValues(text)) {
      while (rest.hasNextValue()) {
        values.add(rest.nextValue());
      }
      return values;
    } catch (IOException e) {
      throw problem;
    }
  }

  /**
   * Whether a text holds one JSON object and nothing behind it.
   *
   * @param text the text
   * @return true if it can be parsed so
   */
  public static boolean isObject(String text) {
    try {
      return text.startsWith("{") && parse(text).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Whether a text holds one list and nothing behind it.
   *
   * @param text the text
   * @return true if it can be parsed so
   */
  public static boolean isList(String text) {
    try {
      return text.startsWith("[") && ONE_VALUE.readTree(text).isArray();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /**
   * Whether a text is the beginning of JSON without errors, which may stop anywhere.
   *
   * @param start the first characters of a file
   * @return true if no error is among them
   */
  public static boolean isStart(String start) {
    try (JsonParser parser = WITHOUT_LINE_ENDS_IN_STRINGS.createParser(start)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        token = parser.nextToken();
      }
      return true;
    } catch (JsonEOFException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Opens a parser of values one after another.
   *
   * @param in the values, in UTF-8
   * @return the parser, before the first value
   * @throws IOException if the first bytes cannot be read
   */
  public static JsonParser parser(InputStream in) throws IOException {
    return MANY_VALUES.createParser(in);
  }

  /**
   * Says what a parser found, without the place in its input.
   *
   * @param e the failure
   * @return the first line of its message
   */
  public static String problem(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
  }
}
