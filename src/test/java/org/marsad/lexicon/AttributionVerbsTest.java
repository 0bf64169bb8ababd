package org.marsad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;
import org.marsad.lexicon.AttributionVerbs.Verb;

class AttributionVerbsTest {
  private static final AttributionVerbs VERBS =
      AttributionVerbs.of(
          List.of(
              "أكد يؤكد مؤكد تأكيد | say",
              "بين يبين مبين تبيين | say?",
              "رأى يرى - رؤية (رأت يرون رأوا) | say",
              "نفى ينفي ناف نفي (نافيا) | deny"));

  @ParameterizedTest
  @CsvSource({
    "اكد, FINITE, HE",
    "اكدت, FINITE, SHE",
    "اكدوا, FINITE, THEY",
    "اكدتا, FINITE, SHE",
    "اكدنا, FINITE, FIRST",
    "يؤكد, FINITE, HE",
    "سيؤكد, FINITE, HE",
    "تؤكد, FINITE, SHE",
    "نؤكد, FINITE, FIRST",
    "يؤكدون, FINITE, THEY",
    "واكد, FINITE, HE",
    "فاكد, FINITE, HE",
    "مؤكدا, PARTICIPLE, HE",
    "مؤكده, PARTICIPLE, SHE",
    "مؤكدين, PARTICIPLE, THEY",
    "تاكيد, MASDAR, HE",
    "رات, FINITE, SHE",
    "راوا, FINITE, THEY",
    "يرون, FINITE, THEY",
    "نفت, FINITE, SHE",
    "نافيا, PARTICIPLE, HE",
  })
  void knowsTheFormsOfAVerb(String word, VerbForm form, VerbPerson person) {
    Verb verb = VERBS.find(word).orElseThrow();
    assertThat(verb.form()).isEqualTo(form);
    assertThat(verb.person()).isEqualTo(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ا", "وا", "اكدها", "المؤكد", "كاكد"})
  void leavesOtherWordsAlone(String word) {
    assertThat(VERBS.find(word)).isEmpty();
  }

  @Test
  void knowsWhatAVerbDoesAndWhetherItNeedsAMarker() {
    assertThat(VERBS.find("نفي").orElseThrow().act()).isEqualTo(Act.DENY);
    assertThat(VERBS.find("بين").orElseThrow().needsMarker()).isTrue();
    assertThat(VERBS.find("مبين").orElseThrow().needsMarker()).isFalse();
    assertThat(VERBS.isConjoined("وبين")).isTrue();
    assertThat(VERBS.isConjoined("بين")).isFalse();
  }

  @Test
  void namesEveryLineThatIsNoVerb() {
    assertThatThrownBy(
            () -> AttributionVerbs.of(List.of("قال", "قال يقول | say", "صرخ يصرخ | shout")))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("lexicons/attribution-verbs.txt: \"قال\" is not")
        .hasMessageContaining("\"صرخ يصرخ | shout\" is not")
        .hasMessageContaining("acts are [say, add,")
        .hasMessageNotContaining("قال يقول");
  }
}
