package org.marsad.attribution;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.lexicon.Act;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * Tells which subjects are somebody though nothing vouches for the name but its place right before
 * {@code أن} or an adverbial.
 */
final class WeakSubjects {
  private static final int LONGEST = 3;

  /** Acts whose verbs take what they are aimed at as a bare object. */
  private static final Set<Act> AIMED =
      EnumSet.of(
          Act.DEMAND, Act.BLAME, Act.PRAISE, Act.ASK, Act.DENY, Act.REJECT, Act.WELCOME, Act.WARN);

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerFinder finder;

  WeakSubjects(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.finder = finder;
  }

  /** Whether what a verb is aimed at may stand behind it as a bare object. */
  static boolean isAimed(Verb verb) {
    return AIMED.contains(verb.act());
  }

  /**
   * Whether a mention is one.
   *
   * @param marker what introduces the speech
   */
  boolean is(SpeakerMention mention, Verb verb, int marker) {
    String word = text.form(mention.from());
    int next = mention.to();
    boolean ends =
        next >= marker
            || tokens.isOneOf(next, "،,:")
            || text.isOneOf(next, WordClass.PREPOSITIONS)
            || text.isOneOf(next, WordClass.PHRASE_ENDS);
    boolean brief = tokens.isWord(mention.from()) && next - mention.from() <= LONGEST;
    boolean abstractNoun =
        isAimed(verb) && !verb.reports() && next < marker && !finder.isShort(mention);
    return ends
        && brief
        && !abstractNoun
        && word.length() > 2
        && !text.isOneOf(mention.from(), WordClass.INSIDE_IT)
        && !text.isOneOf(mention.from(), WordClass.NOT_BEFORE_THAT)
        && !text.isOneOf(mention.from(), WordClass.PREPOSITIONS)
        && !isPointedAt(mention.from())
        && !isVerbalNoun(word)
        && !isSpokenOf(word)
        && !isManner(mention.from());
  }

  /** {@code وقال هذا أمر مهم}: a noun without the article behind a pronoun that points at it. */
  private boolean isPointedAt(int i) {
    return text.isOneOf(i - 1, WordClass.POINTERS) && !text.word(i).is(WordKind.DEFINITE);
  }

  /** Whether a noun is what somebody speaks of: one with a pronoun or a particle. */
  private static boolean isSpokenOf(String word) {
    return ArabicWord.isNounWithPronoun(word)
        || ArabicWord.hasBiOnArticle(word)
        || ArabicWord.hasLiOnArticle(word);
  }

  /** {@code وجدد التأكيد}: a verbal noun with the article. */
  private boolean isVerbalNoun(String word) {
    String noun = ArabicWord.withoutArticle(word);
    return ArabicWord.isDefinite(word)
        && (NounPatterns.mayBeVerbalNoun(noun)
            || text.lexicon().words().contains(WordClass.EVENTS, noun));
  }

  /** {@code ضاحكاً، بنبرة}: how somebody speaks, not who. */
  private boolean isManner(int i) {
    String printed = tokens.printed(i, i + 1);
    return ArabicEndings.hasTanwin(printed)
        || ArabicWord.startsWithPreposition(printed) && ArabicEndings.hasTaMarbuta(printed);
  }
}
