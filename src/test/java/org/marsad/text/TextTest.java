package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.LongArrayList;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;
import org.marsad.text.noise.NoiseFilter;

class TextTest {
  private static final String SENTENCE =
      "أعلنت إدارة السد أن منسوب المياه ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة، وأن المزارعين"
          + " في القرى القريبة باشروا زراعة الحنطة مبكراً هذا الموسم.";

  @Test
  void verticalTabsEndLinesAndSeparatorsPartWords() {
    assertThat(Unicode.clean("أول\u000Bثان\u001Fثالث")).isEqualTo("أول\nثان ثالث");
  }

  @Test
  void namesInLatinLettersAreTermsAndPassagesAreNot() {
    Terms terms = new Terms(List.of());
    String passage = "The council said that a new bridge will open next month.";
    assertThat(terms.stems("جسر " + passage + "\nشركة West Bridge و iPhone تبني"))
        .containsExactly("جسر", "شرك", "west", "bridge", "iphone", "تبن");
  }

  @Test
  void unicodeKeepsParagraphsAndDropsEmptyEdges() {
    assertThat(Unicode.clean("\n\n أول \r\n\r\n\r\n ثان\u2028ثالث \n\n"))
        .isEqualTo("أول\n\nثان\nثالث");
  }

  @Test
  void unicodeDropsLoneSurrogatesAndControls() {
    assertThat(Unicode.clean("أ\uD800ب\u0000ج\u001b")).isEqualTo("أبج");
  }

  @Test
  void unicodeLeavesFewMarksOnALetter() {
    assertThat(Unicode.clean("أ" + "\u064E".repeat(32_000) + "ب")).hasSizeLessThanOrEqualTo(32);
  }

  @Test
  void wordsKnowTheirPlace() {
    String text = "قال «الحَشد» 12.";
    Words words = new Words(text);
    StringBuilder seen = new StringBuilder();
    while (words.next()) {
      seen.append(text, words.start(), words.end()).append('=');
      seen.append(words.buffer(), 0, words.length()).append(' ');
    }
    assertThat(seen.toString()).isEqualTo("قال=قال الحَشد=الحشد 12=12 ");
    assertThat(Words.count(text)).isEqualTo(3);
  }

  @Test
  void termHashesPartWhereStopWordsOrPunctuationStand() {
    Terms terms = new Terms(List.of("في"));
    LongArrayList hashes = new LongArrayList();
    terms.appendHashes("الحشد الشعبي في بغداد", hashes);
    long[] values = hashes.toArray();
    assertThat(values).hasSize(5);
    assertThat(values[0]).isEqualTo(Terms.BREAK);
    assertThat(values[1]).isNotEqualTo(Terms.BREAK);
    assertThat(values[2]).isNotEqualTo(Terms.BREAK);
    assertThat(values[3]).isEqualTo(Terms.BREAK);
    assertThat(values[4]).isNotEqualTo(Terms.BREAK);
  }

  @Test
  void noStopWordCounts() {
    List<String> stopWords = Definitions.packaged().lexicon("stop-words");
    Terms terms = new Terms(stopWords);
    assertThat(stopWords).isNotEmpty().allSatisfy(word -> assertThat(terms.stems(word)).isEmpty());
    assertThat(terms.stems("والمحطة")).containsExactly("محط");
  }

  @Test
  void wordsAreFoundInAnyBlockOfUnicode() {
    Words words = new Words("ـ كتابٌ، ﻛﺘﺎﺏ 漢字/x7 ،ـ");
    List<String> found = new ArrayList<>();
    while (words.next()) {
      found.add(new String(words.buffer(), 0, words.length()));
    }
    assertThat(found).containsExactly("كتاب", "ﻛﺘﺎﺏ", "漢字", "x7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE"})
  void findsTheCharset(String charset) {
    String text = SENTENCE.repeat(4);
    assertThat(TextDecoder.decode(text.getBytes(Charset.forName(charset)))).contains(text);
  }

  @Test
  void takesAByteOrderMarkAwayAndRefusesBinary() {
    byte[] marked = ("\uFEFF" + SENTENCE).getBytes(StandardCharsets.UTF_8);
    assertThat(TextDecoder.decode(marked)).contains(SENTENCE);
    byte[] binary = new byte[4096];
    new Random(1).nextBytes(binary);
    assertThat(TextDecoder.decode(binary)).isEmpty();
  }

  @Test
  void readsUtf8WhoseSampleEndsInsideACharacter() {
    for (int shift = 0; shift < 3; shift++) {
      String text = "a".repeat(shift) + "ب".repeat(40_000);
      assertThat(TextDecoder.detect(text.getBytes(StandardCharsets.UTF_8)))
          .contains(StandardCharsets.UTF_8);
    }
  }

  @Test
  void shinglesOfOneTextInTwoSpellingsAreTheSame() {
    int[] plain = Shingles.of("أعلنت الإدارة المحلية في القائم افتتاح مستشفى", 3);
    int[] other = Shingles.of("اعلنت الاداره المحليّة في القائــم افتتاح مستشفي", 3);
    assertThat(plain).hasSize(5).isEqualTo(other);
  }

  @Test
  void shinglesOfAShortTextAreOne() {
    assertThat(Shingles.of("كلمتان فقط", 4)).hasSize(1);
    assertThat(Shingles.of("", 4)).isEmpty();
  }

  @Test
  void minHashTakesMinimaAcrossTheWholeRange() {
    int[] values = {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, -7, -1, 0, 1, 7, Integer.MAX_VALUE};
    for (int a : values) {
      for (int b : values) {
        assertThat(MinHash.min(a, b)).isEqualTo(Math.min(a, b));
      }
    }
  }

  @Test
  void minHashFindsHalfSimilarTextsAsOftenAsItsFormulaSays() {
    MinHash minHash = new MinHash(32, 3, 7);
    Random random = new Random(3);
    int found = 0;
    int trials = 300;
    for (int i = 0; i < trials; i++) {
      int[] common = random.ints(100).toArray();
      int[] a = IntStream.concat(IntStream.of(common), random.ints(50)).toArray();
      int[] b = IntStream.concat(IntStream.of(common), random.ints(50)).toArray();
      Set<Long> keys =
          java.util.Arrays.stream(minHash.bandKeys(a)).boxed().collect(Collectors.toSet());
      found += java.util.Arrays.stream(minHash.bandKeys(b)).anyMatch(keys::contains) ? 1 : 0;
    }
    assertThat((double) found / trials)
        .isEqualTo(1 - Math.pow(1 - Math.pow(0.5, 3), 32), within(0.05));
  }

  @Test
  void takesTheFirstLineForTheTitleWhenItLooksLikeOne() {
    String body = SENTENCE;
    assertThat(Headline.of(null, "عنوان قصير\n" + body))
        .isEqualTo(new Headline("عنوان قصير", body));
    assertThat(Headline.of(null, "جملة قصيرة.\n" + body).title()).isNull();
    assertThat(Headline.of(null, body).title()).isNull();
    assertThat(Headline.of("العنوان", "العُنوان\n" + body))
        .isEqualTo(new Headline("العنوان", body));
    assertThat(Headline.of("العنوان", "عنوان آخر\n" + body).text()).startsWith("عنوان آخر");
  }

  @Test
  void noiseFilterNeverDropsALongLine() {
    NoiseFilter all = NoiseFilter.of(List.of(".*"), List.of(), List.of());
    String line = "كلمة ".repeat(26).strip();
    assertThat(all.clean("s", line + "\nقصير")).isEqualTo(line);
  }

  @Test
  void noiseFilterCutsTheEndOfALongLine() {
    NoiseFilter tails = NoiseFilter.of(List.of(), List.of("(?<=\\.) *انتهى[ /\\p{L}]*"), List.of());
    String line = "كلمة ".repeat(40) + "أخيرة.";
    assertThat(tails.clean("s", line + " انتهى / م")).isEqualTo(line);
    assertThat(tails.clean("s", line + " انتهى " + "م".repeat(90))).endsWith("ممم");
    assertThat(tails.clean("s", "خبر. انتهى\n" + line)).isEqualTo("خبر.\n" + line);
  }

  @Test
  void noiseFilterDropsWhatRecursOnlyForItsOutlet() {
    NoiseFilter lexicon =
        NoiseFilter.of(Definitions.packaged().lexicon("noise-lines"), List.of(), List.of());
    NoiseFilter learnt = lexicon.withRecurring(Set.of(NoiseFilter.key("a", "نبض المدينة")));
    assertThat(learnt.clean("a", "نَبض المدينة!\nخبر")).isEqualTo("خبر");
    assertThat(learnt.clean("b", "نبض المدينة\nخبر")).isEqualTo("نبض المدينة\nخبر");
  }

  @Test
  void aDatelinePrintedOntoTheNextWordIsATokenOfItsOwn() {
    String text = "بغداد، وكالاتأكدت وكالاتها";
    Tokens tokens = new Tokens(text, Set.of("وكالات"));
    assertThat(IntStream.range(0, tokens.size()).mapToObj(tokens::form))
        .containsExactly("بغداد", "،", "وكالات", "اكدت", "وكالاتها");
    assertThat(tokens.printed(3, 4)).isEqualTo("أكدت");
    assertThat(new Tokens(text).form(2)).isEqualTo("وكالاتاكدت");
  }

  @Test
  void wordsThatShareAPlaceInTheCacheAreNotMixedUp() {
    String text =
        IntStream.range(0, 300_000).mapToObj(i -> "كلمة" + i).collect(Collectors.joining(" "));
    Tokens tokens = new Tokens(text + " " + text);
    WordCache<String> cache = new WordCache<>(word -> word);
    assertThat(IntStream.range(0, tokens.size()))
        .hasSize(600_000)
        .allMatch(i -> cache.of(tokens, i).equals(tokens.form(i)));
  }
}
