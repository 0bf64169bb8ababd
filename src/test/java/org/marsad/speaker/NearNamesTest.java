package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.speaker.NearNames.Form;
import org.marsad.speaker.NearNames.Pair;

class NearNamesTest {
  private static final NearNames NEAR = new NearNames(KnownSpeakers.of("", SpeakerNamesTest.NAMES));

  private static Form form(String speaker, String name, long statements, String... offices) {
    String full = String.join(" ", SpeakerNamesTest.NAMES.keys(name));
    return new Form(speaker, name, full, statements, "2020-01-02", "2020-01-02", List.of(offices));
  }

  private static List<String> lines(List<Pair> pairs) {
    return pairs.stream()
        .map(pair -> pair.reason() + ": " + pair.form().name() + " / " + pair.other().name())
        .toList();
  }

  @Test
  void saysWhichJoinsAreDoubtful() {
    assertThat(
            lines(
                NEAR.joined(
                    List.of(
                        form("s", "الكرخي", 9),
                        form("s", "سعد الكرخي", 5, "وزير الجسور"),
                        form("s", "سعد علي الكرخي", 2, "لاعب"),
                        form("s", "سعد عمر الكرخي", 1, "وزير الجسور السابق")))))
        .containsExactly(
            "middle_name: سعد الكرخي / سعد علي الكرخي", "surname: سعد الكرخي / الكرخي");
    assertThat(
            lines(NEAR.joined(List.of(form("s", "مايلز كاغينز", 5), form("s", "مايلز ككينز", 1)))))
        .containsExactly("spelling: مايلز كاغينز / مايلز ككينز");
    assertThat(NEAR.joined(List.of(form("s", "عبدالله بن سعد", 5), form("s", "عبد الله سعد", 1))))
        .isEmpty();
    assertThat(NEAR.joined(List.of(form("s", "عبدالعزيز سعد", 5), form("s", "عبد العزيز سعد", 1))))
        .isEmpty();
  }

  @Test
  void saysWhichNearNamesAreTwo() {
    assertThat(
            lines(
                NEAR.apart(
                    List.of(
                        form("a", "سعد علي الكرخي", 5, "وزير"),
                        form("b", "سعد عمر الكرخي", 2),
                        form("c", "سعد حسن الكرخي", 1, "لاعب"),
                        form("d", "سعد علي الكرخي", 1, "مهندس")))))
        .containsExactly(
            "middle_name: سعد علي الكرخي / سعد عمر الكرخي",
            "offices: سعد علي الكرخي / سعد علي الكرخي");
  }

  @Test
  void givesTheEvidenceOfBoth() {
    Pair pair =
        NEAR.apart(List.of(form("a", "سعد الكرخي", 5, "وزير"), form("b", "سعد الكرخي", 2))).get(0);
    assertThat(pair.evidence())
        .isEqualTo(
            "سعد الكرخي: 5 statements, 2020-01-02, وزير | سعد الكرخي: 2 statements, 2020-01-02, no"
                + " office");
  }

  @Test
  void givesNoMoreThanTheMostFrequentPairs() {
    List<Form> forms =
        IntStream.range(0, 40).mapToObj(i -> form("s" + i, "سعد الكرخي", i)).toList();
    assertThat(NEAR.apart(forms)).hasSize(NearNames.MOST);
  }
}
