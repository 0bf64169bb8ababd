package org.marsad.attribution;

import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Person;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.PersonalName;
import org.marsad.phrase.SpeakerMention;
import org.marsad.text.Tokens;

/** Tells by gender and case which noun phrases can be a verb's subject. */
final class SubjectAgreement {
  private static final Set<String> MASCULINE_PLURALS =
      Set.of(
          "قادة", "قضاة", "دعاة", "عمدة", "علامة", "داعية", "سادة", "القادة", "القضاة", "الدعاة",
          "الداعية", "العلامة", "السادة", "ولاة");

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerLexicon lexicon;

  SubjectAgreement(QuotedText text, SpeakerLexicon lexicon) {
    this.text = text;
    this.tokens = text.tokens();
    this.lexicon = lexicon;
  }

  /** Whether a verb in the singular can have this subject. */
  boolean agrees(SpeakerMention mention, Verb verb) {
    if (verb.person() == Person.HE) {
      return !isFeminine(mention);
    }
    return verb.person() != Person.SHE || !isMan(mention);
  }

  /** Whether the phrase starts with a feminine noun. */
  boolean isFeminine(SpeakerMention mention) {
    String first = tokens.printed(mention.from(), mention.from() + 1);
    return first.endsWith("ة")
        && !lexicon.isGivenName(text.form(mention.from()))
        && !MASCULINE_PLURALS.contains(first);
  }

  /** Whether its plural ending makes a noun behind a verb the object. */
  boolean isOblique(SpeakerMention mention) {
    String word = text.form(mention.from());
    boolean plural = word.length() > 4 && word.endsWith("ين");
    return plural
        && (lexicon.isRole(word) || lexicon.isPlace(word))
        && !lexicon.isGivenName(word)
        && lexicon.hasPlural(word.substring(0, word.length() - 2) + "ون");
  }

  /** Whether the office is one man's. */
  private boolean isMan(SpeakerMention mention) {
    String word = text.form(mention.from());
    return PersonalName.isDefinite(word)
        && lexicon.isRole(word)
        && lexicon.isRole(word + "ه")
        && !lexicon.isOrganisation(word);
  }
}
