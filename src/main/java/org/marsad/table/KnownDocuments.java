package org.marsad.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Every record that has come in, as it was cleaned: which id and date it has, and why it was
 * refused if it was. This table is not published.
 */
public record KnownDocuments(Dataset<Row> rows) implements TableData {

  public static final Table TABLE =
      Table.of(
          "known_documents",
          "record of all inputs",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          GivenRecords.BATCH,
          Records.ORIGIN,
          Records.POSITION,
          Documents.PUBLISHED_AT,
          Records.REASON,
          Records.DETAIL,
          Documents.EXCERPT);

  public KnownDocuments {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
