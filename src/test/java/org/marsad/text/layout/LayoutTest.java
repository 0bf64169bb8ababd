package org.marsad.text.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.text.Reason;
import org.marsad.text.Unicode;

class LayoutTest {
  private static final List<String> PARAGRAPHS =
      List.of(
          "افتتح مجلس بلدة النخيل صباح اليوم جسرا جديدا فوق الجدول بعد عامين من العمل المتواصل، وحضر"
              + " الافتتاح عدد كبير من الأهالي والمزارعين.",
          "وقال المهندس سامر الوادي إن الجسر يحمل الشاحنات الثقيلة للمرة الأولى. وأضاف أن كلفته بقيت"
              + " ضمن المبلغ الذي رصد له.",
          "ودعت رئيسة الجمعية الزراعية رجاء الساحلي إلى تعبيد الطريق المؤدي إليه قبل موسم الحصاد.");
  private static final String TEXT = String.join("\n\n", PARAGRAPHS);
  private static final String POEM =
      """
      مررنا على دار الحبيب ضحى الغد
      وقلنا سلاما للطلول وللندى
      فما رد إلا الريح من كل جانب
      وما عاد إلا رجع أصوات من شدا
      كأن الليالي ما رأت غير ظلنا
      ولا سمعت غير الصدى حين رددا
      """;

  private static String wrapped(String text, int width, String lineEnd) {
    return Arrays.stream(text.split("\n", -1))
        .map(paragraph -> wrappedParagraph(paragraph, width, lineEnd))
        .collect(Collectors.joining("\n"));
  }

  private static String wrappedParagraph(String paragraph, int width, String lineEnd) {
    StringBuilder lines = new StringBuilder();
    int used = 0;
    for (String word : paragraph.split(" ", -1)) {
      boolean fits = used + 1 + word.length() <= width;
      lines.append(used == 0 ? "" : fits ? " " : lineEnd).append(word);
      used = fits && used > 0 ? used + 1 + word.length() : word.length();
    }
    return lines.toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 42, 50, 60, 66, 72, 76, 80, 100})
  void joinsLinesThatWereWrappedAtAWidth(int width) {
    assertThat(WrappedLines.joined(wrapped(TEXT, width, "\n"))).isEqualTo(TEXT);
    String titled = "جسر جديد في البلدة\n\n" + TEXT;
    assertThat(WrappedLines.joined(wrapped(titled, width, "\n"))).isEqualTo(titled);
  }

  @Test
  void joinsLinesWhoseEndsWereDoubled() {
    String text = PARAGRAPHS.get(0) + " " + PARAGRAPHS.get(1);
    assertThat(WrappedLines.joined(wrapped(text, 50, "\n\n"))).isEqualTo(text);
  }

  @Test
  void joinsLinesOfOneWord() {
    String text = String.join(" ", PARAGRAPHS);
    assertThat(WrappedLines.joined(text.replace(' ', '\n'))).isEqualTo(text);
    assertThat(WrappedLines.joined(text.replace(" ", "\n\n"))).isEqualTo(text);
    String tokens = text.replace(".", "\n.").replace("،", "\n،").replace(' ', '\n');
    assertThat(WrappedLines.joined(tokens)).isEqualTo(text);
  }

  @Test
  void leavesParagraphsPoemsListsAndHeadlinesAlone() {
    String list =
        "النخيل\nالسنابل\nالفجر\nالرمال\nالواحة\nالمرسى\nالجدول\nالوادي\nالحقل\nالجبل\nالسهل\nالنهر\nالبحيرة";
    String numbers = "أسماء الفائزين:\n" + "1005079577\n".repeat(40) + "انتهى.";
    String headlines =
        "مجلس البلدة يفتتح جسرا جديدا\nمزارعو السنابل يبدؤون الحصاد\nمدرسة الفجر تقبل مئتي تلميذ\n"
            + "أهالي الرمال يحفرون بئرا عميقة\nفريق الواحة يفوز على المرسى";
    String bullets =
        "- قرر المجلس تعبيد الطريق الزراعي كله\n- قرر المجلس توسيع المدرسة والمستوصف\n"
            + "- قرر المجلس شراء شاحنة جديدة للماء\n- قرر المجلس زيادة أجور الحراس جميعا.";
    for (String text :
        List.of(
            TEXT, String.join("\n", PARAGRAPHS), POEM.strip(), list, headlines, bullets, numbers)) {
      assertThat(WrappedLines.joined(text)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"   ", "\t", "\u00A0\u00A0", "  "})
  void closesUpLettersWithSpacesBetweenThem(String gap) {
    String spaced =
        Arrays.stream(PARAGRAPHS.get(1).split(" ", -1))
            .map(word -> String.join(" ", word.split("")))
            .collect(Collectors.joining(gap));
    assertThat(SpacedLetters.closed(spaced)).isEqualTo(PARAGRAPHS.get(1));
  }

  @Test
  void refusesLettersApartWhereNothingShowsTheWords() {
    String apart = String.join(" ", PARAGRAPHS.get(1).replace(" ", "").split(""));
    assertThat(SpacedLetters.closed(apart)).isEqualTo(apart);
    assertScrambled(apart, "the letters stand apart");
  }

  @Test
  void joinsTheHalvesOfWordsWithASoftHyphen() {
    assertThat(SpacedLetters.closed("افتتح المجـ\u00AD\n لس جسرا")).isEqualTo("افتتح المجـلس جسرا");
  }

  @Test
  void readsEscapesThatWereLeftInTheText() {
    assertThat(WrittenEscapes.read("افتتح السوق.\\nوحضر الأهالي.\\r\\nوانصرفوا\\\\n."))
        .isEqualTo("افتتح السوق.\nوحضر الأهالي.\nوانصرفوا\n.");
    assertThat(WrittenEscapes.read("قال: \\\"نعم\\\"\\tو<\\/b>")).isEqualTo("قال: \"نعم\" و</b>");
    assertThat(WrittenEscapes.read("\\u0633\\u0648\\u0642 \\u0024")).isEqualTo("سوق $");
    String path = "شباط\\فبراير، في C:\\new\\read";
    assertThat(WrittenEscapes.read(path)).isSameAs(path);
  }

  @Test
  void refusesReversedLines() {
    String reversed =
        PARAGRAPHS.stream()
            .map(line -> new StringBuilder(line).reverse().toString())
            .collect(Collectors.joining("\n"));
    assertScrambled(reversed, "each line reversed");
  }

  @Test
  void refusesReversedPresentationForms() {
    assertScrambled(
        Unicode.clean("ﺔﺒﻠﻄﻟﺍ ﻕﻳﺮﻓ ﺔﺒﻳﻘﺣ ﺔﺳﺭﺪﻤﻟﺍ ﺔﻨﻳﺪﻤﻟﺍ ﻲﻓ ﺐﻌﻠﻤﻟﺍ"), "each line reversed");
  }

  @Test
  void refusesWordsInReverseOrder() {
    String reversed =
        PARAGRAPHS.stream()
            .map(line -> "." + line.replace(".", ""))
            .collect(Collectors.joining("\n"));
    assertScrambled(reversed, "stops at line starts");
  }

  @Test
  void acceptsTextsInOrder() {
    assertThat(LetterOrder.problem(TEXT)).isEmpty();
    assertThat(LetterOrder.problem(POEM)).isEmpty();
    assertThat(LetterOrder.problem("... ثم عاد أصلا وفضلا ومثلا إلى القرية")).isEmpty();
  }

  private static void assertScrambled(String text, String detail) {
    assertThat(LetterOrder.problem(text))
        .hasValueSatisfying(
            verdict -> {
              assertThat(verdict.reason()).isEqualTo(Reason.SCRAMBLED);
              assertThat(verdict.detail()).contains(detail);
            });
  }
}
