package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Attribution;
import org.marsad.attribution.Statement;
import org.marsad.attribution.StatementKind;
import org.marsad.config.Definitions;
import org.marsad.lexicon.Act;

class JudgedTest {
  private static final ArticleSpeaker SPEAKER = speaker();

  private static ArticleSpeaker speaker() {
    Attribution attribution = StanceReaders.attribution(Definitions.packaged());
    return attribution.of(attribution.tokens("قال سعد الكرخي إن الجسر آمن.")).get(0).speaker();
  }

  private static Statement said(int from, int to, int frame) {
    return new Statement(StatementKind.INDIRECT, from, to, Act.SAY, "قال", SPEAKER, frame);
  }

  private static TargetMention mention(int at) {
    return new TargetMention(at, at + 1, 1, false, false, false);
  }

  @Test
  void leavesWhatANestedStatementSaysToItsOwnSpeaker() {
    List<Judged> judged = Judged.of(List.of(said(2, 20, 0), said(10, 20, 8)));
    List<TargetMention> mentions = List.of(mention(3), mention(9), mention(15));
    assertThat(judged.get(0).withoutNested(mentions)).containsExactly(mention(3));
    assertThat(judged.get(1).withoutNested(mentions)).isEqualTo(mentions);
  }

  @Test
  void keepsAllMentionsOfStatementsSideBySide() {
    List<Judged> judged = Judged.of(List.of(said(2, 9, 0), said(10, 20, 9)));
    List<TargetMention> mentions = List.of(mention(3), mention(15));
    assertThat(judged.get(0).withoutNested(mentions)).isEqualTo(mentions);
  }
}
