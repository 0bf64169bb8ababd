package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The doubtful cases of who is who: names that were taken for one speaker, and names that are near
 * but were not, so that a person can correct them in speakers.yaml.
 */
public record SpeakerMerges(Dataset<Row> rows) implements TableData {
  public static final String JOINED = "joined";
  public static final String KEPT_APART = "kept_apart";
  public static final Field SPEAKER_ID =
      Field.required("speaker_id", StringType, "whose name it is, see `speakers`");
  public static final Field NAME =
      Field.required("name", StringType, "the name that is printed more often");
  public static final Field OTHER_ID =
      Field.required("other_id", StringType, "whose name the other is; the same where joined");
  public static final Field OTHER_NAME =
      Field.required("other_name", StringType, "the name that is near to it, or the same one");
  public static final Field DECISION =
      Field.required("decision", StringType, "joined or kept_apart");
  public static final Field REASON =
      Field.required(
          "reason",
          StringType,
          "what is doubtful: surname (alone), middle_name (left out or another), spelling, offices"
              + " (of one name), country (not said by two outlets)");
  public static final Field EVIDENCE =
      Field.required("evidence", StringType, "statements, dates and offices of both");
  public static final Table TABLE =
      Table.of(
          "speaker_merges",
          "pair of names that is doubtfully one speaker or two",
          List.of(SPEAKER_ID, NAME, OTHER_ID, OTHER_NAME),
          SPEAKER_ID,
          NAME,
          OTHER_ID,
          OTHER_NAME,
          DECISION,
          REASON,
          EVIDENCE);

  public SpeakerMerges {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
