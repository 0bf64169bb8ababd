package org.marsad.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.lexicon.Act;

class NestingTest {
  private static Statement said(int from, int to) {
    ArticleSpeaker speaker = new ArticleSpeaker("سعد الكرخي", "");
    return new Statement(StatementKind.INDIRECT, from, to, Act.SAY, "قال", speaker, from);
  }

  private static Statement written(int from, int to) {
    return new Statement(StatementKind.AUTHOR, from, to, Act.SAY, "", null, from);
  }

  @Test
  void findsTheInnermostStatementAround() {
    List<Statement> statements =
        List.of(said(0, 20), said(5, 15), said(7, 15), said(16, 20), said(20, 30));
    assertThat(Nesting.outer(statements)).containsExactly(-1, 0, 1, 0, -1);
  }

  @Test
  void takesTheLongerOfTwoThatStartTogetherForTheOuterOne() {
    assertThat(Nesting.outer(List.of(said(0, 9), said(0, 4)))).containsExactly(-1, 0);
  }

  @Test
  void reportsNothingInTheAuthorsVoice() {
    assertThat(Nesting.outer(List.of(written(0, 9), said(2, 9)))).containsExactly(-1, -1);
  }

  @Test
  void leavesStatementsThatOnlyOverlapApart() {
    assertThat(Nesting.outer(List.of(said(0, 9), said(5, 12)))).containsExactly(-1, -1);
  }
}
