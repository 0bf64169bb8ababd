package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.stance.StanceReader.Place;

/** What is shown around a statement, and what of it is marked. */
class LabelContextTest {
  private static final String TEXT =
      "جملة أولى بعيدة. ثم افتتح الجسر. قال سهل إن الجسر أزرق جدا، ومضى. وعاد الناس. ونام الجميع.";

  private static LabelContext context(String text, String said, String target) {
    int start = text.indexOf(said);
    List<Place> places =
        target.isEmpty()
            ? List.of()
            : List.of(
                new Place(text.indexOf(target), text.indexOf(target) + target.length()),
                new Place(text.lastIndexOf(target), text.lastIndexOf(target) + target.length()));
    return LabelContext.of(text, places, start, start + said.length());
  }

  private static String text(List<LabelPiece> pieces) {
    return pieces.stream().map(LabelPiece::text).collect(Collectors.joining());
  }

  @Test
  void showsTheSentenceItIsInAndOneBeforeAndOneBehind() {
    LabelContext context = context(TEXT, "الجسر أزرق جدا", "الجسر");
    assertThat(text(context.before())).isEqualTo("ثم افتتح الجسر. قال سهل إن ");
    assertThat(text(context.said())).isEqualTo("الجسر أزرق جدا");
    assertThat(text(context.behind())).isEqualTo("، ومضى. وعاد الناس.");
    assertThat(context.before()).contains(new LabelPiece("الجسر", true));
    assertThat(context.said())
        .containsExactly(new LabelPiece("الجسر", true), new LabelPiece(" أزرق جدا", false));
  }

  @Test
  void showsTheEndsOfATextAsTheyAre() {
    LabelContext first = context(TEXT, "جملة أولى بعيدة.", "");
    assertThat(first.before()).isEmpty();
    assertThat(text(first.behind())).isEqualTo(" ثم افتتح الجسر.");
    LabelContext last = context(TEXT, "ونام الجميع.", "");
    assertThat(last.behind()).isEmpty();
    assertThat(text(last.before())).isEqualTo("وعاد الناس. ");
    LabelContext whole = context("الجسر", "الجسر", "الجسر");
    assertThat(whole.said()).containsExactly(new LabelPiece("الجسر", true));
  }

  @Test
  void cutsWhatIsLong() {
    String text = "كلمة ".repeat(300) + "هذا قولهم " + "أخرى ".repeat(300);
    LabelContext context = context(text, "هذا قولهم", "");
    assertThat(text(context.before())).startsWith("…").hasSize(401);
    assertThat(text(context.behind())).endsWith("…").hasSize(401);
  }

  @Test
  void leavesOutMarksThatReorder() {
    LabelContext context = context("قال\u202E: نعم\u2066", "نعم\u2066", "");
    assertThat(text(context.before()) + text(context.said())).isEqualTo("قال: نعم");
  }
}
