package org.marsad.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
}
