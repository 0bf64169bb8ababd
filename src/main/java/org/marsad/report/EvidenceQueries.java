package org.marsad.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/** Reads the statements from which the evidence of each issue is chosen. */
final class EvidenceQueries {
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column STANCE = StatementStances.STANCE.col();
  private static final Column STATEMENT_ID = Statements.STATEMENT_ID.col();
  private static final String[] OF_ARTICLE = {
    Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name(), StatementStances.STANCE.name()
  };
  private static final String PLACE = "place";
  private static final String STATEMENT = "statement";
  private static final StructType CONTEXT =
      new StructType().add("before", "string").add(STATEMENT, "string").add("after", "string");

  private EvidenceQueries() {}

  /**
   * Reads the statements with the highest absolute scores for and against each issue, of articles
   * that take the same side and say enough on the issue: a single one in an article on something
   * else is more often misread than not.
   *
   * @param minimum from which score a statement is evidence, in an article of how many
   * @return at most {@value EvidenceChoice#CANDIDATES} rows for each issue and side, highest first,
   *     with the columns that {@link EvidenceChoice} reads: the stance, the statement, its speaker
   *     and its article
   */
  static List<Row> candidates(RunTables tables, Settings.Report minimum) {
    Dataset<Row> spoken =
        broadcast(strongest(tables, minimum))
            .join(statements(tables), Statements.STATEMENT_ID.name());
    return broadcast(spoken)
        .join(articles(tables), Documents.ARTICLE_ID.name())
        .withColumn(EvidenceChoice.CONTEXT, context())
        .drop(Documents.TEXT.name(), STATEMENT)
        .join(speakers(tables), new String[] {Speakers.SPEAKER_ID.name()}, "left")
        .orderBy(col(PLACE))
        .collectAsList(); // at most CANDIDATES for each issue and side
  }

  /** Returns the statement and the sentence around it, which are cut out on the executors. */
  private static Column context() {
    UserDefinedFunction cut =
        udf(
            (String text, String statement, Integer start) -> {
              Context context = Context.of(text, statement, start);
              return RowFactory.create(context.before(), context.statement(), context.after());
            },
            CONTEXT);
    return cut.apply(Documents.TEXT.col(), col(STATEMENT), Statements.START.col());
  }

  private static Dataset<Row> strongest(RunTables tables, Settings.Report minimum) {
    Column strength = abs(StatementStances.SCORE.col());
    WindowSpec side = Window.partitionBy(ISSUE, STANCE).orderBy(strength.desc(), STATEMENT_ID);
    return tables
        .read(StatementStances.TABLE)
        .where(STANCE.notEqual(Stance.NEUTRAL.id()))
        .where(strength.geq(minimum.minScore()))
        .join(broadcast(agreeing(tables, minimum)), OF_ARTICLE, "left_semi")
        .withColumn(PLACE, row_number().over(side))
        .where(col(PLACE).leq(EvidenceChoice.CANDIDATES))
        .drop(Documents.ARTICLE_ID.name());
  }

  /** Returns the articles that take a side on an issue of which they say enough. */
  private static Dataset<Row> agreeing(RunTables tables, Settings.Report minimum) {
    Column statements =
        ArticleStances.SUPPORTING
            .col()
            .plus(ArticleStances.OPPOSING.col())
            .plus(ArticleStances.NEUTRAL.col());
    return tables
        .read(ArticleStances.TABLE)
        .where(STANCE.notEqual(Stance.NEUTRAL.id()))
        .where(statements.geq(minimum.minStatements()));
  }

  private static Dataset<Row> statements(RunTables tables) {
    return tables
        .read(Statements.TABLE)
        .select(
            STATEMENT_ID,
            Documents.ARTICLE_ID.col(),
            Statements.SPEAKER_ID.col(),
            Statements.SPEAKER_TEXT.col(),
            Statements.KIND.col(),
            Statements.VERB.col(),
            Statements.START.col(),
            Statements.TEXT.col().as(STATEMENT));
  }

  private static Dataset<Row> articles(RunTables tables) {
    return tables
        .read(Articles.TABLE)
        .select(
            Documents.ARTICLE_ID.col(),
            RunTables.heading(),
            Documents.TEXT.col(),
            Records.SOURCE.col(),
            Records.URL.col(),
            Documents.PUBLISHED_AT.col(),
            Articles.COPIES.col());
  }

  private static Dataset<Row> speakers(RunTables tables) {
    return tables
        .read(Speakers.TABLE)
        .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col(), Speakers.ROLE.col());
  }
}
