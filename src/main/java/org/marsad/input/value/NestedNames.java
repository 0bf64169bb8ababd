package org.marsad.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lists the paths of the values inside a JSON value, such as {@code articles[].source.name}: what a
 * user may name to have it read.
 */
public final class NestedNames {
  private static final int DEEPEST = 4;
  private static final int MOST = 40;

  private NestedNames() {}

  /**
   * Lists the paths that begin with a name. Of a list the first element speaks for all.
   *
   * @param name the name of the value
   * @param value the value
   * @return the paths of strings and numbers; a container without any is named itself
   */
  public static List<String> of(String name, JsonNode value) {
    List<String> paths = new ArrayList<>();
    collect(name, value, 0, paths);
    return paths;
  }

  /**
   * Lists the paths in an object.
   *
   * @param object the object
   * @return the paths of strings and numbers in it
   */
  public static List<String> of(JsonNode object) {
    List<String> paths = new ArrayList<>();
    object.properties().forEach(field -> collect(field.getKey(), field.getValue(), 1, paths));
    return paths;
  }

  private static void collect(String path, JsonNode value, int depth, List<String> paths) {
    if (paths.size() >= MOST) {
      return;
    }
    JsonNode one = value.isArray() ? value.path(0) : value;
    if (one.isObject() && !one.isEmpty() && depth < DEEPEST) {
      String prefix = path + (value.isArray() ? "[]." : ".");
      for (Map.Entry<String, JsonNode> field : one.properties()) {
        collect(prefix + field.getKey(), field.getValue(), depth + 1, paths);
      }
    } else {
      paths.add(path);
    }
  }
}
