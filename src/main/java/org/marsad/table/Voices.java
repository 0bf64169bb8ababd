package org.marsad.table;

import static org.apache.spark.sql.functions.not;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Who says each attributed statement, as its article names them. This table is not published. */
public record Voices(Dataset<Row> rows) implements TableData {

  public static final Table TABLE =
      Table.of(
          "voices",
          "attributed statement with a speaker",
          List.of(Statements.STATEMENT_ID),
          Statements.STATEMENT_ID,
          Documents.ARTICLE_ID,
          Documents.PUBLISHED_AT,
          Readings.NAME,
          Readings.ROLE,
          Readings.SCOPE,
          Statements.SPEAKER_KIND);

  public Voices {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }

  /** Takes the speakers out of what was read; an author's own sentences have none. */
  public static Voices of(Readings readings) {
    return new Voices(
        readings
            .statements()
            .where(not(Readings.NAME.col().equalTo("").and(Readings.ROLE.col().equalTo("")))));
  }
}
