package org.marsad.text.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortcodesTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`السوق [gallery ids=\"1,2\"]الجديد`, السوق الجديد",
        "السوق [gallery size=large ids='1'/] الجديد, السوق  الجديد",
        "[caption id=\"a\" width=\"300\"]السوق ليلا[/caption]افتتح السوق, افتتح السوق",
        "افتتح [embed]https://a.example/v[/embed]السوق, افتتح السوق",
        "[vc_row][vc_column width=”1/2″]افتتح السوق[/vc_column][/vc_row], [vc_row]افتتح السوق",
        "[dropcap]ا[/dropcap]فتتح السوق, افتتح السوق"
      })
  void takesOutMarks(String text, String plain) {
    assertThat(Shortcodes.without(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قال [الوزير] إن x=1",
        "وكالة [afp] 1=1",
        "نص [sic] بلا خاصية",
        "مصدر [1] ومصدر [/2]",
        "[gallery ids=\"1"
      })
  void leavesOtherBracketsAlone(String text) {
    assertThat(Shortcodes.without(text)).isEqualTo(text);
  }

  @Test
  void staysFastOnBracketsThatNeverClose() {
    String text = "[caption a=\"".repeat(20_000) + "[/";
    assertThat(Shortcodes.without(text)).isEqualTo(text);
  }
}
