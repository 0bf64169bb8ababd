package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameGroupsTest {
  private static final long DAY = 24L * 60 * 60 * 1_000_000;

  private static NameForm common(String office, long mentions, long day) {
    return new NameForm("محمد قحطاني", "قحطاني", office, true, mentions, day * DAY, day * DAY);
  }

  private static NameForm rare(String full, String surname, long mentions) {
    return new NameForm(full, surname, "", false, mentions, Long.MAX_VALUE, Long.MIN_VALUE);
  }

  private static long people(List<NameForm> forms) {
    return NameGroups.keys("x", forms).values().stream().distinct().count();
  }

  @Test
  void givesThePersonMostOftenNamedTheKeyOfTheName() {
    NameForm player = common("لاعب نصر", 9, 0);
    NameForm director = common("مدير مرور", 2, 3);
    Map<NameForm, String> keys = NameGroups.keys("محمد قحطاني", List.of(director, player));
    assertThat(keys)
        .containsEntry(player, "name محمد قحطاني")
        .containsEntry(director, "name محمد قحطاني as مدير مرور");
  }

  @Test
  void joinsOfficesThroughAThirdOne() {
    assertThat(people(List.of(common("لاعب", 1, 0), common("مدير", 1, 0)))).isEqualTo(2);
    assertThat(
            people(List.of(common("لاعب", 1, 0), common("مدير", 1, 0), common("لاعب مدير", 1, 0))))
        .isEqualTo(1);
  }

  @Test
  void takesOfficesHalfAYearApartForACareer() {
    assertThat(people(List.of(common("لاعب", 1, 0), common("مدير", 1, 182)))).isEqualTo(2);
    assertThat(people(List.of(common("لاعب", 1, 0), common("مدير", 1, 184)))).isEqualTo(1);
  }

  @Test
  void keepsShortSurnamesApartThatAreNoSpellingsOfEachOther() {
    assertThat(people(List.of(rare("خالد سف", "صواف", 3), rare("خالد سف", "سيف", 2)))).isEqualTo(2);
    assertThat(people(List.of(rare("خالد مرت", "ماروتو", 3), rare("خالد مرت", "مارتو", 2))))
        .isEqualTo(1);
    assertThat(people(List.of(rare("سعد ككنز", "كاغينز", 3), rare("سعد ككنز", "كيكينز", 2))))
        .isEqualTo(1);
  }

  @Test
  void makesFamiliesOfMiddleNames() {
    assertThat(
            people(
                List.of(
                    rare("سعد علي حسن كرخ", "كرخ", 1),
                    rare("سعد علي كرخ", "كرخ", 1),
                    rare("سعد عمر كرخ", "كرخ", 1),
                    rare("سعد كرخ", "كرخ", 9))))
        .isEqualTo(3);
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<NameForm> forms =
        new ArrayList<>(
            List.of(
                common("لاعب", 2, 0),
                common("مدير", 2, 9),
                common("", 7, 5),
                common("خبير مدير", 1, 2),
                rare("محمد سعد قحطاني", "قحطاني", 4)));
    Map<NameForm, String> keys = NameGroups.keys("x", forms);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(forms, new Random(seed));
      assertThat(NameGroups.keys("x", forms)).isEqualTo(keys);
    }
  }
}
