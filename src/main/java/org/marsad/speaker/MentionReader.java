package org.marsad.speaker;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.marsad.speaker.KnownSpeakers.Person;
import org.marsad.table.SpeakerKind;
import org.marsad.text.Folding;

/** Finds out what a name and an office as printed mean by themselves. Plain Java, immutable. */
final class MentionReader implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String KNOWN = "known ";
  private static final String APART = "apart ";

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
   * @param kind the {@linkplain SpeakerKind#id name} of what the speaker is
   */
  MentionMeaning read(String name, String role, String kind) {
    boolean person = SpeakerKind.PERSON.id().equals(kind) && !name.isEmpty();
    List<String> keys = person ? names.keys(name) : List.of();
    return keys.isEmpty() ? ofNobody((name + " " + role).strip(), role) : of(name, keys, role);
  }

  private MentionMeaning of(String name, List<String> keys, String role) {
    List<String> office = names.officeWords(role);
    String folded = Folding.fold(name);
    Optional<Person> person = known.find(folded, keys, office);
    String own = known.standsAlone(folded) ? APART + folded : null;
    boolean anybodys = keys.size() == 1 && names.isShared(folded);
    return new MentionMeaning(
        person.map(MentionReader::key).orElse(own),
        person.map(Person::name).orElse(null),
        person.map(Person::role).orElse(null),
        person.map(Person::affiliation).orElseGet(() -> names.organisation(role)),
        keys.size(),
        String.join(" ", keys),
        SpeakerNames.ends(keys),
        names.looseKey(name),
        keys.get(keys.size() - 1),
        anybodys ? "" : names.surname(name),
        names.isCommon(name),
        names.officeKey(role),
        String.join(" ", office));
  }

  /** What an office, an organisation or a group means. */
  private MentionMeaning ofNobody(String text, String role) {
    String folded = Folding.fold(text);
    Optional<Person> body = known.findBody(folded);
    return new MentionMeaning(
        body.map(MentionReader::key).orElse(null),
        body.map(Person::name).orElse(null),
        body.map(Person::role).orElse(null),
        body.map(Person::affiliation).orElseGet(() -> names.organisation(role)),
        0,
        "",
        "",
        folded,
        "",
        "",
        false,
        folded,
        "");
  }

  private static String key(Person person) {
    return KNOWN + Folding.fold(person.name());
  }
}
