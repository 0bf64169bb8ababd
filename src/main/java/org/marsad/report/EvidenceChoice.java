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
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;

/**
 * Which statements speak for a side: the strongest, but no text twice and at most {@value
 * #OF_ONE_VOICE} of one speaker or, in their own voice, one outlet.
 */
final class EvidenceChoice {
  /** How many of a side are looked at. */
  static final int CANDIDATES = 80;

  /** The column with what was said, beside the article's own. */
  static final String STATEMENT = "statement";

  private static final int SHOWN = 8;
  private static final int OF_ONE_VOICE = 2;
  private static final int LONGEST = 700;

  private EvidenceChoice() {}

  /**
   * @param candidates of one issue, strongest first
   */
  static List<Evidence> of(List<Row> candidates, String stance) {
    Set<String> texts = new HashSet<>();
    Map<String, Integer> voices = new HashMap<>();
    List<Evidence> chosen = new ArrayList<>();
    for (Row row : candidates) {
      boolean ofThisSide = stance.equals(row.getAs(StatementStances.STANCE.name()));
      if (ofThisSide
          && chosen.size() < SHOWN
          && texts.add(row.getAs(STATEMENT))
          && voices.merge(voice(row), 1, Integer::sum) <= OF_ONE_VOICE) {
        chosen.add(evidence(row));
      }
    }
    return chosen;
  }

  private static String voice(Row row) {
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
