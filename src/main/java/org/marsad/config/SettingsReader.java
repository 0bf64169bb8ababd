package org.marsad.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads the settings in force out of layers: the packaged {@code pipeline.yaml}, files, single
 * assignments. A layer may only replace what the packaged file has, by a value of the same kind.
 */
public final class SettingsReader {
  private SettingsReader() {}

  /**
   * Reads the defaults, and over them files and then single assignments.
   *
   * @param defaults the text of the packaged {@code pipeline.yaml}
   * @param files texts of files that name only what differs, the last one winning
   * @param assignments {@code section.key=value}
   * @throws UserError naming every key that does not exist and every value of a wrong kind
   */
  public static Settings read(String defaults, List<String> files, List<String> assignments) {
    List<String> problems = new ArrayList<>();
    ObjectNode tree = (ObjectNode) parse(defaults, "the packaged settings");
    for (String file : files) {
      JsonNode changes = parse(file, "the settings file");
      if (changes.isObject()) {
        merge(tree, changes, "", problems);
      } else if (!changes.isMissingNode() && !changes.isNull()) {
        problems.add("a settings file must hold sections such as `topics:`");
      }
    }
    for (String assignment : assignments) {
      assign(tree, assignment, problems);
    }
    try {
      Settings settings = Settings.of(tree);
      problems.addAll(settings.problems());
      UserError.throwIfAny("Settings that cannot be used:", problems);
      return settings;
    } catch (JsonProcessingException e) {
      problems.add(e.getOriginalMessage());
      throw new UserError("Settings that cannot be used: " + String.join("; ", problems), e);
    }
  }

  private static JsonNode parse(String yaml, String place) {
    try {
      return Yaml.tree(yaml, place);
    } catch (JsonProcessingException e) {
      throw new UserError(
          String.format(Locale.ROOT, "%s is no YAML: %s", place, e.getOriginalMessage().strip()),
          e);
    }
  }

  private static void assign(ObjectNode tree, String assignment, List<String> problems) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      problems.add("--set " + assignment + ": write key=value, for example topics.k=9");
      return;
    }
    String key = assignment.substring(0, equals);
    JsonNode value = parse(assignment.substring(equals + 1), "--set " + assignment);
    List<String> path = Pattern.compile("\\.").splitAsStream(key).toList();
    JsonNode change = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      change = JsonNodeFactory.instance.objectNode().set(path.get(i), change);
    }
    merge(tree, change, "", problems);
  }

  private static void merge(
      ObjectNode tree, JsonNode changes, String prefix, List<String> problems) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = prefix + change.getKey();
      JsonNode current = tree.get(change.getKey());
      if (current == null) {
        problems.add(
            String.format(
                Locale.ROOT, "%s does not exist; there are %s", key, names(tree, prefix)));
      } else if (current.isObject() && change.getValue().isObject()) {
        merge((ObjectNode) current, change.getValue(), key + ".", problems);
      } else if (!sameKind(current, change.getValue())) {
        problems.add(
            String.format(Locale.ROOT, "%s: %s is no %s", key, change.getValue(), kind(current)));
      } else {
        tree.set(change.getKey(), change.getValue());
      }
    }
  }

  private static String names(ObjectNode tree, String prefix) {
    return StreamSupport.stream(((Iterable<String>) tree::fieldNames).spliterator(), false)
        .map(name -> prefix + name)
        .collect(Collectors.joining(", "));
  }

  private static boolean sameKind(JsonNode current, JsonNode value) {
    boolean numberIsFine = current.isTextual() || current.isNumber();
    return numberIsFine && value.isIntegralNumber() || kind(current).equals(kind(value));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case NUMBER -> node.isIntegralNumber() ? "whole number" : "number";
      case ARRAY -> "list";
      case OBJECT -> "section";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
      default -> "text";
    };
  }
}
