package org.marsad.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerAgreementTest {
  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "كنعان ككينز, كنعان كاغينز, true",
    "ككينز, كنعان كاغينز, true",
    "كنعان علي, كنعان كاغينز, false",
    "'', كنعان, false",
    "«», «», false"
  })
  void comparesTheLastWords(String name, String other, boolean same) {
    assertThat(SpeakerAgreement.sameLastWord(name, other)).isEqualTo(same);
    assertThat(SpeakerAgreement.sameLastWord(other, name)).isEqualTo(same);
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource({
    "وزير الدفاع, وزير الدفاع العراقي السابق, true",
    "وزير الدفاع العراقي, وزير النقل, false",
    "رئيس الحكومة, الحكومة, true",
    "الناطق, الوزير, false",
    "'', الوزير, false"
  })
  void countsTheWordsInCommon(String name, String other, boolean half) {
    assertThat(SpeakerAgreement.halfOfTheWords(name, other)).isEqualTo(half);
  }
}
