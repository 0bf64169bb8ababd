package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The distinct accepted articles, each with its topic. */
public record Articles(Dataset<Row> rows) implements TableData {
  public static final Field COPIES =
      Field.required("copies", IntegerType, "how many copies of it are in `duplicates`");
  public static final Field TOPIC_ID =
      Field.required("topic_id", IntegerType, "its topic, see `topics`");
  public static final Field TOPIC_SCORE =
      Field.required(
          "topic_score", DoubleType, "cosine between the article and the centre of its topic");
  public static final Table TABLE =
      Table.of(
          "articles",
          "distinct accepted article",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          Records.ORIGIN,
          Records.POSITION,
          Records.ID,
          Records.SOURCE,
          Records.URL,
          Documents.TITLE,
          Documents.TEXT,
          Documents.PUBLISHED_AT,
          Documents.TOKENS,
          COPIES,
          TOPIC_ID,
          TOPIC_SCORE);

  public Articles {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
