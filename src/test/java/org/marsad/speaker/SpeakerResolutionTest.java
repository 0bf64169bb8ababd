package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class SpeakerResolutionTest {
  private static final KnownSpeakers KNOWN =
      KnownSpeakers.of(
          "- name: كنعان الربيعي\n  role: وزير الجسور\n  aliases: [الربيعي]",
          SpeakerNamesTest.NAMES);

  /** Name and role, separated by a slash, one statement in one article each. */
  private static List<Row> mentions(String... printed) {
    Rows rows = Rows.of(Readings.TABLE);
    for (int i = 0; i < printed.length; i++) {
      String[] parts = (printed[i] + " ").split("/", -1);
      Row statement =
          RowFactory.create(
              0,
              "direct",
              0,
              1,
              "قال",
              parts[0].strip(),
              parts.length > 1 ? parts[1].strip() : "",
              "x",
              List.of());
      rows.row(
          Documents.ARTICLE_ID,
          "a" + i,
          Readings.STATEMENTS,
          List.of(statement),
          Readings.STANCES,
          List.of());
    }
    return new SpeakerResolution(KNOWN)
        .resolve(new Readings(rows.frame()))
        .rows()
        .orderBy("name", "role")
        .collectAsList();
  }

  private static long speakers(String... printed) {
    return mentions(printed).stream().map(row -> row.getAs("speaker_id")).distinct().count();
  }

  @Test
  void joinsSpellingsOfOneName() {
    assertThat(speakers("مايلز كاغينز", "مايلز كيكينز", "مايلز ككينز/المتحدث")).isEqualTo(1);
    assertThat(speakers("حسن الحكيم", "حسين الحكيم")).isEqualTo(2);
  }

  @Test
  void leavesMiddleNamesOutUnlessTheyExcludeEachOther() {
    assertThat(speakers("سعد علي حسن الكرخي", "سعد علي الكرخي", "سعد الكرخي")).isEqualTo(1);
    assertThat(speakers("سعد علي الكرخي", "سعد عمر الكرخي", "سعد الكرخي")).isEqualTo(3);
  }

  @Test
  void takesKnownSpeakersFromTheList() {
    List<Row> found = mentions("كنعان الربيعي/خبير", "الربيعي", "الربيعي/وزير الجسور");
    assertThat(found).extracting(row -> row.getAs("known_name")).containsOnly("كنعان الربيعي");
    assertThat(found)
        .extracting(row -> row.getAs("speaker_id"))
        .hasSize(3)
        .containsOnly(found.get(0).<Object>getAs("speaker_id"));
  }

  @Test
  void givesASingleNameToTheOnlyOneWhoHoldsTheOffice() {
    assertThat(speakers("واين ماروتو/المتحدث باسم التحالف", "ماروتو/المتحدث باسم التحالف الدولي"))
        .isEqualTo(1);
    assertThat(
            speakers(
                "واين ماروتو/المتحدث باسم التحالف",
                "جون ماروتو/المتحدث باسم التحالف",
                "ماروتو/المتحدث باسم التحالف"))
        .isEqualTo(3);
    assertThat(speakers("واين ماروتو/المتحدث باسم التحالف", "ماروتو/خبير زراعي", "ماروتو"))
        .isEqualTo(3);
  }

  @Test
  void takesAnOfficeWithoutANameForASpeaker() {
    assertThat(speakers("/مصدر أمني", "/مصدر امني", "/مصدر طبي")).isEqualTo(2);
    assertThat(mentions("", "/مصدر أمني")).hasSize(1);
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<String> printed =
        new ArrayList<>(
            List.of("سعد علي الكرخي", "سعد الكرخي/نائب", "الكرخي/نائب", "الربيعي", "/مصدر"));
    List<Row> first = mentions(printed.toArray(String[]::new));
    Collections.shuffle(printed, new Random(5));
    assertThat(mentions(printed.toArray(String[]::new))).isEqualTo(first);
  }
}
