package org.marsad.speaker;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.marsad.speaker.KnownSpeakers.Person;
import org.marsad.text.Folding;

/** Finds out what a name and an office as printed mean by themselves. Plain Java, immutable. */
final class MentionReader implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String KNOWN = "known ";

  private final SpeakerNames names;
  private final KnownSpeakers known;

  MentionReader(KnownSpeakers known) {
    this.names = known.names();
    this.known = known;
  }

  /**
   * Reads a mention.
   *
   * @param name as printed; empty when only an office is given
   * @param role as printed; empty when only a name is given
   */
  MentionMeaning read(String name, String role) {
    List<String> keys = names.keys(name);
    Optional<Person> person = known.find(keys, names.officeWords(role));
    String affiliation = person.map(Person::affiliation).orElse(null);
    boolean named = !keys.isEmpty();
    return new MentionMeaning(
        person.map(found -> KNOWN + Folding.fold(found.name())).orElse(null),
        person.map(Person::name).orElse(null),
        person.map(Person::role).orElse(null),
        affiliation == null ? names.organisation(role) : affiliation,
        keys.size(),
        String.join(" ", keys),
        named ? KnownSpeakers.ends(keys) : "",
        named ? keys.get(keys.size() - 1) : "",
        named ? names.officeKey(role) : Folding.fold(role));
  }
}
