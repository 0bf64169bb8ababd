package org.marsad.speaker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.config.Yaml;
import org.marsad.text.Folding;

/**
 * The people of {@code speakers.yaml}: a list of {@code name}, {@code role}, {@code affiliation},
 * {@code aliases}, of which only the name is required; and entries of {@code not_the_same} alone, a
 * list of names that are never joined. Immutable once read.
 *
 * <p>A mention is a known speaker when its name has the key of the name or of an alias; or, with a
 * word of the office in common, when the first and last words of the two agree. A single word means
 * a known speaker when it is one of the aliases and the office, if one is printed, shares a word
 * with the known office or organisation. Where two known speakers fit, neither is meant. An office
 * or organisation is a known speaker when its words are those of a name or alias. A name that is
 * listed under {@code not_the_same} is a known speaker only in a spelling that the list gives.
 */
public final class KnownSpeakers implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String NOT_THE_SAME = "not_the_same";
  private static final Set<String> FIELDS = Set.of("name", "role", "affiliation", "aliases");

  /**
   * A person of the list.
   *
   * @param name as the list gives it
   * @param role the office; may be null
   * @param affiliation the organisation; may be null
   * @param officeWords the telling words of both
   * @param forms the name and the aliases, folded
   */
  record Person(
      String name, String role, String affiliation, Set<String> officeWords, Set<String> forms)
      implements Serializable {}

  private final SpeakerNames names;
  private final Map<String, Set<Person>> byName = new HashMap<>();
  private final Map<String, Set<Person>> byEnds = new HashMap<>();
  private final Map<String, Person> byForm = new HashMap<>();
  private final Set<String> alone = new HashSet<>();

  private KnownSpeakers(SpeakerNames names) {
    this.names = names;
  }

  /**
   * Reads the list of a folder of definitions, and the lexicons by which its names are compared.
   *
   * @throws UserError naming everything that is wrong with speakers.yaml
   */
  public static KnownSpeakers of(Definitions definitions) {
    return of(definitions.text("speakers.yaml"), SpeakerNames.read(definitions));
  }

  /**
   * Reads the list.
   *
   * @throws UserError naming everything that is wrong with it
   */
  static KnownSpeakers of(String yaml, SpeakerNames names) {
    KnownSpeakers known = new KnownSpeakers(names);
    List<String> problems = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    int number = 0;
    for (JsonNode entry : list(yaml)) {
      number++;
      if (entry.has(NOT_THE_SAME)) {
        known.keepApart(entry, number, problems);
        continue;
      }
      List<String> found = problems(entry, number);
      problems.addAll(found);
      if (found.isEmpty()) {
        known.add(entry, owners, problems);
      }
    }
    UserError.throwIfAny("speakers.yaml cannot be used:", problems);
    return known;
  }

  /** Takes {@code not_the_same: [one, two]}. */
  private void keepApart(JsonNode entry, int number, List<String> problems) {
    JsonNode listed = entry.get(NOT_THE_SAME);
    Set<String> folded = new HashSet<>();
    listed.forEach(name -> folded.add(name.isTextual() ? Folding.fold(name.asText().strip()) : ""));
    if (entry.size() > 1 || folded.size() < 2 || folded.contains("")) {
      problems.add(
          String.format(
              Locale.ROOT,
              "entry %d: write `- not_the_same: [one name, another name]` and nothing else",
              number));
    }
    alone.addAll(folded);
  }

  SpeakerNames names() {
    return names;
  }

  private static JsonNode list(String yaml) {
    try {
      JsonNode tree = Yaml.tree(yaml, "speakers.yaml");
      if (tree.isArray() || tree.isMissingNode() || tree.isNull()) {
        return tree;
      }
      throw new UserError("speakers.yaml must be a list of speakers: `- name: ...`");
    } catch (JsonProcessingException e) {
      throw new UserError("speakers.yaml is no YAML: " + e.getOriginalMessage().strip(), e);
    }
  }

  private static List<String> problems(JsonNode entry, int number) {
    if (!entry.isObject()) {
      return List.of(
          String.format(Locale.ROOT, "entry %d is no speaker: write `- name: ...`", number));
    }
    String who =
        String.format(
            Locale.ROOT, "entry %d (%s)", number, entry.path("name").asText("without a name"));
    List<String> problems = new ArrayList<>();
    entry
        .fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                problems.add(
                    String.format(
                        Locale.ROOT,
                        "%s: there is no `%s`; there are name, role, affiliation, aliases",
                        who,
                        field));
              }
            });
    if (entry.path("name").asText().isBlank()) {
      problems.add(who + ": name is missing");
    }
    for (String field : List.of("name", "role", "affiliation")) {
      if (entry.has(field) && !entry.get(field).isTextual()) {
        problems.add(String.format(Locale.ROOT, "%s: %s must be a text", who, field));
      }
    }
    JsonNode aliases = entry.path("aliases");
    if (!aliases.isMissingNode() && !aliases.isArray()) {
      problems.add(
          String.format(Locale.ROOT, "%s: aliases must be a list such as [one, two]", who));
    }
    aliases.forEach(
        alias -> {
          if (!alias.isTextual() || alias.asText().isBlank()) {
            problems.add(String.format(Locale.ROOT, "%s: the alias %s is no text", who, alias));
          }
        });
    return problems;
  }

  private void add(JsonNode entry, Map<String, String> owners, List<String> problems) {
    String name = entry.get("name").asText();
    String role = entry.path("role").asText(null);
    String affiliation = entry.path("affiliation").asText(null);
    Set<String> office = new LinkedHashSet<>();
    for (String text : List.of(role == null ? "" : role, affiliation == null ? "" : affiliation)) {
      office.addAll(names.officeWords(text));
    }
    List<String> forms = new ArrayList<>(List.of(name));
    entry.path("aliases").forEach(alias -> forms.add(alias.asText()));
    Set<String> folded = forms.stream().map(Folding::fold).collect(Collectors.toSet());
    Person person = new Person(name, role, affiliation, office, folded);
    folded.forEach(form -> byForm.putIfAbsent(form, person));
    for (String form : forms) {
      List<String> keys = names.keys(form);
      String owner = owners.putIfAbsent(Folding.fold(form), name);
      if (owner != null && !owner.equals(name) && keys.size() > 1) {
        problems.add(String.format(Locale.ROOT, "%s names both %s and %s", form, owner, name));
      }
      byName.computeIfAbsent(String.join(" ", keys), key -> new LinkedHashSet<>()).add(person);
      if (keys.size() > 1) {
        byEnds.computeIfAbsent(SpeakerNames.ends(keys), key -> new LinkedHashSet<>()).add(person);
      }
    }
  }

  /**
   * Finds whom a mention means.
   *
   * @param folded the name, folded
   * @param keys the keys of the name, see {@link SpeakerNames#keys}
   * @param office the telling words of the office, empty when none is printed
   * @return empty when nobody fits, or more than one
   */
  Optional<Person> find(String folded, List<String> keys, List<String> office) {
    Optional<Person> person = find(keys, office);
    return standsAlone(folded) ? person.filter(one -> one.forms().contains(folded)) : person;
  }

  /** Finds the office or organisation that folded words mean; empty when the list has none. */
  Optional<Person> findBody(String folded) {
    return Optional.ofNullable(byForm.get(folded));
  }

  /** Whether a folded name is listed as not the same as others. */
  boolean standsAlone(String folded) {
    return alone.contains(folded);
  }

  /** Finds whom a name that is not listed as {@code not_the_same} means. */
  Optional<Person> find(List<String> keys, List<String> office) {
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    Set<Person> same = byName.getOrDefault(String.join(" ", keys), Set.of());
    if (keys.size() == 1) {
      return only(same, office, office.isEmpty());
    }
    if (same.size() == 1) {
      return Optional.of(same.iterator().next());
    }
    Set<Person> near = byEnds.getOrDefault(SpeakerNames.ends(keys), Set.of());
    return only(same.isEmpty() ? near : same, office, false);
  }

  /** The only one whose office has a word in common with the printed one. */
  private static Optional<Person> only(Set<Person> people, List<String> office, boolean anyOffice) {
    List<Person> fitting =
        people.stream()
            .filter(person -> anyOffice || !Collections.disjoint(person.officeWords, office))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }
}
