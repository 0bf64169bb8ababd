package org.marsad.speaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.marsad.config.Definitions;
import org.marsad.lexicon.Lexicon;
import org.marsad.phrase.SpeakerIdentity;
import org.marsad.phrase.SpeakerKinds;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.Voices;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

@ExtendWith(LocalSpark.class)
class SpeakerResolutionTest {
  private static final SpeakerKinds KINDS = new SpeakerKinds(Lexicon.read(Definitions.packaged()));
  private static final KnownSpeakers KNOWN =
      KnownSpeakers.of(
          "- name: كنعان الربيعي\n  role: وزير الجسور\n  aliases: [الربيعي]",
          SpeakerNamesTest.NAMES);

  /** Name, role and year, separated by slashes, one statement in one article each. */
  private static List<Row> mentions(String... printed) {
    return resolved(KNOWN, printed).orderBy("name", "role", "scope").collectAsList();
  }

  private static Dataset<Row> resolved(KnownSpeakers known, String... printed) {
    Rows rows = Rows.of(Readings.TABLE);
    for (int i = 0; i < printed.length; i++) {
      String[] parts = (printed[i] + " ").split("/", -1);
      String role = parts.length > 1 ? parts[1].strip() : "";
      SpeakerIdentity identity = KINDS.of(parts[0].strip(), role);
      Row statement =
          RowFactory.create(
              0,
              "direct",
              0,
              1,
              "قال",
              parts[0].strip(),
              role,
              identity.kind().id(),
              scope(identity, i),
              null,
              "x",
              List.of());
      rows.row(
          Documents.ARTICLE_ID,
          "a" + i,
          Documents.PUBLISHED_AT,
          parts.length > 2 ? Instant.parse(parts[2].strip() + "-01-01T00:00:00Z") : null,
          Readings.STATEMENTS,
          List.of(statement),
          Readings.STANCES,
          List.of());
    }
    SpeakerResolution resolution = new SpeakerResolution(known);
    Voices voices = Voices.of(new Readings(rows.frame()));
    return resolution.resolve(resolution.named(voices, frame -> frame)).rows();
  }

  /** Two outlets print the articles by turns. */
  private static String scope(SpeakerIdentity identity, int article) {
    return switch (identity.reach()) {
      case EVERYWHERE -> "";
      case OUTLET -> "outlet " + article % 2;
      case ARTICLE -> "article " + article;
    };
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
  void tellsPeopleOfACommonNameApartByOfficesHeldAtOneTime() {
    assertThat(speakers("محمد القحطاني/لاعب النصر/2020", "محمد القحطاني/مدير المرور/2020"))
        .isEqualTo(2);
    assertThat(speakers("محمد القحطاني/لاعب النصر/2014", "محمد القحطاني/مدير المرور/2020"))
        .isEqualTo(1);
    assertThat(speakers("محمد القحطاني/لاعب النصر", "محمد القحطاني/مهاجم النصر", "محمد القحطاني"))
        .isEqualTo(1);
    assertThat(speakers("مايلز كاغينز/متحدث/2020", "مايلز كاغينز/خبير/2020")).isEqualTo(1);
    assertThat(
            speakers(
                "محمد سعد القحطاني/مدير المرور/2020",
                "محمد القحطاني/مدير المرور/2020",
                "محمد القحطاني/لاعب النصر/2020"))
        .isEqualTo(2);
  }

  @Test
  void givesASingleNameToTheOnlyOneOfNote() {
    String[] often = new String[12];
    Arrays.fill(often, 0, 10, "واين ماروتو");
    often[10] = "ماروتو";
    often[11] = "ماروتو";
    assertThat(speakers(often)).isEqualTo(1);
    Arrays.fill(often, 0, 10, "سعد الكرخي");
    often[10] = "الكرخي";
    often[11] = "الكرخي";
    assertThat(speakers(often)).isEqualTo(3);
  }

  @Test
  void joinsOfficesAndOrganisationsThatSayWhoseTheyAre() {
    assertThat(speakers("/وزير الخارجية المصري", "/وزير الخارجيه المصري", "/وزير الخارجية التركي"))
        .isEqualTo(2);
    assertThat(speakers("/ولي العهد السعودي", "/ولي ولي العهد السعودي")).isEqualTo(2);
    assertThat(speakers("/رئيس اللجنة", "/رئيس اللجنة")).isEqualTo(2);
    assertThat(speakers("/صندوق النقد الدولي", "/صندوق النقد الدولي")).isEqualTo(1);
    assertThat(speakers("/الشركة", "/الشركة")).isEqualTo(2);
    assertThat(speakers("إيران", "ايران", "رينا")).isEqualTo(2);
  }

  @Test
  void knowsAMinistryWithoutACountryWithinItsOutlet() {
    assertThat(speakers("/وزارة الصحة", "/وزارة الصحة", "/وزارة الصحة")).isEqualTo(2);
    assertThat(speakers("/وزارة الصحة المصرية", "/وزارة الصحة المصرية")).isEqualTo(1);
  }

  @Test
  void keepsGroupsSourcesAndWritingsInTheirArticles() {
    assertThat(speakers("/مصدر أمني", "/مصدر امني", "عدد/النواب", "عدد/النواب", "/تقرير", "/تقرير"))
        .isEqualTo(6);
    assertThat(mentions("", "/مصدر أمني")).hasSize(1);
  }

  @Test
  void keepsNamesApartThatTheListSaysAreNotTheSame() {
    KnownSpeakers apart =
        KnownSpeakers.of(
            """
            - not_the_same: [سعد الكرخي, سعد علي الكرخي]
            - name: سعد عمر الكرخي
              aliases: [سعد الكرخي]
            - name: وزارة الجسور الوطنية
              aliases: [وزارة الجسور]
            """,
            SpeakerNamesTest.NAMES);
    List<Row> found =
        resolved(apart, "سعد الكرخي", "سعد علي الكرخي", "سعد عمر الكرخي", "/وزارة الجسور")
            .orderBy("name")
            .collectAsList();
    assertThat(found)
        .extracting(row -> row.getAs("known_name"))
        .containsExactly("وزارة الجسور الوطنية", "سعد عمر الكرخي", null, "سعد عمر الكرخي");
    assertThat(found.stream().map(row -> row.getAs("speaker_id")).distinct()).hasSize(3);
  }

  @Test
  void doesNotDependOnTheOrder() {
    List<String> printed =
        new ArrayList<>(List.of("سعد علي الكرخي", "سعد الكرخي/نائب", "الكرخي/نائب", "الربيعي"));
    List<String> first = ids(printed);
    Collections.shuffle(printed, new Random(5));
    assertThat(ids(printed)).isEqualTo(first);
  }

  private static List<String> ids(List<String> printed) {
    return mentions(printed.toArray(String[]::new)).stream()
        .map(row -> row.getAs("name") + " " + row.getAs("speaker_id"))
        .toList();
  }
}
