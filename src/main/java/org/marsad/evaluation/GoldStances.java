package org.marsad.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.marsad.config.UserError;

/**
 * What people said of one article: where it stands, and who says so in it.
 *
 * @param labels for each issue the labels that are accepted, the best one first
 * @param statements those that bear on an issue and have a speaker other than the author
 */
record GoldStances(Map<String, List<String>> labels, List<Said> statements) {
  static final String NONE = "none";
  private static final Set<String> LABELS = Set.of(NONE, "support", "oppose", "neutral");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A statement: who says it and its words. */
  record Said(String speaker, String span) {}

  /**
   * Reads {@code labels} and {@code statements} of one line of gold.
   *
   * @throws UserError if a label is none of the four
   */
  static GoldStances of(String labels, String statements) {
    Map<String, List<String>> byIssue = new LinkedHashMap<>();
    tree(labels)
        .properties()
        .forEach(
            entry -> {
              List<String> accepted = accepted(entry.getKey(), entry.getValue());
              if (!accepted.isEmpty()) {
                byIssue.put(entry.getKey(), accepted);
              }
            });
    List<Said> said = new ArrayList<>();
    for (JsonNode statement : tree(statements)) {
      String speaker = statement.path("speaker").asText("");
      String span = statement.path("span").asText(statement.path("text").asText(""));
      boolean bears = statement.hasNonNull("issue") || !statement.path("stances").isEmpty();
      if (bears && !span.isBlank() && !speaker.isBlank() && !speaker.equals("author")) {
        said.add(new Said(speaker, span));
      }
    }
    return new GoldStances(byIssue, said);
  }

  /** A label, a list of labels, or such a list as text. */
  private static List<String> accepted(String issue, JsonNode node) {
    if (node.isTextual() && node.asText().startsWith("[")) {
      return accepted(issue, tree(node.asText()));
    }
    List<String> accepted = new ArrayList<>();
    if (node.isTextual()) {
      accepted.add(node.asText());
    }
    node.forEach(label -> accepted.add(label.asText()));
    for (String label : accepted) {
      if (!LABELS.contains(label)) {
        throw new UserError(
            String.format(
                Locale.ROOT,
                "--gold: the label %s for %s is none of none, support, oppose, neutral",
                label,
                issue));
      }
    }
    return accepted;
  }

  private static JsonNode tree(String json) {
    try {
      return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UserError("--gold: labels must be JSON: " + json, e);
    }
  }
}
