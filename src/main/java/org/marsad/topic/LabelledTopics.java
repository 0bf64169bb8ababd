package org.marsad.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.Field;
import org.marsad.table.Topics;

/**
 * Topics with the labels that a person has chosen for them, where there are such.
 *
 * @param topics one row for each topic
 * @param notes a line about labels that no topic was given, for the console
 */
public record LabelledTopics(Topics topics, List<String> notes) {
  private static final int DRAFTED_WORDS = 10;

  /**
   * Gives the labels.
   *
   * @param topics one row for each topic, as found or as published; at most some hundred
   * @param given the labels
   */
  public static LabelledTopics of(Topics topics, GivenLabels given) {
    if (given.size() == 0) {
      return new LabelledTopics(topics, List.of());
    }
    List<Row> rows = rows(topics);
    Map<Integer, Map<String, Double>> terms = new TreeMap<>();
    rows.forEach(row -> terms.put(id(row), terms(row)));
    Map<Integer, String> labels = given.labels(terms);
    List<Row> labelled = rows.stream().map(row -> labelled(row, labels)).toList();
    return new LabelledTopics(
        new Topics(topics.rows().sparkSession().createDataFrame(labelled, Topics.TABLE.schema())),
        given.notes(labels));
  }

  private static List<Row> rows(Topics topics) {
    return topics.rows().orderBy(Articles.TOPIC_ID.col()).collectAsList(); // one row a topic
  }

  private static int id(Row row) {
    return row.<Integer>getAs(Articles.TOPIC_ID.name());
  }

  private static Map<String, Double> terms(Row row) {
    Map<String, Double> terms = new TreeMap<>();
    row.<Row>getList(row.fieldIndex(Topics.TERMS.name()))
        .forEach(term -> terms.merge(term.getString(0), term.getDouble(1), Double::max));
    return terms;
  }

  private static Row labelled(Row row, Map<Integer, String> labels) {
    Map<Field, Object> values = new HashMap<>();
    Topics.TABLE.fields().forEach(field -> values.put(field, row.getAs(field.name())));
    labels.computeIfPresent(
        id(row),
        (topic, label) -> {
          values.put(Topics.LABEL, label);
          return label;
        });
    return Topics.TABLE.row(values);
  }

  /**
   * Drafts a file of labels for a person to change: an entry for each topic with its label and its
   * heaviest words.
   *
   * @return YAML that {@link GivenLabels} reads
   */
  public String draft() {
    StringBuilder draft =
        new StringBuilder("# Change the labels that you want to, leave out the other entries.\n");
    for (Row row : rows(topics)) {
      List<String> words = new ArrayList<>();
      row.<Row>getList(row.fieldIndex(Topics.TERMS.name())).stream()
          .limit(DRAFTED_WORDS)
          .forEach(term -> words.add(quoted(term.getString(0))));
      draft.append(
          String.format(
              Locale.ROOT,
              "- label: %s\n  words: [%s]\n",
              quoted(row.getAs(Topics.LABEL.name())),
              String.join(", ", words)));
    }
    return draft.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
