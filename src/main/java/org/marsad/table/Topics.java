package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** The topics, each with its label, terms, size and coherence. */
public record Topics(Dataset<Row> rows) implements TableData {
  public static final Field LABEL =
      Field.required(
          "label",
          StringType,
          "two or three phrases or terms that name it, or the label given in topic-labels.yaml");
  public static final Field SIZE = Field.required("size", LongType, "distinct articles");
  public static final Field SHARE =
      Field.required("share", DoubleType, "of all distinct articles, 0 to 1");
  public static final Field COHERENCE =
      Field.optional(
          "coherence",
          DoubleType,
          "mean NPMI of its ten heaviest terms over the articles, -1 to 1; above 0.1 reads well");
  public static final Field SILHOUETTE =
      Field.optional(
          "silhouette",
          DoubleType,
          "mean simplified silhouette (cosine, to centres) of its articles, -1 to 1");
  public static final Field TERMS =
      Field.required(
          "terms",
          createArrayType(
              createStructType(
                  new StructField[] {
                    createStructField("term", StringType, true),
                    createStructField("weight", DoubleType, true)
                  })),
          "its heaviest terms, see `topic_terms`");
  public static final Field EXEMPLARS =
      Field.required(
          "exemplars",
          createArrayType(StringType),
          "article_ids nearest its centre, nearest first");
  public static final Field PARENT_ID =
      Field.optional("parent_id", IntegerType, "the group of related topics that it belongs to");
  public static final Table TABLE =
      Table.of(
          "topics",
          "topic",
          List.of(Articles.TOPIC_ID),
          Articles.TOPIC_ID,
          LABEL,
          SIZE,
          SHARE,
          COHERENCE,
          SILHOUETTE,
          TERMS,
          EXEMPLARS,
          PARENT_ID);

  public Topics {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
