package org.marsad.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Reads YAML as a tree of plain values: tags make no objects, aliases are not followed, no key may
 * stand twice in a map. Nesting is limited to 1,000 levels (by Jackson) and a file to {@value
 * #LONGEST} characters, because the time to read a scalar grows with the square of its length.
 */
public final class Yaml {
  private static final int LONGEST = 1_000_000;
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Yaml() {}

  /**
   * Returns the tree of a text.
   *
   * @param place the name of the text in a message
   * @throws UserError if it is too long
   * @throws JsonProcessingException if it is not YAML
   */
  public static JsonNode tree(String text, String place) throws JsonProcessingException {
    if (text.length() > LONGEST) {
      throw new UserError(
          String.format(Locale.ROOT, "%s is longer than %d characters", place, LONGEST));
    }
    return MAPPER.readTree(text);
  }

  /**
   * Reads a text as an object.
   *
   * @param type the class, whose components are the keys that are allowed
   * @param place the name of the text in a message
   * @throws UserError naming place, line and what is wrong: the text is too long or no YAML, a key
   *     is not known, a value is of the wrong kind
   */
  public static <T> T value(String text, Class<T> type, String place) {
    try {
      JsonNode tree = tree(text, place);
      if (!tree.isObject()) {
        throw new UserError(place + ": there are no keys, such as `name: ...`");
      }
      return MAPPER.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new UserError(problem(e, text, place), e);
    }
  }

  private static String problem(JsonProcessingException e, String text, String place) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String key = unknown.getPropertyName();
      List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
      return String.format(
          Locale.ROOT,
          "%s, line %d: %s does not exist; %s",
          place,
          line(e, key, text),
          key,
          NearestName.advice(key, known));
    }
    if (e instanceof MismatchedInputException wrong) {
      return String.format(
          Locale.ROOT,
          "%s, line %d: %s must be %s",
          place,
          line(e, lastKey(wrong), text),
          path(wrong),
          kind(wrong.getTargetType()));
    }
    return e.getLocation() == null
        ? place + ": " + withoutPlaces(e)
        : String.format(
            Locale.ROOT, "%s, line %d: %s", place, e.getLocation().getLineNr(), withoutPlaces(e));
  }

  /** Returns the line of a key: the parser's place is at times that of what follows. */
  private static int line(JsonProcessingException e, String key, String text) {
    int reported = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    List<String> lines = text.lines().limit(reported).toList();
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (lines.get(i).contains(key + ":")) {
        return i + 1;
      }
    }
    return reported;
  }

  private static String lastKey(MismatchedInputException e) {
    return e.getPath().stream()
        .map(JsonMappingException.Reference::getFieldName)
        .filter(Objects::nonNull)
        .reduce("", (before, key) -> key);
  }

  /** Returns what the parser says in one line, without the excerpts that it puts between. */
  private static String withoutPlaces(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(": "));
  }

  private static String path(MismatchedInputException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String kind(Class<?> type) {
    if (Collection.class.isAssignableFrom(type)) {
      return "a list, such as [a, b]";
    }
    if (Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == Boolean.class) {
      return "true or false";
    }
    return type == String.class ? "a text" : "keys with values, such as {key: value}";
  }
}
