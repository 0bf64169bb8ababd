package org.marsad.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Locale;

/**
 * Reads YAML as a tree of plain values: tags make no objects, aliases are not followed, nesting
 * ends at the thousandth level (Jackson's limit), no key stands twice in a map, and a file ends at
 * {@value #LONGEST} characters, for reading takes the square of the longest scalar.
 */
public final class Yaml {
  private static final int LONGEST = 1_000_000;
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private Yaml() {}

  /**
   * The tree of a text.
   *
   * @param place what a message calls it
   * @throws UserError if it is too long
   * @throws JsonProcessingException if it is no YAML
   */
  public static JsonNode tree(String text, String place) throws JsonProcessingException {
    if (text.length() > LONGEST) {
      throw new UserError(
          String.format(Locale.ROOT, "%s is longer than %d characters", place, LONGEST));
    }
    return MAPPER.readTree(text);
  }
}
