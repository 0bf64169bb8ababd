package org.marsad.phrase;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;

/** A folded word with all that it can be by itself, found out once for all its places. */
public final class TaggedWord {
  private final String form;
  private final Verb verb;
  private final Set<WordKind> kinds = EnumSet.noneOf(WordKind.class);

  /**
   * Finds everything out.
   *
   * @param verb the verb of which the word is a form, or null
   * @param doubtful whether the form is a verb only where {@code أن} follows
   */
  TaggedWord(String form, SpeakerLexicon lexicon, Verb verb, boolean doubtful) {
    this.form = form;
    this.verb = verb;
    add(WordKind.ROLE, lexicon.isRole(form));
    add(WordKind.ORGANISATION, lexicon.isOrganisation(form));
    add(WordKind.SOMEBODYS_ROLE, lexicon.isSomebodysRole(form));
    add(
        WordKind.HEAD,
        is(WordKind.ROLE) || is(WordKind.ORGANISATION) || is(WordKind.SOMEBODYS_ROLE));
    add(WordKind.TITLE, lexicon.isTitle(form));
    add(WordKind.TITLE_START, lexicon.startsTitle(form));
    add(WordKind.GIVEN_NAME, lexicon.isGivenName(form));
    add(WordKind.PLACE, lexicon.isPlace(form));
    add(
        WordKind.SPEAKER,
        is(WordKind.HEAD) || is(WordKind.TITLE) || is(WordKind.GIVEN_NAME) || is(WordKind.PLACE));
    add(WordKind.NATIONALITY, lexicon.isNationality(form));
    add(WordKind.FIRST_NAME, is(WordKind.GIVEN_NAME) || PersonalName.isKunya(form));
    add(
        WordKind.INSIDE,
        is(WordKind.ROLE) || is(WordKind.ORGANISATION) || lexicon.isOfficeBehindParticle(form));
    add(WordKind.PLACE_INSIDE, is(WordKind.PLACE) || lexicon.isPlaceBehindParticle(form));
    add(WordKind.OFFICE_LINK, FunctionWords.OFFICE_LINKS.contains(form));
    add(WordKind.CALLED, FunctionWords.CALLED.contains(form));
    add(WordKind.DEFINITE, PersonalName.isDefinite(form));
    add(WordKind.EVENT, isEvent());
    add(WordKind.END, FunctionWords.NOUN_PHRASE_ENDS.contains(form));
    add(WordKind.VERB, verb != null && !doubtful && isVerb());
    boolean finite = verb != null && verb.isFinite();
    boolean conjoined = form.length() > 3 && form.charAt(0) == 'و';
    add(WordKind.OTHER, (conjoined || finite) && !is(WordKind.FIRST_NAME));
  }

  private void add(WordKind kind, boolean is) {
    if (is) {
      kinds.add(kind);
    }
  }

  private boolean isEvent() {
    if (is(WordKind.GIVEN_NAME) || is(WordKind.HEAD)) {
      return false;
    }
    int n = form.length();
    boolean derived =
        n >= 5 && form.charAt(0) == 'ا' && form.charAt(n - 2) == 'ا' && !is(WordKind.DEFINITE);
    boolean intensive = n == 5 && form.charAt(0) == 'ت' && form.charAt(3) == 'ي';
    return derived || intensive || FunctionWords.EVENTS.contains(form);
  }

  private boolean isVerb() {
    boolean accusative = verb.isParticiple() && form.endsWith("ا") && !is(WordKind.GIVEN_NAME);
    return (verb.isFinite() || accusative) && !is(WordKind.HEAD) && !is(WordKind.TITLE);
  }

  public boolean is(WordKind kind) {
    return kinds.contains(kind);
  }

  String form() {
    return form;
  }

  /** The verb of which the word is a form, or null. */
  public Verb verb() {
    return verb;
  }
}
