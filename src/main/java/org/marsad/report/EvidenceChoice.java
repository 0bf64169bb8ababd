package org.marsad.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.marsad.report.ReportData.Evidence;
import org.marsad.table.Articles;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Chooses the statements that are shown as evidence for a side: the {@value #SHOWN} with the
 * highest scores, without repeated texts, and at most {@value #OF_ONE_SPEAKER} of one speaker. An
 * author who speaks for themselves counts as their outlet.
 */
final class EvidenceChoice {
  /** How many statements of a side are candidates. */
  static final int CANDIDATES = 80;

  /** The column of the statement's text; the article has a column {@code text} as well. */
  static final String STATEMENT = "statement";

  private static final int SHOWN = 8;
  private static final int OF_ONE_SPEAKER = 2;
  private static final int LONGEST = 700;

  private EvidenceChoice() {}

  /**
   * Chooses among candidates.
   *
   * @param candidates the statements on one issue, highest absolute score first
   * @param stance the side
   * @return the statements of that side that are shown, in the order of the candidates
   */
  static List<Evidence> of(List<Row> candidates, Stance stance) {
    Set<String> texts = new HashSet<>();
    Map<String, Integer> shownOf = new HashMap<>();
    List<Evidence> chosen = new ArrayList<>();
    for (Row row : candidates) {
      boolean ofThisSide = stance.id().equals(row.getAs(StatementStances.STANCE.name()));
      if (ofThisSide
          && chosen.size() < SHOWN
          && texts.add(row.getAs(STATEMENT))
          && shownOf.merge(speaker(row), 1, Integer::sum) <= OF_ONE_SPEAKER) {
        chosen.add(evidence(row));
      }
    }
    return chosen;
  }

  private static String speaker(Row row) {
    String speaker = row.getAs(Statements.SPEAKER_ID.name());
    return speaker == null ? "in " + row.getAs(Records.SOURCE.name()) : "by " + speaker;
  }

  private static Evidence evidence(Row row) {
    String name = Cells.text(row, Speakers.NAME);
    String text = Objects.requireNonNullElse(Cells.text(row, STATEMENT), "");
    String shown = text.length() > LONGEST ? text.substring(0, LONGEST).strip() + " …" : text;
    List<String> cues =
        row.<Row>getList(row.fieldIndex(StatementStances.CUES.name())).stream()
            .map(cue -> Cells.text(cue, "cue"))
            .filter(Objects::nonNull)
            .toList();
    return new Evidence(
        name == null ? Cells.text(row, Statements.SPEAKER_TEXT) : name,
        Cells.text(row, Speakers.ROLE),
        row.getAs(Statements.KIND.name()),
        row.getAs(StatementStances.SCORE.name()),
        MarkedText.of(shown, cues),
        Cells.number(row, Articles.COPIES),
        RunTables.article(row));
  }
}
