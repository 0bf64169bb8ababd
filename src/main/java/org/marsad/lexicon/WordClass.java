package org.marsad.lexicon;

import static org.marsad.lexicon.WordFile.ATTRIBUTION_PHRASES;
import static org.marsad.lexicon.WordFile.FUNCTION_WORDS;
import static org.marsad.lexicon.WordFile.NAME_PARTS;
import static org.marsad.lexicon.WordFile.OFFICE_WORDS;

import java.util.List;
import java.util.Locale;

/**
 * A closed class of words that the rules of attribution ask for by name: a list of one of the files
 * of {@code jobs/lexicons}, where its purpose and an example stand beside its words. A class of one
 * or two words has the name of their English meaning. Some classes include others, or are made of
 * others alone.
 */
public enum WordClass {
  // What shapes a clause.
  THAT(FUNCTION_WORDS),
  NOT_BEFORE_THAT(FUNCTION_WORDS),
  NOT_BEFORE_INDEED(FUNCTION_WORDS),
  QUOTATION_OPENERS(FUNCTION_WORDS),
  DATELINES(FUNCTION_WORDS),
  HONORIFICS(FUNCTION_WORDS),
  CLAUSE_OPENERS(FUNCTION_WORDS, HONORIFICS),
  OPENING_PREPOSITIONS(FUNCTION_WORDS),
  SUBJECT_LEADERS(FUNCTION_WORDS, HONORIFICS),
  NEW_SUBJECTS(FUNCTION_WORDS),
  CONTRASTS(FUNCTION_WORDS),
  RELATIVES(FUNCTION_WORDS),
  NEGATIONS(FUNCTION_WORDS),
  FORBIDS(FUNCTION_WORDS),
  PREPOSITIONS(FUNCTION_WORDS),
  INTERROGATIVES(FUNCTION_WORDS),
  RHETORICAL(FUNCTION_WORDS),
  TIMES(FUNCTION_WORDS),
  ADVERBS(FUNCTION_WORDS, HONORIFICS),
  OBJECT_PRONOUNS(FUNCTION_WORDS),
  APPOSITION_PRONOUNS(FUNCTION_WORDS),
  AS_SAID(FUNCTION_WORDS),
  BEFORE_CONJUNCTION(FUNCTION_WORDS),
  PHRASE_ENDS(FUNCTION_WORDS),

  // What attributes without a verb, or stands between a verb and its subject.
  ACCORDING_BEHIND_PAUSE(ATTRIBUTION_PHRASES),
  ACCORDING_ABOUT(ATTRIBUTION_PHRASES),
  ACCORDING(ATTRIBUTION_PHRASES, ACCORDING_BEHIND_PAUSE, ACCORDING_ABOUT),
  WHAT(ATTRIBUTION_PHRASES),
  UPON(ATTRIBUTION_PHRASES),
  EXTENT(ATTRIBUTION_PHRASES),
  HIS_WORDS(ATTRIBUTION_PHRASES),
  FIGURES(ATTRIBUTION_PHRASES),
  BY_SAYING(ATTRIBUTION_PHRASES),
  STANDS_IN(ATTRIBUTION_PHRASES),
  INSIDE(ATTRIBUTION_PHRASES),
  DOCUMENTS(ATTRIBUTION_PHRASES),
  ISSUED(ATTRIBUTION_PHRASES),
  RELAYING_VERBS(ATTRIBUTION_PHRASES),
  ABOUT(ATTRIBUTION_PHRASES),
  ABOUT_SOMEBODY(ATTRIBUTION_PHRASES),
  TONGUE(ATTRIBUTION_PHRASES),
  ANONYMITY(ATTRIBUTION_PHRASES),
  SIDES(ATTRIBUTION_PHRASES),
  BESIDE(ATTRIBUTION_PHRASES),
  OTHER_SIDE_STEMS(ATTRIBUTION_PHRASES),
  ANYBODY(ATTRIBUTION_PHRASES),
  ANY_MAN(ATTRIBUTION_PHRASES),
  OCCASIONS(ATTRIBUTION_PHRASES),
  OCCASION_ENDS(ATTRIBUTION_PHRASES),
  OUTLETS(ATTRIBUTION_PHRASES),
  NOUN_PHRASE_ENDS(PHRASE_ENDS, ADVERBS, TIMES, OUTLETS),

  // What stands inside an office or ends it.
  LINKS_ALWAYS(OFFICE_WORDS),
  LINKS_TO_MATTERS(OFFICE_WORDS),
  LINKS_FOR(OFFICE_WORDS),
  LINKS_TO(OFFICE_WORDS),
  LINKS_FROM(OFFICE_WORDS),
  LINKS_IN(OFFICE_WORDS),
  LINKS_OVER(OFFICE_WORDS),
  OFFICE_LINKS(
      LINKS_ALWAYS, LINKS_TO_MATTERS, LINKS_FOR, LINKS_TO, LINKS_FROM, LINKS_IN, LINKS_OVER),
  SPEAKS_FOR(OFFICE_WORDS),
  SPEAKS_IN_NAME(OFFICE_WORDS),
  SENT_TO(OFFICE_WORDS),
  OVERSEES(OFFICE_WORDS),
  POSSESSING(OFFICE_WORDS),
  SPECIALISTS(OFFICE_WORDS),
  LOCATED(OFFICE_WORDS),
  LOCALITIES(OFFICE_WORDS),
  QUANTITIES(OFFICE_WORDS),
  COUNTS(OFFICE_WORDS),
  SEVERAL(OFFICE_WORDS),
  REPRESENTS(OFFICE_WORDS),
  NAMED_AFTER(OFFICE_WORDS),
  NEAR_STEMS(OFFICE_WORDS),
  EVENTS(OFFICE_WORDS),
  ADJECTIVES(OFFICE_WORDS),
  MASCULINE_NOUNS(OFFICE_WORDS),

  // Parts of names.
  COMPOUND(NAME_PARTS),
  KUNYA(NAME_PARTS),
  BOUND(NAME_PARTS),
  JOINED(NAME_PARTS),
  FILIATION(NAME_PARTS),
  SPELT_LIKE_CONJUNCTION(NAME_PARTS),
  DIVINE(NAME_PARTS),
  TITLE_LETTERS(NAME_PARTS),
  CALLED(NAME_PARTS),
  SPOKEN_FOR(NAME_PARTS);

  private final WordFile file;

  @SuppressWarnings("ImmutableEnumChecker") // List.of gives a list that cannot be changed
  private final List<WordClass> included;

  /** A class with a list of its own, and others that belong to it too. */
  WordClass(WordFile file, WordClass... included) {
    this.file = file;
    this.included = List.of(included);
  }

  /** A class that is made of others. */
  WordClass(WordClass... included) {
    this(null, included);
  }

  /** The file that has its list; null when it has no list of its own. */
  WordFile file() {
    return file;
  }

  /** Whether its words are compared as they are printed, and not folded. */
  boolean isAsPrinted() {
    return this == MASCULINE_NOUNS;
  }

  /** The classes whose words belong to this one too. */
  List<WordClass> included() {
    return included;
  }

  /** The name of the list in its file. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
