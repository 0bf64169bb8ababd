package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.config.Definitions;
import org.marsad.lexicon.WordClass;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Defaults;
import org.marsad.testing.Growth;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.date.Dates;
import org.marsad.text.html.HtmlPage;
import org.marsad.text.html.HtmlText;
import org.marsad.text.layout.LetterOrder;
import org.marsad.text.layout.SpacedLetters;
import org.marsad.text.layout.WrappedLines;
import org.marsad.text.noise.NoiseFilter;

/** What holds for the functions of this package whatever the text is. */
class TextFuzzTest {
  private static final int CASES = 24_000;
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final NoiseFilter NOISE =
      NoiseFilter.of(
          PACKAGED.lexicon("noise-lines"),
          PACKAGED.lexicon("noise-tails"),
          PACKAGED.lexicon("noise-words"));
  private static final Dates DATES = Defaults.dates("UTC");
  private static final Terms TERMS = new Terms(PACKAGED.lexicon("stop-words"));
  private static final MinHash MIN_HASH = new MinHash(8, 3, 1);
  private static final Set<String> OPENERS =
      Defaults.lexicon().words().of(WordClass.QUOTATION_OPENERS);
  private static final Phrases<String> PHRASES = new Phrases<>();
  private static final List<Charset> CHARSETS =
      Stream.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32")
          .map(Charset::forName)
          .toList();

  static {
    PACKAGED.lexicon("titles").forEach(title -> PHRASES.add(title, title));
    PACKAGED.lexicon("organisations").forEach(name -> PHRASES.add("=" + name, name));
  }

  @Test
  void whateverTheTextIsItsPartsAreInItsBounds() {
    ArabicFuzz.holds(
        CASES,
        fuzz -> {
          String raw = fuzz.text();
          String clean = Unicode.clean(raw);
          assertCleaned(clean);
          assertPlain(raw);
          assertLaidOut(clean);
          assertFolded(raw);
          String text = fuzz.below(4) == 0 ? raw : clean;
          assertCut(text);
          assertCounted(text);
          if (fuzz.below(8) == 0) {
            assertDecoded(fuzz, raw);
          }
          assertFiltered(clean);
          assertRead(fuzz, raw);
        });
  }

  private static void assertCleaned(String clean) {
    assertThat(Unicode.clean(clean)).isEqualTo(clean);
    assertThat(Normalizer.isNormalized(clean, Normalizer.Form.NFC)).isTrue();
    assertThat(clean).doesNotContain("  ", "\n\n\n", " \n", "\n ", "\0", "\uFEFF", "\r");
    assertThat(clean.strip()).isEqualTo(clean);
    assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(clean)).isTrue();
  }

  private static void assertPlain(String raw) {
    String plain = HtmlText.plain(raw);
    assertThat(plain.toLowerCase(Locale.ROOT)).doesNotContain("<p>", "</div>", "<br>", "&nbsp;");
    boolean untouched = raw.indexOf('<') < 0 && raw.indexOf('&') < 0;
    assertThat(untouched && !plain.equals(raw)).isFalse();
    assertCleaned(Unicode.clean(plain));
  }

  private static void assertLaidOut(String clean) {
    String joined = WrappedLines.joined(clean);
    assertThat(joined.replaceAll("\\s", "")).isEqualTo(clean.replaceAll("\\s", ""));
    assertThat(WrappedLines.joined(joined).length()).isLessThanOrEqualTo(joined.length());
    assertCleaned(Unicode.clean(SpacedLetters.closed(clean)));
    LetterOrder.problem(clean)
        .ifPresent(verdict -> assertThat(verdict.reason()).isEqualTo(Reason.SCRAMBLED));
  }

  private static void assertFolded(String text) {
    String folded = Folding.fold(text);
    assertThat(Folding.fold(folded)).isEqualTo(folded);
    assertThat(folded.length()).isLessThanOrEqualTo(text.length());
  }

  private static void assertCut(String text) {
    Tokens tokens = new Tokens(text);
    int end = 0;
    for (int i = 0; i < tokens.size(); i++) {
      assertThat(tokens.start(i)).isGreaterThanOrEqualTo(end).isLessThan(tokens.end(i));
      assertThat(tokens.form(i)).isNotEmpty();
      end = tokens.end(i);
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
    List<Quotation> quotations = Quotations.of(tokens, OPENERS);
    int behind = 0;
    for (Quotation quotation : quotations) {
      assertThat(quotation.open()).isGreaterThanOrEqualTo(behind).isLessThan(quotation.close());
      behind = quotation.close();
    }
    assertThat(behind).isLessThanOrEqualTo(tokens.size());
    assertApart(Sentences.of(tokens, quotations), tokens);
    assertApart(Sentences.within(tokens, 0, tokens.size()), tokens);
    for (Phrases.Match<String> match : PHRASES.in(tokens)) {
      assertThat(match.from()).isNotNegative().isLessThan(match.to());
      assertThat(match.to()).isLessThanOrEqualTo(tokens.size());
    }
  }

  private static void assertApart(List<Sentence> sentences, Tokens tokens) {
    int behind = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.from()).isGreaterThanOrEqualTo(behind).isLessThan(sentence.to());
      behind = sentence.to();
    }
    assertThat(behind).isLessThanOrEqualTo(tokens.size());
  }

  private static void assertCounted(String text) {
    int[] shingles = Shingles.of(text, 3);
    assertThat(shingles).isSorted().doesNotHaveDuplicates();
    assertThat(Packed.ints(Packed.ints(shingles))).isEqualTo(shingles);
    assertThat(Shingles.common(shingles, shingles)).isEqualTo(shingles.length);
    assertThat(MIN_HASH.bandKeys(shingles))
        .isEqualTo(MIN_HASH.bandKeys(Shingles.inOrder(text, 3)))
        .hasSize(8);
    assertThat(TERMS.stems(text)).doesNotContain("").isEqualTo(TERMS.stems(text));
    TERMS.walk(
        text,
        (hash, start, end, joined) -> assertThat(start).isLessThan(end).isLessThan(text.length()));
    assertThat(Words.count(Folding.fold(text))).isLessThanOrEqualTo(text.length());
  }

  private static void assertDecoded(ArabicFuzz fuzz, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String valid = new String(bytes, StandardCharsets.UTF_8);
    if (valid.indexOf('\0') < 0 && !valid.startsWith("\uFEFF")) {
      assertThat(TextDecoder.decode(bytes)).contains(valid);
    }
    Charset charset = CHARSETS.get(fuzz.below(CHARSETS.size()));
    byte[] mutated = fuzz.mutated(text.getBytes(charset));
    assertThat(TextDecoder.decode(mutated)).isEqualTo(TextDecoder.decode(mutated));
    Script.problem(text, 0.5)
        .ifPresent(verdict -> assertThat(verdict.detail()).matches("\\d+ of \\d+ .*"));
  }

  private static void assertFiltered(String clean) {
    String kept = NOISE.clean("source", clean);
    assertThat(kept.length()).isLessThanOrEqualTo(clean.length());
    Headline untitled = Headline.of(null, kept);
    assertThat(
            untitled.title() == null ? untitled.text() : untitled.title() + "\n" + untitled.text())
        .isEqualTo(kept);
    assertThat(kept).endsWith(Headline.of("عنوان", kept).text());
  }

  private static void assertRead(ArabicFuzz fuzz, String text) {
    String part = text.substring(0, Math.min(text.length(), 40));
    for (String date :
        List.of(text, fuzz.mutated("2021-04-29T10:20:30.123+03:00"), "٢٠٢١" + part)) {
      DATES
          .parse(date)
          .ifPresent(
              instant ->
                  assertThat(instant.atZone(ZoneOffset.UTC).getYear()).isBetween(1900, 2100));
    }
    for (String url : List.of(text, fuzz.mutated("https://www.a.example/b%D8%A7/?id=1&x=2#y"))) {
      CanonicalUrl.of(url)
          .ifPresent(canonical -> assertThat(canonical).startsWith(CanonicalUrl.host(url).get()));
    }
  }

  static Stream<Arguments> readers() {
    return Stream.of(
        reader("clean", Unicode::clean),
        reader("fold", Folding::fold),
        reader("script", text -> Script.problem(text, 0.5)),
        reader("decode", text -> TextDecoder.decode(text.getBytes(StandardCharsets.UTF_8))),
        reader("decode1256", text -> TextDecoder.decode(text.getBytes(Charset.forName("cp1256")))),
        reader("sentences", TextFuzzTest::cut),
        reader("phrases", text -> PHRASES.in(new Tokens(text))),
        reader("shingles", text -> MIN_HASH.bandKeys(Shingles.inOrder(text, 4))),
        reader("terms", TERMS::stems),
        reader("noise", text -> NOISE.clean("a", text)),
        reader("noise-between", text -> NOISE.clean("a", "ا" + text + "ا")),
        reader("noise-key", text -> NoiseFilter.key("a", text)),
        reader("noise-key-between", text -> NoiseFilter.key("a", "ا" + text + "ا")),
        reader("headline", text -> Headline.of(text, text + "\n" + text)),
        reader("date", text -> DATES.parse(text)),
        reader("html", HtmlText::plain),
        reader("html-between", text -> HtmlText.plain("<p>" + text + "</p>")),
        reader("page", text -> HtmlPage.of("<body><p>" + text)),
        reader("wrapped", WrappedLines::joined),
        reader("spaced", SpacedLetters::closed),
        reader("order", LetterOrder::problem),
        reader("url", CanonicalUrl::of),
        reader("path", text -> CanonicalUrl.of("http://a/" + text)),
        reader("path-between", text -> CanonicalUrl.of("http://a/" + text + "b")),
        reader("query", text -> CanonicalUrl.of("http://a/b?" + text)),
        reader("host", text -> CanonicalUrl.of("http://" + text)));
  }

  private static Arguments reader(String name, Consumer<String> reader) {
    return Arguments.of(name, reader);
  }

  private static void cut(String text) {
    Tokens tokens = new Tokens(text);
    Sentences.of(tokens, Quotations.of(tokens, OPENERS));
    Sentences.within(tokens, 0, tokens.size());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readers")
  void timeGrowsWithTheLengthOfTheText(String name, Consumer<String> reader) {
    for (String unit :
        List.of(
            "a",
            "ا",
            "ـ",
            " ",
            ".",
            "/",
            "%D8",
            "&",
            "a=b&",
            "\"",
            "«",
            "»",
            "(",
            "«أ",
            ": \"أ ",
            "\n",
            "ا\n",
            "1",
            "١",
            "www.",
            "a.",
            "\t",
            "( ",
            "! (",
            ". انتهى ",
            "ﷺ",
            "\uD83D",
            "َّ",
            "ﱠ",
            "\u0323\u0301",
            "e\u0301",
            "utm_a=b&",
            "//",
            "د. ",
            "أن \"قال ",
            "٠٠:",
            "-",
            "شارك ",
            "<",
            "<p",
            "<p>",
            "<b><p>",
            "<a href=x>",
            "<td>",
            "<table><tr><td>",
            "<div>ا ",
            "</p>",
            "<!--",
            "&#1",
            "&amp;",
            "&amp",
            "a word ",
            "ة ",
            "ت + ت\n",
            "\0")) {
      Growth.isLinear(unit, reader);
    }
    ArabicFuzz.holds(40, fuzz -> Growth.isLinear(fuzz.pieces(6), reader));
  }
}
