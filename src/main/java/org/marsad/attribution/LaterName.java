package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Finds who holds an office where the office goes on farther than it was read: {@code قال رئيس
 * اللجنة المشرفة على البرنامج، الدكتور فلان، إن}. All between a verb of speech and {@code أن}, or
 * in front of the verb, is its subject, so that the first given name or title there is the
 * holder's, unless a verb, a relative or a preposition of a new phrase stands in front of it.
 */
final class LaterName {
  private static final int FARTHEST = 16;
  private static final String QUOTES = "«»\"“”";

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerFinder finder;

  LaterName(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.finder = finder;
  }

  /**
   * An office with the name behind it; the office itself when none is found.
   *
   * @param bound what introduces the speech; negative when nothing does
   */
  SpeakerMention of(SpeakerMention office, int bound) {
    boolean persons = office.isOffice() && text.word(office.from()).is(WordKind.ROLE);
    int last = Math.min(bound, office.to() + FARTHEST);
    if (!persons || ArabicEndings.isSoundPlural(text.form(office.from()))) {
      return office;
    }
    for (int i = office.to(); i < last && goesOn(i, last); i++) {
      if (tokens.isWord(i) && mayStart(i)) {
        Optional<SpeakerMention> name = finder.sureAt(i, bound).filter(this::isName);
        if (name.isPresent()) {
          return held(office, i, name.get());
        }
      }
    }
    return office;
  }

  /** Whether a name of a person may start here: not of what is called after one. */
  private boolean mayStart(int i) {
    TaggedWord word = text.word(i);
    boolean starts =
        word.is(WordKind.FIRST_NAME)
            || word.is(WordKind.TITLE) && word.is(WordKind.DEFINITE)
            || word.is(WordClass.TITLE_LETTERS) && tokens.is(i + 1, '.');
    return starts
        && !text.isOneOf(i - 1, WordClass.NAMED_AFTER)
        && !text.isOneOf(i - 1, WordClass.PREPOSITIONS)
        && !text.isOneOf(i - 1, WordClass.FILIATION);
  }

  private boolean isName(SpeakerMention found) {
    return found.named() && !found.isOffice() && found.name().indexOf(' ') > 0 && ends(found.to());
  }

  /** Whether nothing stands behind a name with which it could be in construct. */
  private boolean ends(int i) {
    return !tokens.isWord(i)
        || text.isThat(i)
        || text.word(i).is(WordKind.VERB)
        || text.isOneOf(i, WordClass.PREPOSITIONS)
        || text.isOneOf(i, WordClass.PHRASE_ENDS)
        || ArabicWord.startsWithLi(tokens.form(i));
  }

  private SpeakerMention held(SpeakerMention office, int at, SpeakerMention name) {
    int end = at;
    while (end > office.to() && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, "»”)")) {
      end--;
    }
    return new SpeakerMention(
        office.from(),
        name.to(),
        name.name(),
        tokens.printed(office.from(), end),
        true,
        tokens.printed(office.from(), name.to()));
  }

  /** Whether an office may go on over a token. */
  private boolean goesOn(int i, int last) {
    if (!tokens.isWord(i)) {
      boolean pause = text.isComma(i) || tokens.isOneOf(i, QUOTES) || tokens.isOneOf(i, ".-–()");
      return pause && !text.inSpeech(i) && i + 1 < last;
    }
    TaggedWord word = text.word(i);
    boolean occasion =
        word.is(WordClass.OCCASIONS)
            || word.is(WordClass.OUTLETS)
            || ArabicWord.mayHavePreposition(tokens.form(i)) && isOccasion(tokens.form(i));
    boolean preposition =
        word.is(WordClass.PREPOSITIONS)
            && !word.is(WordClass.LINKS_IN)
            && !word.is(WordClass.LINKS_FOR)
            && !word.is(WordClass.UPON);
    boolean ends =
        word.is(WordKind.VERB)
            || word.is(WordClass.RELATIVES)
            || word.is(WordClass.CLAUSE_OPENERS)
            || word.is(WordClass.PHRASE_ENDS) && !word.is(WordClass.TIMES);
    return !occasion && !preposition && !ends && !text.isThat(i);
  }

  private boolean isOccasion(String form) {
    return text.lexicon().words().contains(WordClass.OCCASIONS, ArabicWord.withoutParticle(form));
  }
}
