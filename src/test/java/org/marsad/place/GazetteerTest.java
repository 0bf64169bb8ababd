package org.marsad.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.util.ULocale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

class GazetteerTest {
  private static final Gazetteer PACKAGED = Gazetteer.read(Definitions.packaged());

  @TempDir Path folder;

  private Definitions definitions(String file, String text) throws IOException {
    Path lexicons = Files.createDirectories(folder.resolve("lexicons"));
    Files.writeString(lexicons.resolve(file), text);
    return Definitions.in(folder.toString());
  }

  private static Set<String> ids(String kind) {
    return PACKAGED.places().stream()
        .filter(place -> place.kind().equals(kind))
        .map(Place::id)
        .collect(Collectors.toSet());
  }

  @Test
  void hasTheNineteenGovernoratesAndEveryCityLiesInAKnownOne() {
    assertThat(ids("governorate")).hasSize(19);
    assertThat(PACKAGED.places())
        .filteredOn(place -> place.governorate() != null)
        .allMatch(place -> ids("governorate").contains(place.governorate()))
        .hasSizeGreaterThan(150);
    assertThat(ids("country")).containsAll(PACKAGED.places().stream().map(Place::country).toList());
  }

  @Test
  void namesTheCountriesThatCldrNames() {
    Set<String> isoOrKosovo = Arrays.stream(Locale.getISOCountries()).collect(Collectors.toSet());
    isoOrKosovo.add("XK");
    assertThat(isoOrKosovo).containsAll(ids("country"));
    List<String> found =
        ids("country").stream()
            .filter(
                id -> {
                  String name = ULocale.getDisplayCountry("und-" + id, "ar");
                  return PACKAGED.finder().find(null, "في " + name).stream()
                      .anyMatch(mention -> mention.place().id().equals(id));
                })
            .toList();
    assertThat(found).hasSizeGreaterThan(ids("country").size() - 15);
  }

  @Test
  void isSentToWorkers() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(PACKAGED);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      Gazetteer copy = (Gazetteer) in.readObject();
      assertThat(copy.finder().find(null, "العراق")).hasSize(1);
    }
  }

  @Test
  void saysEverythingThatIsWrongWithALine() throws IOException {
    Definitions definitions =
        definitions(
            "gazetteer.txt",
            """
            # a comment
            ok | city | IQ-AN | Ok | واحة
            ok | city | IQ-AN | Ok | واحة أخرى
            x | town | IQ | X | قرية
            y | city | Iraq | Y | قرية
            بئر | city | IQ | Well | بئر
            z | city | IQ | Z |
            - | واحة
            - | واحة | أخرى
            """);
    assertThat(Gazetteer.problems(definitions))
        .extracting(problem -> problem.substring(problem.lastIndexOf(": ") + 2))
        .hasSize(6);
    assertThatThrownBy(() -> Gazetteer.read(definitions))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is another place ok")
        .hasMessageContaining("town is none of country, region, governorate, city")
        .hasMessageContaining("Iraq is no code of a country")
        .hasMessageContaining("an id is of letters and hyphens: بئر")
        .hasMessageContaining("write `id | kind |")
        .hasMessageContaining("write `- | phrase، phrase`");
  }

  @Test
  void takesPlacesOfAnAnalyst() throws IOException {
    Definitions definitions =
        definitions("gazetteer.txt", "spring | city | JO | Spring | ?عين الغزال\n");
    PlaceFinder finder = Gazetteer.read(definitions).finder();
    assertThat(finder.find(null, "عين الغزال، في عين الغزال"))
        .extracting(PlaceMention::mentions)
        .containsExactly(1);
  }

  @Test
  void saysWhichNationalityHasNoCountry() throws IOException {
    String words = Definitions.packaged().text("lexicons/gazetteer-words.yaml");
    Definitions definitions =
        definitions("gazetteer-words.yaml", words.replace("عراقي=IQ", "عراقي"));
    assertThatThrownBy(() -> Gazetteer.read(definitions))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not `adjective=country`");
  }
}
