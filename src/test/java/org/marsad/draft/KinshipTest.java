package org.marsad.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {
  @ParameterizedTest
  @CsvSource({
    "مستوطنات, استيطان, true",
    "استيطانيه, استيطان, true",
    "مستوطنون, استيطان, true",
    "استثمارات, مستثمر, true",
    "استيطان, استيطان, false",
    "استقرار, استيطان, false",
    "سعر, اسعار, true",
    "ميزانيه, موازنه, true",
    "مواطن, موازنه, false",
    "احتلال, هلال, false",
    "نووي, نائب, false"
  })
  void findsWordsOfOneRoot(String word, String other, boolean kin) {
    assertThat(Kinship.isKin(word, List.of(other))).isEqualTo(kin);
  }
}
