package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The terms that distinguish each topic from the others. */
public record TopicTerms(Dataset<Row> rows) implements TableData {
  public static final Field RANK = Field.required("rank", IntegerType, "1 for the heaviest term");
  public static final Field TERM =
      Field.required("term", StringType, "the term in its commonest written form");
  public static final Field STEM = Field.required("stem", StringType, "the stem that is counted");
  public static final Field WEIGHT =
      Field.required("weight", DoubleType, "class-based TF-IDF of the term in the topic");
  public static final Table TABLE =
      Table.of(
          "topic_terms",
          "topic and term",
          List.of(Articles.TOPIC_ID, RANK),
          Articles.TOPIC_ID,
          RANK,
          TERM,
          STEM,
          WEIGHT);

  public TopicTerms {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
