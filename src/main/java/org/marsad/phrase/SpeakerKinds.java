package org.marsad.phrase;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerIdentity.Reach;
import org.marsad.table.SpeakerKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.Tokens;

/**
 * Tells what a speaker is from the name and the office that an article gives. The first word
 * decides for groups, unnamed people and writings; a name that is none of these is a person's or,
 * where all its words are places, a country's. What is left are offices and organisations.
 *
 * <p>Only what identifies itself means the same speaker elsewhere:
 *
 * <ul>
 *   <li>a person with a name of two words or more;
 *   <li>an office with a country, place or nationality ({@code وزير الخارجية المصري}); a nameless
 *       office without one ({@code رئيس الوزراء، رئيس اللجنة}) is known within its article, because
 *       newspapers shorten an office once they have said whose it is;
 *   <li>an organisation with a word of its own ({@code صندوق النقد الدولي}), a country, a proper
 *       body ({@code رويترز}); {@code وزارة الصحة}, of which every state has one, is known within
 *       its outlet when no country is said, because a newspaper names the ministries of its own
 *       country without the country; {@code الشركة} and {@code لجنة الحكام} within their article.
 * </ul>
 *
 * <p>Plain lookups, a few for each word of the phrase. Immutable.
 */
public final class SpeakerKinds implements Serializable {
  private static final long serialVersionUID = 1L;

  private final SpeakerLexicon speakers;
  private final FunctionWords words;
  private final Definiteness definiteness;

  /** Made from the words that the lexicons know. */
  public SpeakerKinds(Lexicon lexicon) {
    this.speakers = lexicon.speakers();
    this.words = lexicon.words();
    this.definiteness = new Definiteness(lexicon);
  }

  /**
   * Tells what a speaker is.
   *
   * @param name as printed; empty when only an office or organisation is given
   * @param role the office or organisation as printed; empty when only a name is given
   */
  public SpeakerIdentity of(String name, String role) {
    List<KindWord> named = words(name);
    return named.isEmpty() ? ofRole(words(role)) : ofName(named, words(role));
  }

  private List<KindWord> words(String phrase) {
    List<KindWord> cut = new ArrayList<>();
    if (!phrase.isEmpty()) {
      Tokens tokens = new Tokens(phrase);
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.isWord(i)) {
          cut.add(KindWord.of(tokens.form(i)));
        }
      }
    }
    return cut;
  }

  private SpeakerIdentity ofName(List<KindWord> name, List<KindWord> role) {
    KindWord first = name.get(0);
    if (is(WordClass.QUANTIFIERS, first)) {
      return new SpeakerIdentity(SpeakerKind.GROUP, Reach.ARTICLE);
    }
    if (is(WordClass.STATE_OFFICES, first)) {
      return new SpeakerIdentity(SpeakerKind.OFFICE, Reach.ARTICLE);
    }
    if (name.size() == 1 && is(WordClass.PROPER_BODIES, first)) {
      return new SpeakerIdentity(SpeakerKind.ORGANISATION, Reach.EVERYWHERE);
    }
    if (name.size() == 1 && is(WordClass.WRITINGS, first) && !speakers.isGivenName(first.form())) {
      return new SpeakerIdentity(SpeakerKind.DOCUMENT, Reach.ARTICLE);
    }
    if (isCountry(name)) {
      return new SpeakerIdentity(SpeakerKind.ORGANISATION, Reach.EVERYWHERE);
    }
    if (name.size() > 1) {
      return new SpeakerIdentity(SpeakerKind.PERSON, Reach.EVERYWHERE);
    }
    Reach reach = role.isEmpty() ? Reach.ARTICLE : ofRole(role).reach();
    return new SpeakerIdentity(SpeakerKind.PERSON, reach);
  }

  /** Whether a name is made of places alone: {@code إيران، الولايات المتحدة}. */
  private boolean isCountry(List<KindWord> name) {
    KindWord first = name.get(0);
    return !speakers.isGivenName(first.form())
        && !speakers.isNationality(first.form())
        && name.stream()
            .allMatch(
                word ->
                    speakers.isPlace(word.form())
                        || name.size() > 1 && speakers.isOrganisation(word.form())
                        || is(WordClass.ABOVE_STATES, word));
  }

  private SpeakerIdentity ofRole(List<KindWord> role) {
    if (role.isEmpty()) {
      return new SpeakerIdentity(SpeakerKind.UNNAMED, Reach.ARTICLE);
    }
    SpeakerKind kind = kind(role);
    boolean joined = kind == SpeakerKind.OFFICE || kind == SpeakerKind.ORGANISATION;
    return new SpeakerIdentity(kind, joined ? reach(kind, role) : Reach.ARTICLE);
  }

  private SpeakerKind kind(List<KindWord> role) {
    KindWord head = role.get(0);
    if (is(WordClass.SOURCES, head)) {
      return SpeakerKind.UNNAMED;
    }
    if (is(WordClass.QUANTIFIERS, head) || isGroup(head)) {
      return SpeakerKind.GROUP;
    }
    if (is(WordClass.WRITINGS, head)) {
      return SpeakerKind.DOCUMENT;
    }
    if (isAnybody(role)) {
      return SpeakerKind.UNNAMED;
    }
    if (speakers.isRole(head.form()) || is(WordClass.STATE_OFFICES, head)) {
      return officeOrUnnamed(role);
    }
    if (isBody(head)) {
      return SpeakerKind.ORGANISATION;
    }
    boolean owned = speakers.isSomebodysRole(head.form());
    return owned ? SpeakerKind.OFFICE : unknown(role);
  }

  private boolean isBody(KindWord head) {
    return speakers.isOrganisation(head.form())
        || speakers.isPlace(head.form())
        || is(WordClass.PROPER_BODIES, head);
  }

  /** What nothing vouches for: one word is a surname, several are taken for an organisation. */
  private static SpeakerKind unknown(List<KindWord> role) {
    return role.size() == 1 ? SpeakerKind.PERSON : SpeakerKind.ORGANISATION;
  }

  /** {@code مسؤول الإعلام في الحزب} holds an office, {@code المسؤول} and {@code خبير} do not. */
  private boolean isAnybody(List<KindWord> role) {
    return is(WordClass.ANYBODIES, role.get(0))
        && !(is(WordClass.HOLDERS, role.get(0)) && role.size() > 1 && !isIndefinite(role));
  }

  private SpeakerKind officeOrUnnamed(List<KindWord> role) {
    return isIndefinite(role) ? SpeakerKind.UNNAMED : SpeakerKind.OFFICE;
  }

  /** {@code متحدث باسم الوزارة} speaks for whom it names, with or without the article. */
  private boolean isIndefinite(List<KindWord> phrase) {
    boolean speaksFor = phrase.size() > 1 && is(WordClass.SPOKEN_FOR, phrase.get(1));
    return !speaksFor && definiteness.isIndefinite(phrase.stream().map(KindWord::form).toList());
  }

  private boolean isGroup(KindWord head) {
    return is(WordClass.GROUPS, head) || isPlural(head.bare());
  }

  /** Whether a word is the plural or dual of an office: {@code مسؤولون، مسؤولي، ناشطات، وزيران}. */
  private boolean isPlural(String bare) {
    int n = bare.length();
    if (n < 5) {
      return false;
    }
    String stem = bare.substring(0, n - 1);
    String shorter = bare.substring(0, n - 2);
    boolean sound = bare.endsWith("ون") || bare.endsWith("ين");
    boolean construct = bare.endsWith("و") || bare.endsWith("ي");
    boolean dual = bare.endsWith("ان");
    boolean feminine = bare.endsWith("ات");
    return sound && (speakers.isRole(shorter) || speakers.isRole(bare) || speakers.isPlace(bare))
        || construct && speakers.isRole(stem)
        || dual && speakers.isRole(shorter)
        || feminine && speakers.isRole(shorter + "ه");
  }

  private Reach reach(SpeakerKind kind, List<KindWord> role) {
    if (role.size() == 1) {
      boolean proper = is(WordClass.PROPER_BODIES, role.get(0)) || isCountry(role);
      return proper ? Reach.EVERYWHERE : Reach.ARTICLE;
    }
    if (isIndefinite(role)) {
      return Reach.ARTICLE;
    }
    long places = role.stream().filter(this::isPlaced).count();
    return kind == SpeakerKind.OFFICE ? ofOffice(role, places) : ofBody(role, places);
  }

  private Reach ofOffice(List<KindWord> role, long places) {
    long wanted = is(WordClass.MANY_HOLD, role.get(0)) ? 2 : 1;
    return places >= wanted ? Reach.EVERYWHERE : Reach.ARTICLE;
  }

  private Reach ofBody(List<KindWord> role, long places) {
    if (places > 0) {
      return Reach.EVERYWHERE;
    }
    if (role.stream().anyMatch(word -> is(WordClass.OF_A_STATE, word))) {
      return is(WordClass.UNITS, role.get(0)) ? Reach.ARTICLE : Reach.OUTLET;
    }
    boolean specific = role.subList(1, role.size()).stream().anyMatch(this::isSpecific);
    return specific && !is(WordClass.UNITS, role.get(0)) ? Reach.EVERYWHERE : Reach.ARTICLE;
  }

  private boolean isPlaced(KindWord word) {
    return is(WordClass.ABOVE_STATES, word)
        || is(WordClass.NATIONALITIES, word)
        || words.contains(WordClass.NATIONALITIES, ArabicEndings.masculine(word.stem()))
        || speakers.isPlace(word.form())
        || speakers.isPlaceBehindParticle(word.form());
  }

  /** Whether a word says which office or organisation is meant. */
  private boolean isSpecific(KindWord word) {
    String form = word.form();
    return is(WordClass.PROPER_BODIES, word)
        || !is(WordClass.UNSPECIFIC, word)
            && !words.contains(WordClass.PREPOSITIONS, form)
            && !words.contains(WordClass.OFFICE_LINKS, form)
            && !speakers.isRole(form)
            && !speakers.isOrganisation(form)
            && !speakers.isOfficeBehindParticle(form);
  }

  private boolean is(WordClass type, KindWord word) {
    return words.contains(type, word.bare()) || words.contains(type, word.stem());
  }
}
