package org.marsad.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameWordsTest {
  @ParameterizedTest
  @CsvSource({
    "أثبتت الطائرات جدارتها في الحملة الجوية, أثبتت الطائرات جدارتَها في الحملة الجوية بفضل دقتها, true",
    "نرفض بناء الجسر, نرفض بناء الجسر, true",
    "نرفض بناء الجسر, نؤيد هدم السد القديم, false",
    "نرفض الجسر, نرفض الجسر لأنه يكلف الخزينة أموالاً طائلة كل عام, false",
    "'', نرفض, false"
  })
  void comparesWords(String a, String b, boolean same) {
    assertThat(SameWords.areSame(SameWords.of(a), SameWords.of(b))).isEqualTo(same);
    assertThat(SameWords.areSame(SameWords.of(b), SameWords.of(a))).isEqualTo(same);
  }
}
