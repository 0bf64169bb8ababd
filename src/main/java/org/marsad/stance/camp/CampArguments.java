package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.marsad.attribution.StatementKind;
import org.marsad.stance.camp.ArgumentReader.Said;
import org.marsad.table.Arguments;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

/** Reads the arguments of all statements that take a side. */
public final class CampArguments {
  private static final String JUDGEMENT = "judgement";

  private CampArguments() {}

  /**
   * Reads the arguments.
   *
   * @param readings what was read in the articles
   * @param lexicon the words of arguments
   * @param stopWords words that are no argument
   * @param minScore the size of the score from which a statement counts
   * @return one row for each statement and issue on which it takes a side and argues
   */
  public static Arguments of(
      Readings readings, ArgumentLexicon lexicon, List<String> stopWords, double minScore) {
    return new Arguments(
        sided(readings, minScore)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    rows -> arguments(rows, new ArgumentReader(lexicon, new Terms(stopWords))),
                Encoders.row(Arguments.TABLE.schema())));
  }

  /** Returns the statements that take a side; most take none. */
  private static Dataset<Row> sided(Readings readings, double minScore) {
    Column judgement = explode(Readings.JUDGEMENTS.col());
    Column strength = abs(StatementStances.SCORE.col());
    return readings
        .statements()
        .select(
            Statements.STATEMENT_ID.col(),
            Documents.ARTICLE_ID.col(),
            Readings.NAME.col(),
            Statements.KIND.col(),
            Statements.VERB.col(),
            Statements.TEXT.col(),
            judgement.as(JUDGEMENT))
        .select(
            Statements.STATEMENT_ID.col(),
            Documents.ARTICLE_ID.col(),
            Readings.NAME.col(),
            Statements.KIND.col(),
            Statements.VERB.col(),
            Statements.TEXT.col(),
            col(JUDGEMENT + ".*"))
        .where(StatementStances.STANCE.col().notEqual(Stance.NEUTRAL.id()))
        .where(strength.geq(minScore));
  }

  private static Iterator<Row> arguments(Iterator<Row> statements, ArgumentReader reader) {
    Iterable<Row> all = () -> statements;
    return StreamSupport.stream(all.spliterator(), false)
        .flatMap(statement -> row(statement, reader.read(said(statement))).stream())
        .iterator();
  }

  private static Said said(Row statement) {
    List<Row> cues = statement.getList(statement.fieldIndex(StatementStances.CUES.name()));
    return new Said(
        statement.getAs(StatementStances.ISSUE.name()),
        statement.getAs(Statements.TEXT.name()),
        statement.getAs(Readings.NAME.name()),
        isReported(statement) ? statement.getAs(Statements.VERB.name()) : "",
        cues.stream().map(cue -> cue.<String>getAs("cue")).toList());
  }

  private static boolean isReported(Row statement) {
    return StatementKind.INDIRECT.id().equals(statement.getAs(Statements.KIND.name()));
  }

  private static Optional<Row> row(Row statement, Optional<Argument> read) {
    return read.map(
        argument ->
            Arguments.TABLE.row(
                Map.of(
                    Statements.STATEMENT_ID, statement.getAs(Statements.STATEMENT_ID.name()),
                    Documents.ARTICLE_ID, statement.getAs(Documents.ARTICLE_ID.name()),
                    StatementStances.ISSUE, statement.getAs(StatementStances.ISSUE.name()),
                    StatementStances.STANCE, statement.getAs(StatementStances.STANCE.name()),
                    StatementStances.SCORE, statement.getAs(StatementStances.SCORE.name()),
                    Arguments.THEMES, Packed.floats(argument.themes()),
                    Arguments.TERMS, Packed.longs(argument.terms()),
                    Arguments.WORDS, Packed.longs(argument.words()),
                    Arguments.CLAUSE, argument.clause().text(),
                    Arguments.FITNESS, argument.clause().fitness())));
  }
}
