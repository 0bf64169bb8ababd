package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The balance of each speaker's statements on each issue. */
public record SpeakerStances(Dataset<Row> rows) implements TableData {
  public static final Field SUPPORTING =
      Field.required("supporting", LongType, "statements in support");
  public static final Field OPPOSING =
      Field.required("opposing", LongType, "statements in opposition");
  public static final Field NEUTRAL =
      Field.required("neutral", LongType, "statements that take no side");
  public static final Field NET =
      Field.required("net", DoubleType, "(supporting - opposing) / all three, -1 to 1");
  public static final Field FIRST_AT =
      Field.optional("first_at", TimestampType, "earliest article with such a statement");
  public static final Field LAST_AT =
      Field.optional("last_at", TimestampType, "latest article with such a statement");
  public static final Table TABLE =
      Table.of(
          "speaker_stances",
          "speaker and issue",
          List.of(Speakers.SPEAKER_ID, StatementStances.ISSUE),
          Speakers.SPEAKER_ID,
          StatementStances.ISSUE,
          SUPPORTING,
          OPPOSING,
          NEUTRAL,
          NET,
          FIRST_AT,
          LAST_AT);

  public SpeakerStances {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
