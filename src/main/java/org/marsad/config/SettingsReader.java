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
import java.util.stream.Stream;

/**
 * Reads the settings in force out of layers: the packaged {@code pipeline.yaml}, files, single
 * assignments. A layer may only replace what the packaged file has, by a value of the same kind.
 */
public final class SettingsReader {
  private final ObjectNode tree;
  private final List<String> problems = new ArrayList<>();

  private SettingsReader(ObjectNode tree) {
    this.tree = tree;
  }

  /**
   * Reads the defaults, and over them files and then single assignments.
   *
   * @param defaults the text of the packaged {@code pipeline.yaml}
   * @param files texts of files that name only what differs, the last one winning
   * @param assignments {@code section.key=value}
   * @throws UserError naming every key that does not exist and every value of a wrong kind
   */
  public static Settings read(String defaults, List<String> files, List<String> assignments) {
    SettingsReader reader =
        new SettingsReader((ObjectNode) parse(defaults, "the packaged settings"));
    files.forEach(reader::merge);
    assignments.forEach(reader::assign);
    return reader.settings();
  }

  private Settings settings() {
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

  private void merge(String file) {
    JsonNode changes = parse(file, "the settings file");
    if (changes.isObject()) {
      merge(tree, changes, "");
    } else if (!changes.isMissingNode() && !changes.isNull()) {
      problems.add("a settings file must hold sections such as `topics:`");
    }
  }

  private void assign(String assignment) {
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
    merge(tree, change, "");
  }

  private void merge(ObjectNode section, JsonNode changes, String prefix) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = prefix + change.getKey();
      JsonNode value = change.getValue();
      JsonNode current = section.get(change.getKey());
      if (current == null) {
        problems.add(unknown(firstKey(key, value), section, prefix));
      } else if (current.isObject() && value.isObject()) {
        merge((ObjectNode) current, value, key + ".");
      } else if (!sameKind(current, value)) {
        problems.add(String.format(Locale.ROOT, "%s: %s is no %s", key, value, kind(current)));
      } else {
        section.set(change.getKey(), value);
      }
    }
  }

  /** Returns the message on a key that does not exist: which one was meant, or which there are. */
  private String unknown(String key, ObjectNode section, String prefix) {
    List<String> known = keys("", tree).filter(name -> !key.startsWith(name + ".")).toList();
    List<String> neighbours =
        section.properties().stream().map(entry -> prefix + entry.getKey()).toList();
    String advice =
        NearestName.of(key, known)
            .map(NearestName::question)
            .orElseGet(() -> NearestName.advice(key, neighbours));
    return String.format(Locale.ROOT, "%s does not exist; %s", key, advice);
  }

  /** Returns the key of the first value below a key, in the notation of assignments. */
  private static String firstKey(String key, JsonNode value) {
    return value.properties().stream()
        .findFirst()
        .map(first -> firstKey(key + "." + first.getKey(), first.getValue()))
        .orElse(key);
  }

  /** Returns all keys below a section, those of sections included. */
  private static Stream<String> keys(String prefix, JsonNode section) {
    return section.properties().stream()
        .map(Map.Entry::getKey)
        .flatMap(
            name ->
                Stream.concat(
                    Stream.of(prefix + name), keys(prefix + name + ".", section.get(name))));
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
