package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.spark.TopRows;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Packed;
import org.marsad.text.SameWords;

/**
 * The most typical statements of each camp, none the same as another: those nearest to its centre
 * that speak plainly, with a clause that stands alone.
 *
 * @param ofCamp the exemplars of each camp, the most typical first
 */
record CampExemplars(Map<CampKey, List<Exemplar>> ofCamp) {
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column CAMP = ArticleStances.STANCE_CLUSTER.col();

  /** Candidates for each exemplar, since some say the same. */
  private static final int CANDIDATES = 4;

  /** Added to the size of a score, so that a plain statement far from the centre does not win. */
  private static final double CALM = 0.5;

  /**
   * A typical statement.
   *
   * @param statement its id
   * @param clause the clause that argues
   * @param words hashes of its stems, ascending
   */
  record Exemplar(String statement, String clause, long[] words) {}

  /**
   * Chooses the exemplars.
   *
   * @param placed statements with their camps
   * @param most exemplars of a camp at most
   */
  static CampExemplars of(Dataset<Row> placed, int most) {
    Column plainness = abs(StatementStances.SCORE.col()).plus(CALM);
    Column typical =
        col(CampPlacement.COSINE).multiply(plainness).multiply(Arguments.FITNESS.col());
    Column id = Statements.STATEMENT_ID.col();
    List<Row> candidates =
        TopRows.of(
                placed.where(not(col(CampPlacement.REPEATS))),
                CANDIDATES * most,
                List.of(ISSUE, CAMP),
                typical.desc(),
                id)
            .orderBy(ISSUE, CAMP, col(TopRows.RANK))
            .select(ISSUE, CAMP, id, Arguments.CLAUSE.col(), Arguments.WORDS.col())
            .collectAsList(); // candidates times camps
    Map<CampKey, List<Exemplar>> ofCamp = new HashMap<>();
    for (Row row : candidates) {
      List<Exemplar> chosen = ofCamp.computeIfAbsent(CampKey.of(row), key -> new ArrayList<>());
      Exemplar exemplar =
          new Exemplar(
              row.getAs(Statements.STATEMENT_ID.name()),
              row.getAs(Arguments.CLAUSE.name()),
              Packed.longs(row.<byte[]>getAs(Arguments.WORDS.name())));
      if (chosen.size() < most
          && chosen.stream().noneMatch(c -> SameWords.areSame(c.words(), exemplar.words()))) {
        chosen.add(exemplar);
      }
    }
    return new CampExemplars(ofCamp);
  }

  /** Returns the clause of the most typical statement of a camp. */
  String clause(CampKey camp) {
    return ofCamp.get(camp).get(0).clause();
  }

  /** Returns the ids of the typical statements of a camp. */
  List<String> statements(CampKey camp) {
    return ofCamp.get(camp).stream().map(Exemplar::statement).toList();
  }
}
