package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The articles with their topic, their terms, their silhouette and their vector, from which topics
 * are described. This table is not published.
 */
public record TopicAssignments(Dataset<Row> rows) implements TableData {
  public static final Field SILHOUETTE =
      Field.optional(
          "silhouette",
          DoubleType,
          "simplified silhouette: (nearest other centre - own centre) / the larger, in cosine"
              + " distance, -1 to 1; null when there is one topic");
  public static final Table TABLE =
      new Table(
          "topic_assignments",
          "distinct accepted article",
          List.of(Documents.ARTICLE_ID),
          Stream.concat(
                  Articles.TABLE.fields().stream(),
                  Stream.of(Documents.TERMS, SILHOUETTE, ArticleVectors.VECTOR))
              .toList());

  public TopicAssignments {
    rows = TABLE.conform(rows);
  }

  /** Returns where the articles stand in the reduced space. */
  public ArticleVectors vectors() {
    return new ArticleVectors(rows);
  }

  /** Returns the articles without what only their topics' descriptions need. */
  public Articles articles() {
    return new Articles(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
