package org.marsad.stance;

import java.util.ArrayList;
import java.util.List;
import org.marsad.attribution.Nesting;
import org.marsad.attribution.Statement;

/**
 * A statement and its judgements.
 *
 * @param statement what is said
 * @param nested the statements that it reports in turn
 * @param judgements one for each issue that it is about; filled while the article is read
 */
record Judged(Statement statement, List<Statement> nested, List<Judgement> judgements) {

  /** Makes ready to judge the statements of an article, which are in the order of the text. */
  static List<Judged> of(List<Statement> statements) {
    List<Judged> all = new ArrayList<>(statements.size());
    int[] outer = Nesting.outer(statements);
    for (int i = 0; i < outer.length; i++) {
      all.add(new Judged(statements.get(i), new ArrayList<>(0), new ArrayList<>()));
      if (outer[i] != Nesting.NONE) {
        all.get(outer[i]).nested().add(statements.get(i));
      }
    }
    return all;
  }

  boolean isAttributed() {
    return statement.speaker() != null;
  }

  /**
   * Returns those of some mentions that the speaker makes himself: what a statement within this one
   * says counts for its own speaker alone.
   */
  List<TargetMention> withoutNested(List<TargetMention> mentions) {
    return nested.isEmpty()
        ? mentions
        : mentions.stream()
            .filter(mention -> nested.stream().noneMatch(s -> has(s, mention)))
            .toList();
  }

  /** Whether a mention stands in a statement or in the clause that attributes it. */
  private static boolean has(Statement inner, TargetMention mention) {
    return mention.from() >= Math.min(inner.frame(), inner.from()) && mention.to() <= inner.to();
  }
}
