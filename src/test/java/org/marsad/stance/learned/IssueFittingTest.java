package org.marsad.stance.learned;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.config.Definitions;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.IssueWeights;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.table.Stance;
import org.marsad.testing.Defaults;

/** What is learned where words of no lexicon tell the side, and where nothing tells it. */
class IssueFittingTest {
  private static final StanceRuleSettings RULES = Defaults.settings().stances().rules();
  private static final List<Stance> STANCES =
      List.of(Stance.SUPPORT, Stance.OPPOSE, Stance.NEUTRAL);

  /** Two for each stance, since what a third of all statements have is taken for no word of one. */
  private static final List<String> COLOURS =
      List.of("أزرق", "أخضر", "بنفسجي", "فيروزي", "ليلكي", "رمادي");

  private static final List<String> SPEAKERS =
      List.of("النائب سهل الجبلي", "الوزيرة ندى الساحلي", "المهندس ورد الحقلي");
  private static final StanceReader READER =
      StanceReaders.of(Definitions.packaged(), RULES, List.of(bridge()))
          .with(Map.of("bridge", IssueWeights.NONE));

  private static Issue bridge() {
    Issue.Target bridge = Issue.Target.of(List.of("الجسر"));
    return new Issue("bridge", null, null, null, List.of(bridge), null, null, null, null);
  }

  /**
   * Makes articles of three statements; where the colour tells the side, blue and red are for it.
   */
  private static List<IssueStatement> labelled(int articles, boolean colourTells) {
    List<IssueStatement> statements = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      for (int j = 0; j < SPEAKERS.size(); j++) {
        int stance = (i + j) % 3;
        int colour = colourTells ? stance + i % 2 * 3 : (5 * i + j + i / 3) % 6;
        statements.add(statement("a" + i, SPEAKERS.get(j), colour, STANCES.get(stance)));
      }
    }
    return statements;
  }

  private static IssueStatement statement(String article, String who, int colour, Stance stance) {
    String text =
        String.format(Locale.ROOT, "قال %s إن الجسر سيكون %s في الربيع.", who, COLOURS.get(colour));
    StanceReader.Example example = READER.examples(null, text).get(0);
    return new IssueStatement(article, example, stance);
  }

  @Test
  void learnsTheWordsThatTellTheSide() {
    IssueFitting.Result result = IssueFitting.fit(labelled(20, true), RULES.statements());
    assertThat(result.isBetter()).isTrue();
    assertThat(result.fitted().meanF1()).isGreaterThan(0.9);
    assertThat(result.fitted().meanF1()).isGreaterThan(result.shipped().meanF1() + 0.3);
    assertThat(result.weights().weights().get("w ازرق")[1]).isPositive();
    assertThat(result.weights().weights().get("w اخضر")[1]).isNegative();
    assertThat(result.weights().weights()).doesNotContainKey("w جسر");
  }

  @Test
  void isNotBetterWhereNothingTellsTheSide() {
    IssueFitting.Result result = IssueFitting.fit(labelled(60, false), RULES.statements());
    assertThat(result.isBetter()).isFalse();
  }

  @Test
  void isNotBetterByGuessingWhereTheShippedWeightsFindNoSide() {
    SideScores silent = new SideScores();
    SideScores guessing = new SideScores();
    for (Stance label : List.of(Stance.SUPPORT, Stance.OPPOSE)) {
      for (int i = 0; i < 10; i++) {
        silent.add(label, Stance.NEUTRAL);
        guessing.add(label, STANCES.get(i % 3));
      }
    }
    assertThat(guessing.meanF1()).isGreaterThan(silent.meanF1() + 0.3);
    assertThat(new IssueFitting.Result(IssueWeights.NONE, silent, guessing, 1).isBetter())
        .isFalse();
  }

  @Test
  void isTheSameWhateverTheOrderOfTheLabels() {
    List<IssueStatement> statements = labelled(9, true);
    List<IssueStatement> turned = new ArrayList<>(statements);
    Collections.reverse(turned);
    assertThat(IssueFitting.fit(turned, RULES.statements()).fitted().meanF1())
        .isEqualTo(IssueFitting.fit(statements, RULES.statements()).fitted().meanF1());
  }

  @Test
  void needsEnoughStatementsOfEnoughArticlesWithSomeSide() {
    List<IssueStatement> enough = labelled(7, true);
    assertThat(IssueFitting.isEnough(enough)).isTrue();
    assertThat(IssueFitting.isEnough(enough.subList(0, 19))).isFalse();
    assertThat(
            IssueFitting.isEnough(
                enough.stream().map(s -> new IssueStatement("one", s.seen(), s.stance())).toList()))
        .isFalse();
    assertThat(
            IssueFitting.isEnough(
                enough.stream()
                    .map(s -> new IssueStatement(s.article(), s.seen(), Stance.NEUTRAL))
                    .toList()))
        .isFalse();
    assertThat(
            IssueFitting.isEnough(
                enough.stream()
                    .map(s -> new IssueStatement(s.article(), null, s.stance()))
                    .toList()))
        .isFalse();
  }

  @Test
  void countsWhatIsNotSeenAsMissedByBoth() {
    List<IssueStatement> statements = new ArrayList<>(labelled(20, true));
    for (int i = 0; i < 20; i++) {
      statements.add(new IssueStatement("a" + i, null, Stance.SUPPORT));
    }
    IssueFitting.Result result = IssueFitting.fit(statements, RULES.statements());
    assertThat(result.fitted().unseen()).isEqualTo(result.shipped().unseen()).isEqualTo(20 / 60.0);
  }
}
