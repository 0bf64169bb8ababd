package org.marsad.stance;

import java.util.List;
import org.marsad.table.Stance;

/**
 * What an article says and where it stands.
 *
 * @param statements in the order of the text: everything attributed, and the author's own sentences
 *     that bear on an issue
 * @param stances one for each issue that the article discusses
 */
public record ArticleReading(List<Said> statements, List<ArticleStance> stances) {
  /**
   * A statement with its judgements.
   *
   * @param kind direct, indirect or author
   * @param start offset in the text
   * @param end just behind
   * @param verb the word that attributes it, as printed; may be empty
   * @param name who says it, as the article's fullest form gives it; empty when only an office is
   *     named or for the author
   * @param role their office or organisation as printed; may be empty
   * @param judgements one for each issue that it is about
   */
  public record Said(
      String kind,
      int start,
      int end,
      String verb,
      String name,
      String role,
      List<Judgement> judgements) {}

  /**
   * Where the article stands on an issue.
   *
   * @param issue its id
   * @param stance on the whole
   * @param score weighted mean, -1 to 1
   * @param confidence 0 to 1
   * @param supporting number of statements
   * @param opposing number of statements
   * @param neutral number of statements
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
