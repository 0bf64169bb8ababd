package org.marsad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.testing.Defaults;

class FunctionWordsTest {
  private static final FunctionWords WORDS = Defaults.lexicon().words();

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(WordClass.class)
  void everyClassHasWordsWhichKnowIt(WordClass type) {
    assertThat(WORDS.of(type))
        .isNotEmpty()
        .allMatch(word -> WORDS.contains(type, word))
        .allMatch(word -> WORDS.classesOf(word).contains(type));
  }

  @ParameterizedTest
  @CsvSource({
    "THAT, بانه, true",
    "THAT, قال, false",
    "PREPOSITIONS, '', false",
    "CLAUSE_OPENERS, سموه, true",
    "ADVERBS, سموه, true",
    "TIMES, سموه, false",
    "ACCORDING, حسب, true",
    "NOUN_PHRASE_ENDS, لوكاله, true",
    "PHRASE_ENDS, لوكاله, false",
    "OFFICE_LINKS, باسم, true",
    "MASCULINE_NOUNS, قادة, true",
    "MASCULINE_NOUNS, قاده, false",
  })
  void knowsWordsFoldedAndClassesWithThoseTheyInclude(WordClass type, String word, boolean is) {
    assertThat(WORDS.contains(type, word)).isEqualTo(is);
  }

  @Test
  void aMistakeInAnyFileEndsTheReading() throws IOException {
    Files.createDirectory(folder.resolve("lexicons"));
    Files.writeString(folder.resolve("lexicons/name-parts.yaml"), "divine: الله الله");
    Files.writeString(folder.resolve("lexicons/office-words.yaml"), "links: في");
    assertThatThrownBy(() -> FunctionWords.read(Definitions.in(folder.toString())))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Word lists that cannot be used:")
        .hasMessageContaining("lexicons/name-parts.yaml: divine has الله twice")
        .hasMessageContaining("lexicons/name-parts.yaml: the list kunya is missing")
        .hasMessageContaining("lexicons/office-words.yaml: nothing asks for links");
  }
}
