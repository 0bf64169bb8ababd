package org.marsad.phrase;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.VerbPerson;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;

/**
 * Finds out all that a folded word can be by itself, from the lexicons and from its letters. Plain
 * lookups, some thirty a word; {@link WordTagger} remembers what was found.
 */
final class WordClassifier implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHORTEST_NOUN = 3;

  private final AttributionVerbs verbs;
  private final SpeakerLexicon speakers;
  private final FunctionWords words;

  WordClassifier(Lexicon lexicon) {
    this.verbs = lexicon.verbs();
    this.speakers = lexicon.speakers();
    this.words = lexicon.words();
  }

  /** Tags a folded word or a mark. */
  TaggedWord tag(String form) {
    Verb verb = verbs.find(form).orElse(null);
    Set<WordClass> classes = words.classesOf(form);
    EnumSet<WordKind> kinds = EnumSet.noneOf(WordKind.class);
    addOffice(form, kinds);
    addName(form, classes, kinds);
    boolean adjective = ArabicEndings.isNisba(form) || classes.contains(WordClass.ADJECTIVES);
    add(WordKind.ADJECTIVE, adjective, kinds);
    add(WordKind.DEFINITE, ArabicWord.isDefinite(form), kinds);
    add(WordKind.EVENT, isEvent(form, classes, kinds), kinds);
    add(WordKind.VERB, isVerb(verb, form, kinds), kinds);
    add(WordKind.OTHER, isOther(verb, form) && !kinds.contains(WordKind.FIRST_NAME), kinds);
    boolean joined = isJoined(form, kinds);
    add(WordKind.CONJOINED, joined && ArabicWord.startsWithWa(form), kinds);
    add(WordKind.PREPOSED, joined && ArabicWord.mayHavePreposition(form), kinds);
    return new TaggedWord(form, verb, classes, kinds);
  }

  /** Whether the rest behind the first letter is a word of a list, has the article, or happens. */
  private boolean isJoined(String form, EnumSet<WordKind> kinds) {
    boolean particle = ArabicWord.startsWithWa(form) || ArabicWord.mayHavePreposition(form);
    if (!particle
        || form.length() <= SHORTEST_NOUN
        || kinds.contains(WordKind.GIVEN_NAME)
        || kinds.contains(WordKind.PLACE)
        || kinds.contains(WordKind.HEAD)) {
      return false;
    }
    TaggedWord rest = tag(ArabicWord.withoutParticle(form));
    return rest.is(WordKind.SPEAKER)
        || rest.is(WordKind.DEFINITE)
        || rest.is(WordKind.EVENT)
        || rest.is(WordKind.NAME_WORD)
        || ArabicWord.startsWithWa(form) && rest.is(WordClass.NOUN_PHRASE_ENDS);
  }

  private static void add(WordKind kind, boolean is, EnumSet<WordKind> kinds) {
    if (is) {
      kinds.add(kind);
    }
  }

  private void addOffice(String form, EnumSet<WordKind> kinds) {
    boolean role = speakers.isRole(form);
    boolean organisation = speakers.isOrganisation(form);
    boolean somebodys = speakers.isSomebodysRole(form);
    add(WordKind.ROLE, role, kinds);
    add(WordKind.ORGANISATION, organisation, kinds);
    add(WordKind.SOMEBODYS_ROLE, somebodys, kinds);
    add(WordKind.HEAD, role || organisation || somebodys, kinds);
    boolean inside = role || organisation || speakers.isOfficeBehindParticle(form);
    add(WordKind.INSIDE, inside, kinds);
  }

  private void addName(String form, Set<WordClass> classes, EnumSet<WordKind> kinds) {
    boolean title = speakers.isTitle(form);
    boolean given = speakers.isGivenName(form);
    boolean place = speakers.isPlace(form);
    add(WordKind.TITLE, title, kinds);
    add(WordKind.TITLE_START, speakers.startsTitle(form), kinds);
    add(WordKind.GIVEN_NAME, given, kinds);
    add(WordKind.NAME_WORD, speakers.isNameWord(form), kinds);
    add(WordKind.FIRST_NAME, given || classes.contains(WordClass.KUNYA), kinds);
    add(WordKind.PLACE, place, kinds);
    add(WordKind.PLACE_INSIDE, place || speakers.isPlaceBehindParticle(form), kinds);
    add(WordKind.NATIONALITY, speakers.isNationality(form), kinds);
    add(WordKind.SPEAKER, title || given || place || kinds.contains(WordKind.HEAD), kinds);
  }

  /** Whether the word is a verbal noun by list or by one of the two commonest patterns. */
  private static boolean isEvent(String form, Set<WordClass> classes, EnumSet<WordKind> kinds) {
    if (kinds.contains(WordKind.GIVEN_NAME) || kinds.contains(WordKind.HEAD)) {
      return false;
    }
    boolean derived = NounPatterns.mayBeVerbalNoun(form) && !kinds.contains(WordKind.DEFINITE);
    return derived || classes.contains(WordClass.EVENTS);
  }

  /** Whether the word is a verb of speech even where no {@code أن} follows, and no speaker. */
  private boolean isVerb(Verb verb, String form, EnumSet<WordKind> kinds) {
    if (verb == null || verb.needsMarker() && !verbs.isConjoined(form)) {
      return false;
    }
    if (verb.person() == VerbPerson.FIRST && kinds.contains(WordKind.GIVEN_NAME)) {
      return false; // أمجد
    }
    boolean accusative =
        verb.isParticiple() && form.endsWith("ا") && !kinds.contains(WordKind.GIVEN_NAME);
    return (verb.isFinite() || accusative)
        && !kinds.contains(WordKind.HEAD)
        && !kinds.contains(WordKind.TITLE);
  }

  private static boolean isOther(Verb verb, String form) {
    return ArabicWord.mayHaveWaOnNoun(form) || verb != null && verb.isFinite();
  }
}
