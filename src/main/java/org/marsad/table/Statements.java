package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The attributed statements, word for word, and the author's own sentences that bear on an issue.
 */
public record Statements(Dataset<Row> rows) implements TableData {
  public static final Field STATEMENT_ID =
      Field.required("statement_id", StringType, "article_id and ordinal");
  public static final Field ORDINAL =
      Field.required(
          "ordinal", IntegerType, "its place among the statements of its article, from 0");
  public static final Field SPEAKER_ID =
      Field.optional(
          "speaker_id", StringType, "who says it, see `speakers`; null for the author's own voice");
  public static final Field SPEAKER_TEXT =
      Field.optional(
          "speaker_text",
          StringType,
          "the speaker as the article names them, with what it says of their office");
  public static final Field SPEAKER_KIND =
      Field.optional(
          "speaker_kind",
          StringType,
          "person, office, organisation, group, unnamed or document; null for the author's own"
              + " voice");
  public static final Field KIND =
      Field.required("kind", StringType, "direct (quoted), indirect (reported) or author");
  public static final Field VERB =
      Field.optional(
          "verb",
          StringType,
          "the word that attributes it, as printed; its part in the stance is in `cues`");
  public static final Field TEXT = Field.required("text", StringType, "verbatim");
  public static final Field START =
      Field.required(
          "start", IntegerType, "where it starts in articles.text, in UTF-16 units from 0");
  public static final Field STOP =
      Field.required(
          "stop", IntegerType, "the position behind its last character, in the same units");
  public static final Field WITHIN =
      Field.optional(
          "within",
          StringType,
          "the statement_id of the statement that reports this one; null where the article does");
  public static final Table TABLE =
      Table.of(
          "statements",
          "attributed statement",
          List.of(STATEMENT_ID),
          STATEMENT_ID,
          Documents.ARTICLE_ID,
          ORDINAL,
          SPEAKER_ID,
          SPEAKER_TEXT,
          SPEAKER_KIND,
          KIND,
          VERB,
          TEXT,
          START,
          STOP,
          WITHIN);

  public Statements {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
