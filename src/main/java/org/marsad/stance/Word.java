package org.marsad.stance;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.stance.AttributionVerbs.Verb;

/** A folded word with all that it can be by itself, found out once for all its places. */
final class Word {
  /** What a word can be in a speaker's noun phrase. */
  enum Kind {
    ROLE,
    ORGANISATION,
    /** An office with a pronoun. */
    SOMEBODYS_ROLE,
    /** The head of an office or organisation: one of the three before. */
    HEAD,
    TITLE,
    /** The first word of a title. */
    TITLE_START,
    GIVEN_NAME,
    PLACE,
    /** Starts a speaker by itself. */
    SPEAKER,
    NATIONALITY,
    /** A name may be told by it where it stands first. */
    FIRST_NAME,
    /** An office goes on with it: another office or organisation, with a particle or without. */
    INSIDE,
    /** A place, with a particle or without. */
    PLACE_INSIDE,
    /** An office goes on behind it. */
    OFFICE_LINK,
    /** Names what somebody is called: {@code يدعى}. */
    CALLED,
    /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
    EVENT,
    /** No noun phrase goes over it. */
    END,
    /** A verb of speech or the participle of one, and no office or title. */
    VERB,
    /** Begins with a conjunction or is a finite verb, and no name. */
    OTHER,
    /** Has the article. */
    DEFINITE
  }

  private final String form;
  private final Verb verb;
  private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

  /**
   * Finds everything out.
   *
   * @param verb the verb of which the word is a form, or null
   * @param doubtful whether the form is a verb only where {@code أن} follows
   */
  Word(String form, SpeakerLexicon lexicon, Verb verb, boolean doubtful) {
    this.form = form;
    this.verb = verb;
    add(Kind.ROLE, lexicon.isRole(form));
    add(Kind.ORGANISATION, lexicon.isOrganisation(form));
    add(Kind.SOMEBODYS_ROLE, lexicon.isSomebodysRole(form));
    add(Kind.HEAD, is(Kind.ROLE) || is(Kind.ORGANISATION) || is(Kind.SOMEBODYS_ROLE));
    add(Kind.TITLE, lexicon.isTitle(form));
    add(Kind.TITLE_START, lexicon.startsTitle(form));
    add(Kind.GIVEN_NAME, lexicon.isGivenName(form));
    add(Kind.PLACE, lexicon.isPlace(form));
    add(Kind.SPEAKER, is(Kind.HEAD) || is(Kind.TITLE) || is(Kind.GIVEN_NAME) || is(Kind.PLACE));
    add(Kind.NATIONALITY, lexicon.isNationality(form));
    add(Kind.FIRST_NAME, is(Kind.GIVEN_NAME) || NamePhrase.isKunya(form));
    add(
        Kind.INSIDE,
        is(Kind.ROLE) || is(Kind.ORGANISATION) || lexicon.isOfficeBehindParticle(form));
    add(Kind.PLACE_INSIDE, is(Kind.PLACE) || lexicon.isPlaceBehindParticle(form));
    add(Kind.OFFICE_LINK, FunctionWords.OFFICE_LINKS.contains(form));
    add(Kind.CALLED, FunctionWords.CALLED.contains(form));
    add(Kind.DEFINITE, NamePhrase.isDefinite(form));
    add(Kind.EVENT, isEvent());
    add(Kind.END, FunctionWords.NOUN_PHRASE_ENDS.contains(form));
    add(Kind.VERB, verb != null && !doubtful && isVerb());
    boolean finite = verb != null && verb.isFinite();
    boolean conjoined = form.length() > 3 && form.charAt(0) == 'و';
    add(Kind.OTHER, (conjoined || finite) && !is(Kind.FIRST_NAME));
  }

  private void add(Kind kind, boolean is) {
    if (is) {
      kinds.add(kind);
    }
  }

  private boolean isEvent() {
    if (is(Kind.GIVEN_NAME) || is(Kind.HEAD)) {
      return false;
    }
    int n = form.length();
    boolean derived =
        n >= 5 && form.charAt(0) == 'ا' && form.charAt(n - 2) == 'ا' && !is(Kind.DEFINITE);
    boolean intensive = n == 5 && form.charAt(0) == 'ت' && form.charAt(3) == 'ي';
    return derived || intensive || FunctionWords.EVENTS.contains(form);
  }

  private boolean isVerb() {
    boolean accusative = verb.isParticiple() && form.endsWith("ا") && !is(Kind.GIVEN_NAME);
    return (verb.isFinite() || accusative) && !is(Kind.HEAD) && !is(Kind.TITLE);
  }

  boolean is(Kind kind) {
    return kinds.contains(kind);
  }

  String form() {
    return form;
  }

  /** The verb of which the word is a form, or null. */
  Verb verb() {
    return verb;
  }
}
