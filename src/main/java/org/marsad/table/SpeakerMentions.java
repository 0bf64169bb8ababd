package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every name and office under which a speaker is printed, with the speaker it was resolved to. This
 * table is not published.
 */
public record SpeakerMentions(Dataset<Row> rows) implements TableData {
  public static final Field FULL =
      Field.required(
          "full", StringType, "key of the whole name; empty when only an office is given");
  public static final Field LOOSE =
      Field.required(
          "loose",
          StringType,
          "key of its first and last part in any spelling; all words, folded, without a name");
  public static final Field FIRST_AT =
      Field.optional("first_at", TimestampType, "earliest article with it");
  public static final Field LAST_AT =
      Field.optional("last_at", TimestampType, "latest article with it");
  public static final Field MENTIONS =
      Field.required("mentions", LongType, "statements given to this name and office");
  public static final Field KNOWN_NAME =
      Field.optional("known_name", StringType, "the name in speakers.yaml");
  public static final Field KNOWN_ROLE =
      Field.optional("known_role", StringType, "the office in speakers.yaml");
  public static final Field AFFILIATION =
      Field.optional(
          "affiliation", StringType, "from speakers.yaml, else the organisation in the office");
  public static final Table TABLE =
      Table.of(
          "speaker_mentions",
          "name and office as printed, and scope",
          List.of(Readings.NAME, Readings.ROLE, Readings.SCOPE),
          Readings.NAME,
          Readings.ROLE,
          Readings.SCOPE,
          Speakers.SPEAKER_KIND,
          Speakers.SPEAKER_ID,
          FULL,
          LOOSE,
          FIRST_AT,
          LAST_AT,
          MENTIONS,
          KNOWN_NAME,
          KNOWN_ROLE,
          AFFILIATION);

  public SpeakerMentions {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
