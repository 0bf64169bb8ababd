package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What each statement that takes a side argues with, from which camps are found. This table is not
 * published.
 */
public record Arguments(Dataset<Row> rows) implements TableData {
  public static final Field THEMES =
      Field.required("themes", BinaryType, "the weight of each theme of lexicons/arguments.txt");
  public static final Field TERMS =
      Field.required(
          "argument_terms",
          BinaryType,
          "64-bit hashes of the stems beside the target and the deciding words, each once,"
              + " ascending");
  public static final Field WORDS =
      Field.required(
          "saying",
          BinaryType,
          "64-bit hashes of all stems of the statement, each once, ascending");
  public static final Field CLAUSE =
      Field.required("clause", StringType, "the clause that argues, verbatim, with … where cut");
  public static final Field FITNESS =
      Field.required("fitness", DoubleType, "how well the clause stands alone, 0 to 1");
  public static final Table TABLE =
      Table.of(
          "arguments",
          "statement and issue on which it takes a side",
          List.of(Statements.STATEMENT_ID, StatementStances.ISSUE),
          Statements.STATEMENT_ID,
          Documents.ARTICLE_ID,
          StatementStances.ISSUE,
          StatementStances.STANCE,
          StatementStances.SCORE,
          THEMES,
          TERMS,
          WORDS,
          CLAUSE,
          FITNESS);

  public Arguments {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }
}
