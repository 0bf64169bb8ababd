package org.marsad.table;

import java.util.List;

/** The published tables, in the order of the data dictionary. */
public final class Tables {
  public static final List<Table> ALL =
      List.of(
          Articles.TABLE,
          Duplicates.TABLE,
          Reprints.TABLE,
          Rejected.TABLE,
          Topics.TABLE,
          TopicTerms.TABLE,
          TopicTimeline.TABLE,
          Places.TABLE,
          ArticleVectors.TABLE,
          Statements.TABLE,
          StatementStances.TABLE,
          ArticleStances.TABLE,
          StanceClusters.TABLE,
          StanceSummary.TABLE,
          Speakers.TABLE,
          SpeakerStances.TABLE,
          SpeakerMerges.TABLE,
          CoQuotations.TABLE,
          Runs.TABLE);

  private Tables() {}
}
