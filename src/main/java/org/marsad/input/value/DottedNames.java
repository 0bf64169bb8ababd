package org.marsad.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * Undoes the flattening of nested values into names with dots, as tools that write tables do:
 * {@code source.name} becomes {@code name} inside {@code source}.
 */
public final class DottedNames {
  private DottedNames() {}

  /**
   * Whether one of the names has a dot between two parts.
   *
   * @param names the names of a record
   * @return true if its values are to be nested
   */
  public static boolean isIn(Set<String> names) {
    for (String name : names) {
      int dot = name.indexOf('.');
      if (dot > 0 && dot < name.length() - 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * Nests values that have none inside.
   *
   * @param cells the values by their names, which may have dots
   * @return an object in which names with dots are paths
   */
  public static JsonNode nested(Map<String, String> cells) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    cells.forEach((name, cell) -> put(object, name, JsonNodeFactory.instance.textNode(cell)));
    return object;
  }

  /**
   * Nests the values of an object.
   *
   * @param object an object whose names may have dots
   * @return an object in which names with dots are paths; the object itself if it has none
   */
  public static JsonNode nested(JsonNode object) {
    boolean dotted = false;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      dotted |= field.getKey().indexOf('.') > 0;
    }
    if (!dotted) {
      return object;
    }
    ObjectNode nested = JsonNodeFactory.instance.objectNode();
    object.properties().forEach(field -> put(nested, field.getKey(), field.getValue()));
    return nested;
  }

  /** A name whose first part is taken by a value of its own stays as it is. */
  private static void put(ObjectNode object, String name, JsonNode value) {
    int dot = name.indexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      object.set(name, value);
      return;
    }
    JsonNode inner = object.path(name.substring(0, dot));
    if (inner.isMissingNode()) {
      put(object.putObject(name.substring(0, dot)), name.substring(dot + 1), value);
    } else if (inner instanceof ObjectNode known) {
      put(known, name.substring(dot + 1), value);
    } else {
      object.set(name, value);
    }
  }
}
