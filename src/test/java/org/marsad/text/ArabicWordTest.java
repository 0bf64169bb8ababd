package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is written onto a word, as rows of {@code cases/arabic-words.csv}. */
class ArabicWordTest {
  private static final Map<String, Function<String, Object>> METHODS =
      Map.ofEntries(
          Map.entry("isDefinite", ArabicWord::isDefinite),
          Map.entry("withoutArticle", ArabicWord::withoutArticle),
          Map.entry("withoutAnyArticle", ArabicWord::withoutAnyArticle),
          Map.entry("hasArticleInside", ArabicWord::hasArticleInside),
          Map.entry("isCutOff", ArabicWord::isCutOff),
          Map.entry("hasLiOnArticle", ArabicWord::hasLiOnArticle),
          Map.entry("hasWaOrBiOnArticle", ArabicWord::hasWaOrBiOnArticle),
          Map.entry("showsParticle", ArabicWord::showsParticle),
          Map.entry("mayHaveConjunction", ArabicWord::mayHaveConjunction),
          Map.entry("mayHavePreposition", ArabicWord::mayHavePreposition),
          Map.entry("mayHaveBiOnConsonant", ArabicWord::mayHaveBiOnConsonant),
          Map.entry("withoutParticle", ArabicWord::withoutParticle),
          Map.entry("withoutArticleAndParticles", ArabicWord::withoutArticleAndParticles),
          Map.entry("endsWithPossessive", ArabicWord::endsWithPossessive),
          Map.entry("withoutPossessive", ArabicWord::withoutPossessive),
          Map.entry("withoutPronoun", ArabicWord::withoutPronoun),
          Map.entry("isNounWithPronoun", ArabicWord::isNounWithPronoun),
          Map.entry("withClosedTa", ArabicEndings::withClosedTa),
          Map.entry("feminine", ArabicEndings::feminine),
          Map.entry("masculine", ArabicEndings::masculine),
          Map.entry("isNisba", ArabicEndings::isNisba),
          Map.entry("isSoundPlural", ArabicEndings::isSoundPlural),
          Map.entry("isObliquePlural", ArabicEndings::isObliquePlural),
          Map.entry("nominative", ArabicEndings::nominative));

  @ParameterizedTest(name = "{0} {1}: {3}")
  @CsvFileSource(resources = "/cases/arabic-words.csv", numLinesToSkip = 1)
  void knowsWhatIsWrittenOntoAWord(String method, String word, String result, String rule) {
    assertThat(METHODS.get(method).apply(word)).as(rule).hasToString(result);
  }

  @Test
  void findsListedWordsBehindParticles() {
    Set<String> listed = Set.of("وزاره");
    assertThat(Set.of("لوزاره", "بوزاره", "ووزاره", "للوزاره", "بالوزاره", "والوزاره"))
        .allMatch(word -> ArabicWord.isBehindParticle(word, listed::contains));
    assertThat(Set.of("وزاره", "كوزاره", "لوزير", ""))
        .noneMatch(word -> ArabicWord.isBehindParticle(word, listed::contains));
  }

  @Test
  void findsTheArticleInsideAWord() {
    assertThat(ArabicWord.hasArticleAt(3, 3, "عبدالكريم")).isTrue();
    assertThat(ArabicWord.hasArticleAt(3, 3, "عبدالله")).isFalse();
    assertThat(ArabicWord.hasArticleAt(3, 1, "عبدالله")).isTrue();
    assertThat(ArabicWord.hasArticleAt(3, 1, "عبد")).isFalse();
  }

  @Test
  void asksForAParticleOfSomeLetters() {
    assertThat(ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, "فقال")).isTrue();
    assertThat(ArabicWord.mayBeginWith(ArabicWord.CONJUNCTIONS, "فقا")).isFalse();
    assertThat(ArabicWord.mayBeginWith("", "فقال")).isFalse();
  }

  @Test
  void leavesTheEmptyWordAlone() {
    assertThat(ArabicWord.withoutParticle("")).isEmpty();
    assertThat(ArabicWord.withoutArticle("")).isEmpty();
    assertThat(ArabicWord.withoutArticleAndParticles("")).isEmpty();
    assertThat(ArabicWord.isDefinite("")).isFalse();
    assertThat(ArabicWord.endsWithPossessive("")).isFalse();
  }
}
