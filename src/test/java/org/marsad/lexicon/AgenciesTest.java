package org.marsad.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.Definitions;

class AgenciesTest {
  private static final Agencies AGENCIES = Agencies.read(Definitions.packaged());

  @ParameterizedTest
  @ValueSource(
      strings = {"رويترز", "وكالة رويترز", "www.reuters.com", "ina.iq", "was", "واحة للأنباء"})
  void knowsAgenciesByNameAndAddress(String source) {
    assertThat(AGENCIES.isAgency(source)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"صحيفة الواحة", "wasit.example", "washington.example", "", "سواعد"})
  void takesNoOtherOutletForOne(String source) {
    assertThat(AGENCIES.isAgency(source)).isFalse();
  }

  @Test
  void takesAnUnknownOutletForNone() {
    assertThat(AGENCIES.isAgency(null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "بغداد (رويترز) - قال الوزير,رويترز",
    "بغداد/ واع: افتتح الوزير,وكالة الأنباء العراقية",
    "القاهرة - أ ف ب - قال,فرانس برس",
    "القاهرة (أ.ف.ب) قال,فرانس برس",
    "قال الوزير كذا. (د ب أ),وكالة الأنباء الألمانية",
    "قال لوكالة رويترز إن كذا,",
    "رويترز قالت إن كذا,",
    "قال الوزير كذا رويترز,",
    "'',"
  })
  void readsTheCreditOfAText(String text, String agency) {
    assertThat(AGENCIES.credited(text).orElse(null)).isEqualTo(agency);
  }
}
