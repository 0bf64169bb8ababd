package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** The stance of each statement on each issue that it is about, with the words that decided. */
public record StatementStances(Dataset<Row> rows) implements TableData {
  public static final Field ISSUE =
      Field.required("issue", StringType, "the id of a file in issues/");
  public static final Field STANCE =
      Field.required("stance", StringType, "support, oppose or neutral");
  public static final Field SCORE =
      Field.required("score", DoubleType, "from -1 (opposes) to 1 (supports)");
  public static final Field CUES =
      Field.required(
          "cues",
          createArrayType(
              createStructType(
                  new StructField[] {
                    createStructField("cue", StringType, true),
                    createStructField("weight", DoubleType, true)
                  })),
          "the words that decided, each with its share of the score");
  public static final Field STANCE_CLUSTER =
      Field.optional(
          "stance_cluster",
          IntegerType,
          "the camp that it argues like, see `stance_clusters`; null where none does");
  public static final Table TABLE =
      Table.of(
          "statement_stances",
          "statement and issue that it is about",
          List.of(Statements.STATEMENT_ID, ISSUE),
          Statements.STATEMENT_ID,
          Documents.ARTICLE_ID,
          ISSUE,
          STANCE,
          SCORE,
          CUES,
          STANCE_CLUSTER);

  public StatementStances {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
