package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContextTest {
  private static Context context(String text, String statement) {
    return Context.of(text, statement, text.indexOf(statement));
  }

  @Test
  void takesTheSentenceThatTheStatementStandsIn() {
    Context context =
        context(
            "وصل الوفد صباحاً. وقال الناطق: «سنبني الجسر قريباً» أمام الصحفيين. ثم غادر.",
            "سنبني الجسر قريباً");
    assertThat(context.before().strip()).isEqualTo("وقال الناطق: «");
    assertThat(context.after()).isEqualTo("» أمام الصحفيين.");
  }

  @Test
  void takesNothingWhereTheStatementIsTheSentence() {
    Context context = context("بدأ العمل. سنبني الجسر.\nثم غادر.", "سنبني الجسر.");
    assertThat(context.before()).isBlank();
    assertThat(context.after()).isEmpty();
  }

  @Test
  void takesTheStatementAloneWhereTheTextIsAnother() {
    assertThat(Context.of("نص", "سنبني الجسر", 0)).isEqualTo(new Context("", "سنبني الجسر", ""));
  }

  @Test
  void marksWhereALongSentenceIsCut() {
    String text = "كلمة ".repeat(300) + "سنبني الجسر " + "كلمة ".repeat(300);
    Context context = context(text, "سنبني الجسر");
    assertThat(context.before()).startsWith("… ").hasSizeLessThan(450);
    assertThat(context.after()).hasSizeLessThan(450);
  }
}
