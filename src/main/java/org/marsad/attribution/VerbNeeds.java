package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicWord;

/** Tells whether a finite verb has behind it what it cannot do without. */
final class VerbNeeds {
  private static final int CLOSE_MARKER = 20;

  private final QuotedText text;
  private final Complements complements;

  VerbNeeds(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.complements = new Complements(text, finder);
  }

  /**
   * Whether the form is another verb or a passive, for want of what must follow it.
   *
   * @param marker what introduces speech, or {@link Clauses#NONE}
   * @param end the end of the sentence
   */
  boolean lacks(int i, Verb verb, int marker, int end) {
    boolean marked = marker != Clauses.NONE && marker - i <= CLOSE_MARKER;
    if (verb.needsMarker()) {
      return !marked && !opensSpeech(i + 1);
    }
    if (verb.needsComplement()) {
      boolean enough = marked && !verb.frame().isNominal();
      return !enough && complements.of(verb, i + 1, end) == Clauses.NONE;
    }
    return !marked && text.isOneOf(i, WordClass.PASSIVE_WITHOUT_THAT);
  }

  /** {@code وتابع إذا لم تأتوا}: what is said begins with a condition and no marker. */
  boolean opensSpeech(int i) {
    return text.isOneOf(i, WordClass.CONDITIONS);
  }

  /** Whether a preposition of its frame stands right behind a verb: {@code أعلن عن}. */
  boolean isLedAtOnce(int i, Verb verb, int end) {
    return verb.frame().isLed() && complements.of(verb, i + 1, end) == i + 1;
  }

  /** Whether what is said follows a verb without doubt: {@code أكد أن، تعهدت بإنجاز}. */
  boolean introduces(int i, Verb verb, int marker, int end) {
    return verb.reports() && Clauses.isNear(marker, i) || isLedAtOnce(i, verb, end);
  }

  /** {@code كما شكر المحافظ على دعمه}: a noun alone behind a verb that cannot do without object. */
  boolean isObject(SpeakerMention noun, int i, Verb verb, int end) {
    if (!verb.frame().needsObject()) {
      return false;
    }
    if (text.tokens().isWord(noun.to()) && text.word(noun.to()).is(WordKind.TITLE)) {
      return true; // وشكر خادم الحرمين الشريفين الملك سلمان على
    }
    int complement = complements.of(verb, i + 1, end);
    boolean owned = ArabicWord.endsWithPossessive(text.form(noun.from()));
    return owned && text.word(noun.from()).is(WordKind.SOMEBODYS_ROLE)
        || complement >= noun.to() && !text.hasWords(noun.to(), complement, 1);
  }
}
