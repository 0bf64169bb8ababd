package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;

class SpeakerNamesTest {
  static final SpeakerNames NAMES = SpeakerNames.read(Definitions.packaged());

  @ParameterizedTest
  @CsvSource({
    "مايلز كاغينز, مايلز ككينز",
    "مايلز كاغينز, مايلز كيكينز",
    "العقيد مايلز كاغينز, مايلز كاغينز",
    "أبو مهدي المهندس, ابو مهدي المهندس",
    "عبدالعزيز المحمداوي, عبد العزيز المحمداوي",
    "ستيفان دي ميستورا, ستيفان ديمستورا",
    "أحمد بن سالم, احمد سالم",
    "أحمد الملا طلال, أحمد ملا طلال",
    "بريت ماكغورك, بريت ماكجورك",
  })
  void givesSpellingsOfOneNameOneKey(String name, String other) {
    assertThat(NAMES.keys(name)).isEqualTo(NAMES.keys(other));
  }

  @ParameterizedTest
  @CsvSource({
    "حسن الحكيم, حسين الحكيم",
    "محمد الحكيم, محمود الحكيم",
    "محمد العبادي, محمد العبيدي",
  })
  void tellsNamesApart(String name, String other) {
    assertThat(NAMES.keys(name)).isNotEqualTo(NAMES.keys(other));
  }

  @ParameterizedTest
  @CsvSource({
    "المتحدث باسم التحالف الدولي, التحالف الدولي",
    "الأمين العام لحركة النجباء, حركة النجباء",
    "مستشار للحكومة العراقية, الحكومة العراقية",
    "وزارة الدفاع, وزارة الدفاع",
    "عضو لجنة الأمن والدفاع, لجنة الأمن والدفاع",
  })
  void findsTheOrganisationInAnOffice(String role, String organisation) {
    assertThat(NAMES.organisation(role)).isEqualTo(organisation);
  }

  @Test
  void findsNoOrganisationWhereThereIsNone() {
    assertThat(NAMES.organisation("خبير عسكري")).isNull();
    assertThat(NAMES.organisation("")).isNull();
    assertThat(NAMES.keys("")).isEqualTo(List.of());
  }
}
