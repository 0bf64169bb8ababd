package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.config.Definitions;
import org.marsad.evaluation.StanceAnswers.Answer;
import org.marsad.issue.Issue;
import org.marsad.stance.StanceReaders;
import org.marsad.stance.learned.IssueStatement;
import org.marsad.table.Stance;
import org.marsad.testing.Defaults;

/** Which statement of an article a label is of. */
class AnsweredArticleTest {
  private static final String FIRST = "الجسر سيكون أزرق في الربيع";
  private static final String SECOND = "الجسر سيكون أخضر في الصيف";
  private static final String TEXT =
      "قال النائب سهل الجبلي إن " + FIRST + ". وقالت الوزيرة ندى الساحلي إن " + SECOND + ".";

  private static List<IssueStatement> statements(Answer... answers) {
    Issue.Target bridge = Issue.Target.of(List.of("الجسر"));
    Issue issue = new Issue("bridge", null, null, null, List.of(bridge), null, null, null, null);
    return AnsweredArticle.of(
            StanceReaders.of(
                Definitions.packaged(), Defaults.settings().stances().rules(), List.of(issue)),
            "a",
            null,
            TEXT)
        .statements(List.of(answers))
        .getOrDefault("bridge", List.of());
  }

  private static Answer answer(String stance, String span) {
    return new Answer("bridge", stance, span);
  }

  @Test
  void takesAPartOfAStatementForItWhateverItsMarks() {
    List<IssueStatement> found =
        statements(answer("support", FIRST), answer("oppose", "«سيكون أخضَر، في الصيف»"));
    assertThat(found)
        .extracting(IssueStatement::stance)
        .containsExactly(Stance.SUPPORT, Stance.OPPOSE);
    assertThat(found)
        .extracting(one -> TEXT.substring(one.seen().start(), one.seen().end()))
        .satisfiesExactly(
            one -> assertThat(one).contains("أزرق"), one -> assertThat(one).contains("أخضر"));
  }

  @Test
  void countsSeveralLabelsOfAStatementAsOne() {
    assertThat(statements(answer("neutral", FIRST), answer("support", "أزرق في الربيع")))
        .extracting(IssueStatement::stance)
        .containsExactly(Stance.SUPPORT);
    assertThat(statements(answer("oppose", FIRST), answer("support", FIRST))).isEmpty();
  }

  @Test
  void keepsWhatIsNotSeenOnceAndForgetsWhatIsNotOnTheIssue() {
    assertThat(
            statements(
                answer("support", "ليس في النص"),
                answer("support", "ليس  في النص."),
                answer("none", "ولا هذا")))
        .containsExactly(new IssueStatement("a", null, Stance.SUPPORT));
  }

  @Test
  void knowsWhetherTheWordsAreThere() {
    AnsweredArticle article =
        AnsweredArticle.of(
            StanceReaders.of(
                    Definitions.packaged(), Defaults.settings().stances().rules(), List.of())
                .with(Map.of()),
            "a",
            "t",
            TEXT);
    assertThat(article.has(answer("support", "سيكون أزرق"))).isTrue();
    assertThat(article.has(answer("support", "سيكون أحمر"))).isFalse();
  }
}
