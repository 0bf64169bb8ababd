package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cleaned records. A record with a {@code reason} is refused, one without is analysed. This
 * table is not published.
 */
public record Documents(Dataset<Row> rows) implements TableData {
  public static final Field ARTICLE_ID =
      Field.required(
          "article_id",
          StringType,
          "20 hex digits: hash of the canonical URL, else of the text; the same in every run");
  public static final Field PUBLISHED_AT =
      Field.optional("published_at", TimestampType, "when it was published (UTC)");
  public static final Field UNREAD_DATE =
      Field.optional("unread_date", StringType, "the date as given, where it is not understood");
  public static final Field TITLE = Field.optional("title", StringType, "the title, cleaned");
  public static final Field TEXT =
      Field.required(
          "text",
          StringType,
          "the text without scraping noise, in its own spelling, one line per paragraph");
  public static final Field TOKENS = Field.required("tokens", IntegerType, "words in the text");
  public static final Field TERMS =
      Field.required(
          "terms",
          BinaryType,
          "64-bit hashes of the stems in their order, with 0 where two neighbours do not belong together");
  public static final Field EXCERPT =
      Field.optional(
          "excerpt", StringType, "the beginning of a refused record, at most 120 characters");
  public static final Table TABLE =
      Table.of(
          "documents",
          "record of the input, cleaned",
          List.of(ARTICLE_ID),
          ARTICLE_ID,
          Records.ORIGIN,
          Records.POSITION,
          Records.ID,
          Records.SOURCE,
          Records.URL,
          TITLE,
          TEXT,
          PUBLISHED_AT,
          UNREAD_DATE,
          TOKENS,
          TERMS,
          Records.REASON,
          Records.DETAIL,
          EXCERPT);

  public Documents {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
