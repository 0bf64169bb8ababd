package org.marsad.stance;

import java.util.List;
import org.marsad.phrase.SpeakerIdentity;
import org.marsad.table.Stance;

/**
 * What an article says and where it stands.
 *
 * @param statements in the order of the text: everything that is attributed to somebody, and the
 *     author's own sentences that bear on an issue
 * @param stances one for each issue that the article discusses
 */
public record ArticleReading(List<JudgedStatement> statements, List<ArticleStance> stances) {
  /**
   * A statement with its judgements.
   *
   * @param kind direct, indirect or author
   * @param start where it starts in the text, in UTF-16 units from 0
   * @param end just behind it
   * @param verb the word that attributes it, as printed; may be empty
   * @param name who says it, as the article's fullest form gives it; empty when only an office is
   *     named or for the author
   * @param role their office or organisation as printed; may be empty
   * @param speaker what the speaker is; null for the author
   * @param outer the index of the statement that reports it; -1 where the article does
   * @param judgements one for each issue that it is about
   */
  public record JudgedStatement(
      String kind,
      int start,
      int end,
      String verb,
      String name,
      String role,
      SpeakerIdentity speaker,
      int outer,
      List<Judgement> judgements) {}

  /**
   * Where an article stands on an issue.
   *
   * @param issue the id of the issue
   * @param stance where it stands on the whole
   * @param score the balance of its weighted statements, -1 (opposes) to 1 (supports)
   * @param confidence how far from the next stance it is and on how much evidence, 0 to 1
   * @param supporting number of statements in support
   * @param opposing number of statements in opposition
   * @param neutral number of statements that take no side
   */
  public record ArticleStance(
      String issue,
      Stance stance,
      double score,
      double confidence,
      int supporting,
      int opposing,
      int neutral) {}
}
