package org.marsad.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.marsad.config.Definitions;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.Growth;
import org.marsad.text.Words;

class PlaceFinderTest {
  private static final Gazetteer GAZETTEER = Gazetteer.read(Definitions.packaged());
  private static final PlaceFinder FINDER = GAZETTEER.finder();

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/places.csv", numLinesToSkip = 1)
  void findsPlacesAndNothingElse(String text, String places) {
    String found =
        FINDER.find(null, text).stream()
            .map(mention -> mention.place().id() + " " + mention.mentions())
            .collect(Collectors.joining(" "));
    assertThat(found).isEqualTo(places == null ? "" : places);
  }

  @Test
  void countsTitleAndTextTogetherAndSaysWhatTheTitleNames() {
    List<PlaceMention> mentions = FINDER.find("بغداد ودمشق", "في بغداد\nوفي بيروت");
    assertThat(mentions)
        .extracting(mention -> mention.place().id(), PlaceMention::mentions, PlaceMention::inTitle)
        .containsExactly(
            tuple("baghdad", 2, true), tuple("damascus", 1, true), tuple("beirut", 1, false));
  }

  @Test
  void joinsNoNameOverTheEndOfTheTitle() {
    assertThat(FINDER.find("الولايات", "المتحدة")).isEmpty();
  }

  @Test
  void saysWhereAPlaceLies() {
    Place mosul = FINDER.find(null, "الموصل").get(0).place();
    assertThat(mosul).isEqualTo(new Place("mosul", "city", "IQ", "IQ-NI", "الموصل", "Mosul"));
    Place anbar = FINDER.find(null, "الأنبار").get(0).place();
    assertThat(anbar.governorate()).isEqualTo("IQ-AN");
    assertThat(FINDER.find(null, "دمشق").get(0).place().governorate()).isNull();
  }

  @Test
  void whateverTheArticleIsEveryPlaceIsThereOnceAndIsNamed() {
    Set<Place> known = new HashSet<>(GAZETTEER.places());
    ArabicFuzz.holds(
        8_000,
        fuzz -> {
          String title = fuzz.below(3) == 0 ? null : fuzz.pieces(12);
          String text = fuzz.text();
          List<PlaceMention> mentions = FINDER.find(title, text);
          assertThat(mentions).extracting(PlaceMention::place).doesNotHaveDuplicates();
          assertThat(known).containsAll(mentions.stream().map(PlaceMention::place).toList());
          int words = Words.count(title == null ? text : title + "\n" + text);
          assertThat(mentions.stream().mapToInt(PlaceMention::mentions).sum())
              .isLessThanOrEqualTo(words);
          assertThat(mentions).allMatch(mention -> mention.mentions() > 0);
          assertThat(mentions).noneMatch(mention -> title == null && mention.inTitle());
          assertThat(GAZETTEER.finder().find(title, text)).isEqualTo(mentions);
        });
  }

  @Test
  void readsALongRowOfNamesThatDependOnEachOtherInLinearTime() {
    Growth.isLinear(
        "الأردن، عمان، طرابلس، حمص وحديثة ",
        text -> assertThat(FINDER.find(null, text)).isNotEmpty());
  }
}
