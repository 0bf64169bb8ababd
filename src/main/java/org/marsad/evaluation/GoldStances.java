package org.marsad.evaluation;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.config.UserError;
import org.marsad.table.Documents;
import org.marsad.table.Stance;

/**
 * What people found in one article: where it stands, and who says so in it.
 *
 * @param article its id
 * @param labels for each issue the labels that are accepted, the best one first
 * @param statements those that bear on an issue and have a speaker other than the author
 */
record GoldStances(
    String article, Map<String, List<String>> labels, List<AttributedSpan> statements) {
  private static final String LABELLED_ID = "labelled";
  private static final String AUTHOR = "author";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A labelled statement.
   *
   * @param speaker who says it, in the article's fullest form
   * @param span its words
   */
  record AttributedSpan(String speaker, String span) {}

  /**
   * Reads the labels that speak of stances; they are few and held by the driver.
   *
   * @throws UserError if a label is not one of {@link Stance#labels}
   */
  static List<GoldStances> read(GoldLabels labels) {
    List<GoldStances> gold = new ArrayList<>();
    for (Row row : withStances(labels).collectAsList()) { // as many as people labelled
      gold.add(
          of(
              row.getAs(GoldLabels.OWN_GROUP.name()),
              row.getAs(GoldLabels.STANCES.name()),
              row.getAs(GoldLabels.STATEMENTS.name())));
    }
    return gold;
  }

  /** Returns the ids of the articles whose labels speak of stances, each once. */
  static Dataset<Row> ids(GoldLabels labels) {
    return withStances(labels).select(GoldLabels.OWN_GROUP.col().as(LABELLED_ID)).distinct();
  }

  /** Returns the rows of the articles with these {@link #ids}. */
  static Dataset<Row> only(Dataset<Row> rows, Dataset<Row> ids) {
    return rows.join(ids, Documents.ARTICLE_ID.col().equalTo(col(LABELLED_ID)), "left_semi");
  }

  private static Dataset<Row> withStances(GoldLabels labels) {
    return labels
        .matched()
        .where(GoldLabels.STANCES.col().isNotNull())
        .select(GoldLabels.OWN_GROUP.col(), GoldLabels.STANCES.col(), GoldLabels.STATEMENTS.col());
  }

  /** Reads {@code labels} and {@code statements} of one line, both JSON; null for none. */
  private static GoldStances of(String article, String labels, String statements) {
    Map<String, List<String>> byIssue = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> label : tree(labels).properties()) {
      List<String> accepted = accepted(label.getKey(), label.getValue());
      if (!accepted.isEmpty()) {
        byIssue.put(label.getKey(), accepted);
      }
    }
    return new GoldStances(article, byIssue, attributed(tree(statements)));
  }

  private static List<AttributedSpan> attributed(JsonNode statements) {
    List<AttributedSpan> attributed = new ArrayList<>();
    for (JsonNode statement : statements) {
      String speaker = statement.path("speaker").asText("");
      String span = statement.path("span").asText(statement.path("text").asText(""));
      boolean bears = statement.hasNonNull("issue") || !statement.path("stances").isEmpty();
      if (bears && !span.isBlank() && !speaker.isBlank() && !speaker.equals(AUTHOR)) {
        attributed.add(new AttributedSpan(speaker, span));
      }
    }
    return attributed;
  }

  /** Reads a label, a list of labels, or such a list as text. */
  private static List<String> accepted(String issue, JsonNode node) {
    if (node.isTextual() && node.asText().startsWith("[")) {
      return accepted(issue, tree(node.asText()));
    }
    List<String> accepted = new ArrayList<>();
    if (node.isTextual()) {
      accepted.add(node.asText());
    }
    node.forEach(label -> accepted.add(label.asText()));
    accepted.forEach(label -> requireKnown(issue, label));
    return accepted;
  }

  private static void requireKnown(String issue, String label) {
    if (!Stance.labels().contains(label)) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--gold: the label %s for %s is none of none, support, oppose, neutral",
              label,
              issue));
    }
  }

  private static JsonNode tree(String json) {
    try {
      return json == null ? JSON.createObjectNode() : JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UserError("--gold: labels must be JSON: " + json, e);
    }
  }
}
