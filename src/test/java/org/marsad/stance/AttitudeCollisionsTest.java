package org.marsad.stance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.marsad.config.Definitions;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.morphology.Part;
import org.marsad.morphology.VerbEntry;
import org.marsad.text.Folding;
import org.marsad.text.Tokens;

/**
 * Forms of verbs that take a side by themselves and are spelled like something else that is known:
 * stop words, names, places, offices, other verbs of attribution, attitudes of another kind. Those
 * that are meant to stay are in {@code lexicon/attitude-collisions.tsv} with the reason; for a new
 * one exclude the form in its verb's line ({@code -form}) or add it there.
 */
class AttitudeCollisionsTest {
  private static final Definitions PACKAGED = Definitions.packaged();
  private static final List<String> LISTS =
      List.of("stop-words", "roles", "organisations", "given-names", "places", "titles");
  private static final Pattern LINE = Pattern.compile("\\{(\\S+?)((?: \\w+)*)} (\\|.*)");

  private final List<String> lines = PACKAGED.lexicon("attitudes");
  private final StanceLexicon lexicon = StanceLexicon.of(lines, List.of());
  private final AttributionVerbs attribution = AttributionVerbs.read(Definitions.packaged());
  private final Map<String, Set<String>> words = new LinkedHashMap<>();
  private final Set<String> collisions = new TreeSet<>();

  @Test
  void everyCollisionIsKnownAndMeant() throws IOException {
    LISTS.forEach(name -> words.put(name, singleWords(name)));
    Map<String, VerbEntry> verbs = new HashMap<>();
    List<String> phrases = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("verb ")) {
        String[] parts = line.substring("verb ".length()).split("(?=\\|)", 2);
        VerbEntry verb = VerbEntry.parse(parts[0]);
        verbs.put(verb.lemma(), verb);
        phrases.add("{" + verb.lemma() + "} " + (parts.length > 1 ? parts[1] : ""));
      } else {
        phrases.add(line);
      }
    }
    for (String phrase : phrases) {
      Matcher alone = LINE.matcher(phrase);
      if (alone.matches()) {
        VerbEntry verb = verbs.get(alone.group(1));
        compare(verb, parts(alone.group(2)), AttitudeLine.parse("x " + alone.group(3)));
      }
    }
    assertThat(collisions).containsExactlyInAnyOrderElementsOf(known());
  }

  private static Set<String> singleWords(String name) {
    Set<String> single = new HashSet<>();
    for (String line : PACKAGED.lexicon(name)) {
      String word = Folding.fold(line.strip());
      if (!word.contains(" ")) {
        single.add(word);
      }
    }
    return single;
  }

  private static Set<Part> parts(String names) {
    if (names.isBlank()) {
      return EnumSet.of(Part.PAST, Part.PRESENT, Part.FUTURE, Part.MASDAR, Part.ACTIVE);
    }
    Set<Part> parts = EnumSet.noneOf(Part.class);
    for (String name : names.strip().split(" ", -1)) {
      parts.addAll(Part.named(name));
    }
    return parts;
  }

  private void compare(VerbEntry verb, Set<Part> parts, AttitudeLine line) {
    for (String marked : verb.words(parts)) {
      if ("=~^".indexOf(marked.charAt(0)) < 0) {
        continue;
      }
      String form = Folding.fold(marked.substring(1));
      words.forEach(
          (name, known) -> {
            if (known.contains(form)) {
              found(form, verb, name);
            }
          });
      attribution
          .find(form)
          .filter(other -> !Folding.fold(other.lemma()).equals(Folding.fold(verb.lemma())))
          .ifPresent(other -> found(form, verb, "attribution: " + other.lemma()));
      lexicon.in(new Tokens(form)).stream()
          .map(match -> ((Sign.Attitude) match.value()).kind())
          .filter(kind -> kind != line.kind())
          .forEach(kind -> found(form, verb, kind.name().toLowerCase(java.util.Locale.ROOT)));
    }
  }

  private void found(String form, VerbEntry verb, String what) {
    collisions.add(String.join("\t", form, verb.lemma(), what));
  }

  private static List<String> known() throws IOException {
    try (InputStream in =
        AttitudeCollisionsTest.class.getResourceAsStream("/lexicon/attitude-collisions.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.substring(0, line.lastIndexOf('\t')))
          .toList();
    }
  }
}
