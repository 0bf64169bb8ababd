package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.issue.Issue;
import org.marsad.table.Stance;
import org.marsad.testing.Defaults;

/** How what was learned of one issue changes what the shipped weights make of a statement. */
class IssueWeightsTest {
  private static final String ISSUE = "bridge";
  private static final StanceWeights SHIPPED =
      StanceWeights.of(List.of("(intercept) | -1 0", "GOOD> | 2 1.5"));

  private static Evidence said() {
    Evidence evidence = new Evidence();
    evidence.of("GOOD>", 1, 1);
    evidence.word("أزرق").of(IssueWeights.WORD + "ازرق", 1, 1);
    return evidence;
  }

  @Test
  void changesNothingWithoutWeights() {
    StanceWeights with = SHIPPED.with(Map.of(ISSUE, IssueWeights.NONE));
    assertThat(with.score(ISSUE, said())).isEqualTo(SHIPPED.score(ISSUE, said()));
    assertThat(with.isFitted(ISSUE)).isTrue();
    assertThat(with.isFitted("road")).isFalse();
  }

  @Test
  void addsToTheLogOddsOfItsIssueAlone() {
    IssueWeights own =
        IssueWeights.read(List.of("(intercept) | 0.5 0", "(shipped) | 1 -1", "w ازرق | 1 -3"), "x");
    LogOdds changed = own.change(SHIPPED.logOdds(said()), said());
    assertThat(changed.sided()).isCloseTo(2 * (-1 + 2) + 0.5 + 1, within(1e-12));
    assertThat(changed.side()).isCloseTo(-3, within(1e-12));
    StanceWeights with = SHIPPED.with(Map.of(ISSUE, own));
    assertThat(with.score(ISSUE, said())).isEqualTo(changed.score()).isNegative();
    assertThat(with.score("road", said())).isEqualTo(SHIPPED.score("road", said()));
  }

  @Test
  void saysWhatAWordAdds() {
    IssueWeights own = IssueWeights.read(List.of("(shipped) | 0 1", "w ازرق | 1 -3"), "x");
    StanceWeights with = SHIPPED.with(Map.of(ISSUE, own));
    Evidence.Word word = said().words().get(0);
    assertThat(with.contribution(ISSUE, word)).isEqualTo(-3);
    assertThat(with.contribution("road", word)).isZero();
  }

  @Test
  void namesALineOfAnotherShape() {
    assertThatThrownBy(() -> IssueWeights.read(List.of("w ازرق | 1"), "model/bridge.txt"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("model/bridge.txt: \"w ازرق | 1\" is not");
  }

  @Test
  void judgesInTheSameReadingAndShowsTheWordsThatDecided() {
    Issue.Target bridge = Issue.Target.of(List.of("الجسر"));
    Issue issue = new Issue(ISSUE, null, null, null, List.of(bridge), null, null, null, null);
    StanceReader shipped =
        StanceReaders.of(
            Definitions.packaged(), Defaults.settings().stances().rules(), List.of(issue));
    IssueWeights own =
        IssueWeights.read(List.of("(intercept) | 2 0", "w ازرق | 1 -3", "w نائب | 0 -0.2"), "x");
    String text = "قال النائب سهل الجبلي إن الجسر أزرق في الصباح.";
    assertThat(judgement(shipped, text).stance()).isEqualTo(Stance.NEUTRAL);
    Judgement judged = judgement(shipped.with(Map.of(ISSUE, own)), text);
    assertThat(judged.stance()).isEqualTo(Stance.OPPOSE);
    assertThat(judged.cues().get(0)).isEqualTo(new Judgement.Cue("أزرق", -3 * 1.6, Frame.WORD));
    assertThat(shipped.targets(ISSUE, text))
        .containsExactly(new StanceReader.Place(text.indexOf("الجسر"), text.indexOf(" أزرق")));
    assertThat(shipped.targets("road", text)).isEmpty();
  }

  private static Judgement judgement(StanceReader reader, String text) {
    return reader.read(null, text).statements().get(0).judgements().get(0);
  }
}
