package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

class KnownSpeakersTest {
  private static final SpeakerNames NAMES = SpeakerNamesTest.NAMES;
  private static final KnownSpeakers KNOWN =
      KnownSpeakers.of(
          """
          - name: كنعان الربيعي
            role: المتحدث باسم اتحاد الجسور
            affiliation: اتحاد الجسور
            aliases: [كنعان سعد الربيعي, الربيعي]
          - name: سيف الراوي
            role: رئيس بلدية النخيل
            aliases: [الراوي]
          - name: ضياء الراوي
            role: وزير الجسور
            aliases: [الراوي]
          """,
          NAMES);

  @ParameterizedTest
  @CsvSource({
    "كنعان الربيعي, , كنعان الربيعي",
    "العقيد كنعان الربيعي, خبير عسكري, كنعان الربيعي",
    "كنعان سعد الربيعي, , كنعان الربيعي",
    "كنعان محمود الربيعي, عضو اتحاد الجسور, كنعان الربيعي",
    "كنعان محمود الربيعي, , ",
    "الربيعي, , كنعان الربيعي",
    "الربيعي, المتحدث باسم الاتحاد, كنعان الربيعي",
    "الربيعي, خبير زراعي, ",
    "الراوي, , ",
    "الراوي, الوزير, ضياء الراوي",
    "عمر الراوي, وزير الجسور, ",
    ", وزير الجسور, ",
  })
  void knowsWhomAMentionMeans(String name, String role, String expected) {
    assertThat(
            KNOWN
                .find(
                    NAMES.keys(name == null ? "" : name),
                    NAMES.officeWords(role == null ? "" : role))
                .map(KnownSpeakers.Person::name)
                .orElse(null))
        .isEqualTo(expected);
  }

  @Test
  void namesEverythingThatIsWrong() {
    String yaml =
        """
        - name: كنعان الربيعي
          office: x
        - role: وزير
        - name: سيف الراوي
          aliases: كنعان
        - just words
        - not_the_same: [كنعان]
        - not_the_same: [سعد علي, عمر علي]
          name: سعد
        - name: سعد الدين
          aliases: [كنعان الربيعي]
        """;
    assertThatThrownBy(() -> KnownSpeakers.of(yaml, NAMES))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("entry 1 (كنعان الربيعي): there is no `office`")
        .hasMessageContaining("entry 2 (without a name): name is missing")
        .hasMessageContaining("entry 3 (سيف الراوي): aliases must be a list")
        .hasMessageContaining("entry 4 is no speaker")
        .hasMessageContaining("entry 5: write `- not_the_same: [one name, another name]`")
        .hasMessageContaining("entry 6: write `- not_the_same");
    assertThatThrownBy(() -> KnownSpeakers.of("name: x", NAMES))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must be a list");
    assertThatThrownBy(
            () -> KnownSpeakers.of("- name: سعد علي\n- name: عمر\n  aliases: [سعد علي]", NAMES))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("سعد علي names both سعد علي and عمر");
    assertThatThrownBy(() -> KnownSpeakers.of("- {", NAMES))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is no YAML");
  }

  @Test
  void readsTheShippedList() {
    KnownSpeakers known = KnownSpeakers.of(Definitions.packaged().text("speakers.yaml"), NAMES);
    assertThat(known.find(NAMES.keys("الكولونيل مايلز كاكينز"), NAMES.officeWords("")))
        .map(KnownSpeakers.Person::name)
        .contains("مايلز كاغينز");
  }

  @Test
  void takesAnEmptyFileForNobody() {
    assertThat(KnownSpeakers.of("# nobody\n", NAMES).find(NAMES.keys("سعد علي"), NAMES.keys("")))
        .isEmpty();
  }
}
