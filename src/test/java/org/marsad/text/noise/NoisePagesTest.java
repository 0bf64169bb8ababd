package org.marsad.text.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;

/** Judges whole pages: which of their lines are furniture, and which the article's. */
class NoisePagesTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final NoiseFilter NOISE =
      NoiseFilter.of(
          PACKAGED.lexicon("noise-lines"),
          PACKAGED.lexicon("noise-tails"),
          PACKAGED.lexicon("noise-words"));
  private static final InterfaceWords WORDS = InterfaceWords.of(PACKAGED.lexicon("noise-words"));

  @TestFactory
  Stream<DynamicTest> keepsTheLinesOfTheArticle() throws IOException {
    String pages;
    try (InputStream file = NoisePagesTest.class.getResourceAsStream("/cases/noise-pages.txt")) {
      pages = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    return Arrays.stream(pages.split("\n\n"))
        .skip(1)
        .map(page -> page.lines().toList())
        .map(page -> DynamicTest.dynamicTest(page.get(0).substring(2), () -> check(page)));
  }

  private static void check(List<String> page) {
    boolean named = page.get(1).startsWith("= ");
    String[] names = named ? page.get(1).substring(2).split(" \\| ") : new String[] {"a", null};
    List<String> lines = page.subList(named ? 2 : 1, page.size());
    String text = lines.stream().map(line -> line.substring(2)).collect(Collectors.joining("\n"));
    List<String> judged = new ArrayList<>();
    List<String> kept = NOISE.clean(names[0], names[1], text).lines().collect(Collectors.toList());
    for (String line : lines) {
      boolean next = !kept.isEmpty() && kept.get(0).equals(line.substring(2));
      judged.add((next ? "+ " : "- ") + line.substring(2));
      if (next) {
        kept.remove(0);
      }
    }
    assertThat(judged).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org/a/1,FURNITURE",
    "@nakheel #واحة,FURNITURE",
    "★★★★☆ (18),FIGURES",
    "خام برنت 82.3 ▲,FURNITURE",
    "أخبار | رياضة | محلية,FURNITURE",
    "00:00 / 02:15,FIGURES",
    "0790000000,TEXT",
    "الأحد 14 أيار 2023 - 10:32,EDGE",
    "م ع / ر ب,EDGE",
    "صحو 31° في البصرة,EDGE",
    "Share this,EDGE",
    "- مل -,EDGE",
    "الأخبار / محلية / تفاصيل الخبر,EDGE",
    "الميناء - رويترز,DATELINE",
    "باحث: الكلفة باهظة,TEXT",
    "1- النجمة 30 نقطة,ITEM",
    "• قرية الصنوبر,ITEM",
    "قرية الصنوبر,TEXT",
    "لمراسلة الكاتب: r.hilu@example.org,EDGE",
    "وصلة دائمة : https://example.org/?p=1,EDGE",
    "كتب على صفحته https://example.org/1 أنه عائد,TEXT"
  })
  void tellsShapes(String line, LineFeatures.Shape shape) {
    assertThat(LineFeatures.of(line, WORDS).shape()).isEqualTo(shape);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وانتهى الموسم.|SENTENCE",
        "وانتهى الموسم».|SENTENCE",
        "قال إن الموسم قد انتهى هذا «المساء»|SENTENCE",
        "ومتى ينتهي؟|QUESTION",
        "وجاء فيه:|GOES_ON",
        "محمد ع.|OPEN",
        "انتهى الموسم|OPEN"
      })
  void tellsHowALineEnds(String line, LineFeatures.End end) {
    assertThat(LineFeatures.of(line, WORDS).end()).isEqualTo(end);
  }

  @Test
  void countsTheWordsOfTheLongestPhrases() {
    InterfaceWords words = InterfaceWords.of(List.of("list 4: اقرأ أيضا", "1: اقرأ", "-2: قد, إن"));
    LineFeatures line = LineFeatures.of("واقرأ أيضاً 1,200 قصة قد تعجبك", words);
    assertThat(line)
        .isEqualTo(
            new LineFeatures(
                6,
                4,
                0,
                1,
                4,
                4,
                1,
                2,
                InterfaceWords.Role.LIST,
                LineFeatures.End.OPEN,
                LineFeatures.Shape.TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "رويترز من الميناء,CREDIT",
    "من الميناء رويترز,CREDIT",
    "من رويترز الميناء,NONE",
    "كاتب من الميناء,AUTHOR",
    "من الميناء كاتب,NONE"
  })
  void givesTheRolesOfCreditsWhereTheyStand(String line, InterfaceWords.Role role) {
    InterfaceWords words =
        InterfaceWords.of(List.of("credit 0: رويترز", "author 0: كاتب", "0: من"));
    assertThat(LineFeatures.of(line, words).role()).isEqualTo(role);
    assertThat(LineFeatures.of(line, words).fillers()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"اقرأ", "4 اقرأ", "nothing 4: اقرأ", "4: اقرأ, ،"})
  void refusesALineOfTheLexiconThatIsWrittenOtherwise(String line) {
    assertThatThrownBy(() -> InterfaceWords.of(List.of(line)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "وعاد الوفد إلى بلاده. شارك هذا المقال|وعاد الوفد إلى بلاده.",
        "وعاد الوفد إلى بلاده. شارك هذا المقال. تابعنا على تويتر|وعاد الوفد إلى بلاده.",
        "وعاد الوفد إلى بلاده. ثم سافر|وعاد الوفد إلى بلاده. ثم سافر",
        "نشر موقع «الواحة» تعليقات القراء|نشر موقع «الواحة» تعليقات القراء",
        "انتهت المباراة.. فما تعليقك؟|انتهت المباراة.. فما تعليقك؟",
        "وقال إنه عائد. تابعوا آخر الأخبار عبر قناتنا على تلغرام واضغط هنا|وقال إنه عائد.",
        "وعاد الوفد. اقرأ أيضا جسر جديد فوق الوادي عودة القطار الجبلي|وعاد الوفد.",
        "وعاد الوفد. طباعة المقال إرسال جميع الحقوق محفوظة 2024 الواحة|وعاد الوفد.",
        "«اقرأ المزيد»، يكتب المعلم على اللوح.|«اقرأ المزيد»، يكتب المعلم على اللوح."
      })
  void cutsFurnitureBehindTheLastSentence(String line, String clean) {
    assertThat(NOISE.clean("a", line)).isEqualTo(clean);
  }

  @Test
  void readsAlternativesInPhrases() {
    InterfaceWords words = InterfaceWords.of(List.of("4: (شارك|أرسل) (الخبر|هذا المقال)"));
    assertThat(List.of("أرسل هذا المقال", "شارك الخبر", "شارك المقال"))
        .extracting(line -> LineFeatures.of(line, words).furniture())
        .containsExactly(4, 4, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "الواحة|الواحة|true",
        "الواحة|الميناء - الواحة|true",
        "الواحة|أمير الواحة|false",
        "صحيفة صوت الوادي|صوت الوادي الإلكترونية|true",
        "صحيفة صوت الوادي|صوت الجبل الإلكترونية|false",
        "صوت الوادي|قال صوت الوادي اليوم|false",
        "صوت الوادي|عن مكتب صوت الوادي في الميناء الجديد|false"
      })
  void tellsLinesThatNameTheOutlet(String source, String line, boolean named) {
    PageNames names = PageNames.of("", source);
    assertThat(names.isNamedIn(line, LineFeatures.of(line, WORDS))).isEqualTo(named);
  }

  @Test
  void dropsTheMenuAboveAnArticleWhoseTitleIsGiven() {
    String article = "رصفت البلدية شارع السوق القديم بالحجر، وأعادت إليه أعمدة الإنارة.";
    String page = "تسجيل الدخول\nالميناء\nسليم الحلو\nآخر تحديث: 10:32\n" + article;
    assertThat(NOISE.clean("a", "البلدية ترصف السوق", page)).isEqualTo(article);
    assertThat(NOISE.clean("a", "البلدية ترصف السوق", "سليم الحلو\n" + article))
        .isEqualTo("سليم الحلو\n" + article);
  }

  @Test
  void dropsANoticeThatStandsTwiceBelowAnArticle() {
    String article = "رصفت البلدية شارع السوق القديم بالحجر، وأعادت إليه أعمدة الإنارة.";
    String notice = "كما تمتنع الواحة عن كل ما يسيء إلى الآداب.";
    String form = "أضف تعليقك";
    assertThat(NOISE.clean("a", String.join("\n", article, form, notice, form, notice, form)))
        .isEqualTo(article);
  }

  @Test
  void countsNoLineOfATextCutAtAWidth() {
    String paragraph = "وصل الوفد صباحا وزار أهل القرية ثم عاد ".repeat(8);
    String cut = paragraph.replaceAll("(.{30,36}) ", "$1\n");
    assertThat(CountedLines.of(NOISE, "a", cut, 12)).isEmpty();
    assertThat(CountedLines.of(NOISE, "a", "قال\nرئيس\nإن\nفي\nمن\nعلى\nغدا\nهو\nثم", 12))
        .isEmpty();
    assertThat(CountedLines.of(NOISE, "a", "نشرة المساء\n" + paragraph, 12))
        .filteredOn(line -> !line.isLong())
        .hasSize(1);
  }

  @Test
  void countsALineWithTheLongestOther() {
    String footer = "شبكة الواحة شبكة مستقلة للأخبار في البادية والمدينة ".repeat(4).strip();
    List<CountedLine> lines = CountedLines.of(NOISE, "a", "خبر اليوم.\n" + footer, 5);
    assertThat(lines)
        .extracting(CountedLine::body, CountedLine::isLong)
        .containsExactly(
            tuple(NoiseFilter.key("", footer), false),
            tuple(NoiseFilter.key("", "خبر اليوم."), true));
  }
}
