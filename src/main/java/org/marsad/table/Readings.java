package org.marsad.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The statements and stances of each article as nested lists, so that every article is read once
 * and the tables of statements and stances are both taken from here. This table is not published.
 */
public record Readings(Dataset<Row> rows) implements TableData {
  public static final Field NAME =
      Field.required("name", StringType, "the speaker's name, empty when nobody is named");
  public static final Field ROLE =
      Field.required(
          "role", StringType, "the speaker's office as printed, empty when none is given");

  public static final Field SCOPE =
      Field.required(
          "scope",
          StringType,
          "where name and office mean the same speaker: empty for everywhere, else the outlet or"
              + " the article");
  public static final Field OUTER =
      Field.optional("outer", IntegerType, "the ordinal of the statement that reports it");

  /** The type of an element of {@link #JUDGEMENTS}. */
  public static final StructType JUDGEMENT =
      struct(
          StatementStances.ISSUE,
          StatementStances.STANCE,
          StatementStances.SCORE,
          StatementStances.CUES);

  public static final Field JUDGEMENTS =
      Field.required(
          "judgements", createArrayType(JUDGEMENT), "one for each issue that it is about");

  /** The type of an element of {@link #STATEMENTS}. */
  public static final StructType STATEMENT =
      struct(
          Statements.ORDINAL,
          Statements.KIND,
          Statements.START,
          Statements.STOP,
          Statements.VERB,
          NAME,
          ROLE,
          Statements.SPEAKER_KIND,
          SCOPE,
          OUTER,
          Statements.TEXT,
          JUDGEMENTS);

  public static final Field STATEMENTS =
      Field.required("statements", createArrayType(STATEMENT), "in the order of the text");

  /** The type of an element of {@link #STANCES}. */
  public static final StructType STANCE =
      struct(
          StatementStances.ISSUE,
          StatementStances.STANCE,
          ArticleStances.SCORE,
          ArticleStances.CONFIDENCE,
          ArticleStances.SUPPORTING,
          ArticleStances.OPPOSING,
          ArticleStances.NEUTRAL);

  public static final Field STANCES =
      Field.required("stances", createArrayType(STANCE), "one for each issue that it discusses");
  public static final Table TABLE =
      Table.of(
          "readings",
          "article",
          List.of(Documents.ARTICLE_ID),
          Documents.ARTICLE_ID,
          Documents.PUBLISHED_AT,
          STATEMENTS,
          STANCES);

  public Readings {
    rows = TABLE.conform(rows);
  }

  @Override
  public Table table() {
    return TABLE;
  }

  /**
   * Unnests the statements.
   *
   * @return one row per statement: the article's id and date, the statement's id, and the fields of
   *     {@link #STATEMENT}
   */
  public Dataset<Row> statements() {
    String statement = "statement";
    Column id = concat(Documents.ARTICLE_ID.col(), lit("-"), Statements.ORDINAL.col());
    return rows.select(
            Documents.ARTICLE_ID.col(),
            Documents.PUBLISHED_AT.col(),
            explode(STATEMENTS.col()).as(statement))
        .select(Documents.ARTICLE_ID.col(), Documents.PUBLISHED_AT.col(), col(statement + ".*"))
        .withColumn(Statements.STATEMENT_ID.name(), id);
  }

  private static StructType struct(Field... fields) {
    return new StructType(
        Arrays.stream(fields)
            .map(field -> new StructType().add(field.name(), field.type()).fields()[0])
            .toArray(StructField[]::new));
  }
}
