package org.marsad.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as people labelled it.
 *
 * @param span its words
 * @param speaker who says it, in the article's fullest form
 * @param mention how its sentence names the speaker; empty for a pronoun or nothing, null where the
 *     labels do not say
 * @param nested whether it lies within what somebody else is reported to say
 * @param onIssue whether it is labelled because it bears on an issue
 */
record LabelledStatement(
    String span, String speaker, String mention, boolean nested, boolean onIssue) {
  private static final String AUTHOR = "author";

  /** Reads the labels of an article; those of the author's own sentences are left out. */
  static List<LabelledStatement> read(JsonNode statements) {
    List<LabelledStatement> read = new ArrayList<>();
    for (JsonNode statement : statements) {
      LabelledStatement labelled = of(statement);
      if (!labelled.span.isBlank()
          && !labelled.speaker.isBlank()
          && !labelled.speaker.equals(AUTHOR)) {
        read.add(labelled);
      }
    }
    return read;
  }

  private static LabelledStatement of(JsonNode statement) {
    return new LabelledStatement(
        statement.path("span").asText(statement.path("text").asText("")),
        statement.path("speaker").asText(""),
        statement.path("as").asText(null),
        statement.path("nested").asBoolean(),
        statement.hasNonNull("issue") || !statement.path("stances").isEmpty());
  }
}
