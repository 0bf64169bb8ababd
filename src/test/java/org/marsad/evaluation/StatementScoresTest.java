package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.evaluation.ScoredArticle.Stored;

class StatementScoresTest {
  private static final String TITLE = "الجسر آمن";
  private static final String TEXT =
      "قال سعد الكرخي إن الجسر آمن ومتين. وأضاف أن الطريق طويل جدا. وكان الجو صحوا ذلك اليوم.";

  private static LabelledStatement label(String span, String speaker, String mention) {
    return new LabelledStatement(span, speaker, mention, false, false);
  }

  private static Stored stored(String words, String... names) {
    return new Stored(TEXT.indexOf(words), words, "قال", List.of(names));
  }

  private static StatementScores scores(List<LabelledStatement> labels, Stored... stored) {
    StatementScores scores = new StatementScores();
    scores.addWhole(ScoredArticle.of("a", TITLE, TEXT, labels, List.of(stored)));
    return scores;
  }

  @Test
  void findsAStatementThatCoversHalfOfALabel() {
    List<LabelledStatement> labels =
        List.of(
            label("الجسر آمنٌ ومتين", "سعد الكرخي", "سعد الكرخي"),
            label("الطريق طويل جدا", "سعد الكرخي", ""));
    assertThat(
            scores(labels, stored("الجسر آمن ومتين", "سعد الكرخي"), stored("جدا", "هو")).ofWhole())
        .contains("2 labelled in 1 articles, 2 in the run")
        .contains("recall     0.5000 (1 found)")
        .contains("precision  1.0000 (2 right)")
        .contains("bounds     1.0000");
  }

  @Test
  void takesANameThatHoldsOrIsHeldForRightAndOnlyTheFirstForFull() {
    List<LabelledStatement> labels =
        List.of(
            label("الجسر آمن ومتين", "سعد علي الكرخي", "الكرخي"),
            label("الطريق طويل جدا", "الكرخى", ""));
    assertThat(
            scores(
                    labels,
                    stored("الجسر آمن ومتين", "الكرخي", "الكرخي"),
                    stored("الطريق طويل جدا", "الوزير", "سعد الكرخي"))
                .ofWhole())
        .contains("right      1.0000 (2)")
        .contains("full name  0.5000 (1)")
        .contains("does not name them  1.0000 (1 of 1)");
  }

  @Test
  void countsWhatIsNotLabelledAndNestedLabelsForPrecisionAlone() {
    LabelledStatement nested =
        new LabelledStatement("الطريق طويل جدا", "سعد الكرخي", "", true, false);
    StatementScores scores =
        scores(
            List.of(nested),
            stored("الطريق طويل جدا", "سعد الكرخي"),
            stored("الجو صحوا ذلك اليوم", "الجو"));
    assertThat(scores.ofWhole())
        .contains("0 labelled in 1 articles, 2 in the run")
        .contains("precision  0.5000 (1 right)");
    assertThat(scores.errors(5)).contains("not labelled | a | الجو | الجو صحوا ذلك اليوم");
  }

  @Test
  void listsErrorsAndLabelsThatAreNotInTheText() {
    List<LabelledStatement> labels =
        List.of(
            label("الجسر آمن ومتين", "عمر الراوي", null), label("ليس هنا شيء", "سعد الكرخي", null));
    StatementScores scores = scores(labels, stored("الجسر آمن ومتين", "سعد الكرخي"));
    assertThat(scores.ofWhole()).contains("1 labels are not in the text of their article");
    assertThat(scores.errors(5)).contains("other speaker | a | عمر الراوي <- سعد الكرخي | الجسر");
    assertThat(scores.errors(0)).isEmpty();
  }

  @Test
  void placesLabelsOfRepeatedWordsOneAfterTheOther() {
    List<LabelledStatement> labels =
        List.of(label("الطريق طويل جدا", "سعد الكرخي", ""), label("الجسر آمن", "سعد الكرخي", ""));
    ScoredArticle article = ScoredArticle.of("a", TITLE, TEXT, labels, List.of());
    assertThat(article.gold().get(1).span().from()).isZero();
    assertThat(article.gold().get(0).span().length()).isEqualTo("الطريقطويلجدا".length());
  }
}
