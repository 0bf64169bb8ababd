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
 * What people found in one article: where it stands.
 *
 * @param article its id
 * @param labels for each issue the labels that are accepted, the best one first
 */
record GoldStances(String article, Map<String, List<String>> labels) {
  private static final String LABELLED_ID = "labelled";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads the labels that speak of stances; they are few and held by the driver.
   *
   * @throws UserError if a label is not one of {@link Stance#labels}
   */
  static List<GoldStances> read(GoldLabels labels) {
    List<GoldStances> gold = new ArrayList<>();
    for (Row row : withStances(labels).collectAsList()) { // as many as people labelled
      gold.add(of(row.getAs(GoldLabels.OWN_GROUP.name()), row.getAs(GoldLabels.STANCES.name())));
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
        .select(GoldLabels.OWN_GROUP.col(), GoldLabels.STANCES.col());
  }

  /** Reads {@code labels} of one line, which is JSON. */
  private static GoldStances of(String article, String labels) {
    Map<String, List<String>> byIssue = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> label : tree(labels).properties()) {
      List<String> accepted = accepted(label.getKey(), label.getValue());
      if (!accepted.isEmpty()) {
        byIssue.put(label.getKey(), accepted);
      }
    }
    return new GoldStances(article, byIssue);
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
