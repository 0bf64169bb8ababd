package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The camps of an issue: statements that take the same side and argue alike. */
public record StanceClusters(Dataset<Row> rows) implements TableData {
  public static final Field LABEL =
      Field.required(
          "label",
          StringType,
          "the stance and, in «», the clause of its most typical statement, with … where cut; mixed"
              + " arguments where a side has no group");
  public static final Field SIZE =
      Field.required("size", LongType, "distinct articles that have statements of it");
  public static final Field COPIES =
      Field.required("copies", LongType, "reprints behind them, not counted in size");
  public static final Field EXEMPLARS =
      Field.required(
          "exemplars",
          createArrayType(StringType),
          "statement_ids of its most typical statements, that of the label first");
  public static final Field STATEMENTS =
      Field.required(
          "statements", LongType, "its statements, those that repeat another one not counted");
  public static final Field THEMES =
      Field.required(
          "themes",
          createArrayType(StringType),
          "what it argues with: themes of lexicons/arguments.txt, the heaviest first");
  public static final Table TABLE =
      Table.of(
          "stance_clusters",
          "issue and camp",
          List.of(StatementStances.ISSUE, ArticleStances.STANCE_CLUSTER),
          StatementStances.ISSUE,
          ArticleStances.STANCE_CLUSTER,
          LABEL,
          StatementStances.STANCE,
          SIZE,
          COPIES,
          Topics.TERMS,
          EXEMPLARS,
          STATEMENTS,
          THEMES);

  public StanceClusters {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
