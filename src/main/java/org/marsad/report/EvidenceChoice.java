package org.marsad.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.marsad.issue.Issue;
import org.marsad.report.ReportData.Evidence;
import org.marsad.report.ReportData.Found;
import org.marsad.table.Articles;
import org.marsad.table.Records;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.SameWords;

/**
 * Chooses the statements that are shown as evidence for a side: the {@value #SHOWN} of which the
 * verdict is surest, none the same as another, and at most {@value #OF_ONE_SPEAKER} of one speaker.
 * An author who speaks for themselves counts as their outlet.
 */
final class EvidenceChoice {
  /** How many statements of a side are candidates. */
  static final int CANDIDATES = 80;

  /** The column with the statement and the sentence around it. */
  static final String CONTEXT = "context";

  private static final int SHOWN = 8;
  private static final int OF_ONE_SPEAKER = 2;

  private EvidenceChoice() {}

  /**
   * Chooses among candidates.
   *
   * @param candidates the statements on one issue, highest absolute score first
   * @param stance the side
   * @param issue the issue, null for one without a definition
   * @return the statements of that side that are shown, in the order of the candidates
   */
  static Found of(List<Row> candidates, Stance stance, Issue issue) {
    TargetWords targets = TargetWords.of(issue);
    List<long[]> said = new ArrayList<>();
    Map<String, Integer> shownOf = new HashMap<>();
    List<Evidence> chosen = new ArrayList<>();
    for (Row row : candidates) {
      if (stance.id().equals(row.getAs(StatementStances.STANCE.name())) && isNew(row, said)) {
        boolean room = chosen.size() < SHOWN;
        if (room && shownOf.merge(speaker(row), 1, Integer::sum) <= OF_ONE_SPEAKER) {
          chosen.add(evidence(row, targets));
        }
      }
    }
    return new Found(chosen, said.size());
  }

  private static boolean isNew(Row row, List<long[]> said) {
    long[] words = SameWords.of(context(row).statement());
    boolean isNew = said.stream().noneMatch(other -> SameWords.areSame(words, other));
    if (isNew) {
      said.add(words);
    }
    return isNew;
  }

  private static String speaker(Row row) {
    String speaker = row.getAs(Statements.SPEAKER_ID.name());
    return speaker == null ? "in " + row.getAs(Records.SOURCE.name()) : "by " + speaker;
  }

  private static Context context(Row row) {
    Row context = row.getAs(CONTEXT);
    return new Context(context.getString(0), context.getString(1), context.getString(2));
  }

  private static Evidence evidence(Row row, TargetWords targets) {
    String name = Cells.text(row, Speakers.NAME);
    List<String> cues =
        row.<Row>getList(row.fieldIndex(StatementStances.CUES.name())).stream()
            .map(cue -> cue.<String>getAs("cue"))
            .filter(Objects::nonNull)
            .toList();
    return new Evidence(
        name == null ? Cells.text(row, Statements.SPEAKER_TEXT) : name,
        Cells.text(row, Speakers.ROLE),
        row.getAs(Statements.KIND.name()),
        Math.abs(row.<Double>getAs(StatementStances.SCORE.name())),
        MarkedText.of(context(row), row.getAs(Statements.VERB.name()), cues, targets),
        Cells.number(row, Articles.COPIES),
        RunTables.article(row));
  }
}
