package org.marsad.table;

import java.util.List;
import java.util.Optional;

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

  /**
   * The tables that a run keeps for {@code update}, in a hidden folder: what it needs of the
   * articles so far, so that their texts are not read again.
   */
  public static final List<Table> STATE =
      List.of(
          GivenRecords.TABLE,
          RecordLines.TABLE,
          Learned.TABLE,
          KnownDocuments.TABLE,
          TextBands.TABLE,
          Comparisons.TABLE,
          ArticleFits.TABLE,
          Voices.TABLE,
          SpeakerMentions.TABLE,
          Arguments.TABLE);

  private Tables() {}

  /**
   * Returns the column that names the article, or the copy, that a row belongs to. Where a table
   * has one, a row depends on its article alone but for a few columns, and an update keeps the
   * files that hold no changed row; the other tables sum up the archive and are computed again.
   */
  public static Optional<Field> owner(Table table) {
    return table.equals(Duplicates.TABLE)
        ? Optional.of(Duplicates.COPY_ID)
        : table.fields().stream().filter(Documents.ARTICLE_ID::equals).findFirst();
  }
}
