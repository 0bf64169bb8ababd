package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.FloatType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Where each article stands in the reduced space in which topics were found. */
public record ArticleVectors(Dataset<Row> rows) implements TableData {
  public static final Field VECTOR =
      Field.required(
          "vector",
          createArrayType(FloatType),
          "coordinates in the reduced space of the topics, topics.rank (50) or fewer, of length one"
              + " together, so that the dot product of two vectors is their cosine; all 0 for an"
              + " article without a known term; comparable within one fitted model only");
  public static final Table TABLE =
      Table.of(
          "article_vectors",
          "distinct accepted article; none with output.article_vectors=false",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          VECTOR);

  public ArticleVectors {
    rows = TABLE.conform(rows);
  }

  /** Returns the table without rows, for runs that do not keep vectors. */
  public ArticleVectors empty() {
    return new ArticleVectors(rows.where(functions.lit(false)));
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
