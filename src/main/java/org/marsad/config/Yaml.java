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
      throw new UserError(problem(e, place), e);
    }
  }

  private static String problem(JsonProcessingException e, String place) {
    String where =
        e.getLocation() == null
            ? place
            : String.format(Locale.ROOT, "%s, line %d", place, e.getLocation().getLineNr());
    if (e instanceof UnrecognizedPropertyException unknown) {
      List<String> known = unknown.getKnownPropertyIds().stream().map(Object::toString).toList();
      return String.format(
          Locale.ROOT,
          "%s: %s does not exist; %s",
          where,
          unknown.getPropertyName(),
          NearestName.advice(unknown.getPropertyName(), known));
    }
    if (e instanceof MismatchedInputException wrong) {
      return String.format(
          Locale.ROOT, "%s: %s must be %s", where, path(wrong), kind(wrong.getTargetType()));
    }
    return where + ": " + e.getOriginalMessage().lines().findFirst().orElse("no YAML");
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
