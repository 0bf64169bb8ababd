package org.marsad.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;

/**
 * The view {@code statements_wide}: statements with what other tables say of their article, speaker
 * and stance, for tools that take one flat table. A statement about several issues has a row for
 * each of them, one about no issue a single row. The view is not stored but defined by a query.
 */
public final class StatementsWide {
  public static final Field OUTLET = Field.optional("outlet", StringType, "the article's `source`");
  public static final Field TOPIC =
      Field.optional("topic", StringType, "the label of the article's topic");
  public static final Field SPEAKER =
      Field.optional(
          "speaker", StringType, "the name in `speakers`; null for the author's own voice");
  public static final Field ISSUE =
      Field.optional("issue", StringType, "the issue it is about; null where it is about none");
  public static final Field STANCE =
      Field.optional("stance", StringType, "support, oppose or neutral on that issue");
  public static final Field SCORE =
      Field.optional("score", DoubleType, "from -1 (opposes) to 1 (supports)");
  private static final Field TOPIC_ID =
      Field.optional("topic_id", IntegerType, "the article's topic, see `topics`");

  /** The columns of the view. It is none of the {@link Tables}, because it is not written. */
  public static final Table VIEW =
      Table.of(
          "statements_wide",
          "attributed statement and issue it is about, and per statement about no issue (a view)",
          List.of(Statements.STATEMENT_ID, ISSUE),
          Documents.ARTICLE_ID,
          Statements.STATEMENT_ID,
          Statements.ORDINAL,
          OUTLET,
          Documents.PUBLISHED_AT,
          Records.URL,
          Documents.TITLE,
          Articles.COPIES,
          TOPIC_ID,
          TOPIC,
          Statements.SPEAKER_ID,
          SPEAKER,
          Speakers.ROLE,
          Statements.SPEAKER_KIND,
          Speakers.AFFILIATION,
          Statements.SPEAKER_TEXT,
          Statements.KIND,
          Statements.VERB,
          Statements.TEXT,
          ISSUE,
          STANCE,
          SCORE);

  /** The tables that {@link #QUERY} reads. */
  public static final List<Table> SOURCES =
      List.of(
          Statements.TABLE, Articles.TABLE, Topics.TABLE, Speakers.TABLE, StatementStances.TABLE);

  /** The query that defines the view, in the SQL that Spark and DuckDB have in common. */
  public static final String QUERY =
      """
      select s.article_id, s.statement_id, s.ordinal,
             a.source as outlet, a.published_at, a.url, a.title, a.copies,
             a.topic_id, t.label as topic,
             s.speaker_id, p.name as speaker, p.role, s.speaker_kind, p.affiliation,
             s.speaker_text, s.kind, s.verb, s.text,
             i.issue, i.stance, i.score
      from statements as s
      join articles as a on a.article_id = s.article_id
      left join topics as t on t.topic_id = a.topic_id
      left join speakers as p on p.speaker_id = s.speaker_id
      left join statement_stances as i on i.statement_id = s.statement_id
      """;

  private StatementsWide() {}
}
