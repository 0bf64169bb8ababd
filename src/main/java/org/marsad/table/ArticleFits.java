package org.marsad.table;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** How far each article is from the other topics. This table is not published. */
public record ArticleFits(Dataset<Row> rows) implements TableData {

  public static final Table TABLE =
      Table.of(
          "article_fits",
          "distinct accepted article",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          TopicAssignments.SILHOUETTE);

  public ArticleFits {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
