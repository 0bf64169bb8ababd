package org.marsad.attribution;

import java.util.Optional;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.WordKind;
import org.marsad.text.Tokens;

/**
 * Finds a subject behind the occasion on which it speaks: {@code أكد في تصريح لـ«الصحيفة» فلان أن}.
 */
final class Occasions {
  private static final int LONGEST_OUTLET = 6;

  private final QuotedText text;
  private final Tokens tokens;
  private final SpeakerFinder finder;
  private final SubjectAgreement agreement;

  Occasions(QuotedText text, SpeakerFinder finder) {
    this.text = text;
    this.tokens = text.tokens();
    this.finder = finder;
    this.agreement = new SubjectAgreement(text, finder);
  }

  /** A sure subject behind the end of an occasion in a range, or empty. */
  Optional<SpeakerMention> behind(int from, int limit, Verb verb) {
    for (int i = from; i < limit; i++) {
      if (tokens.isWord(i) && endsOccasion(i - 1, from) && mayStart(i)) {
        Optional<SpeakerMention> mention =
            finder
                .at(i, limit)
                .filter(found -> isSure(found) && !isQuoted(found) && !isOfOutlet(found))
                .filter(found -> agreement.agrees(found, verb));
        if (mention.isPresent()) {
          return mention;
        }
      }
    }
    return Optional.empty();
  }

  private boolean mayStart(int i) {
    return text.word(i).is(WordKind.SPEAKER) || text.isOneOf(i, WordClass.COMPOUND);
  }

  /** {@code قال لوكالة "الضفة"}: the outlet itself, its marks being the same on both sides. */
  private boolean isQuoted(SpeakerMention mention) {
    return tokens.is(mention.from() - 1, '"') && tokens.is(mention.to(), '"');
  }

  /** {@code قال لمراسل الجوهرة اف ام}: a body behind an outlet goes on with its name. */
  private boolean isOfOutlet(SpeakerMention found) {
    return tokens.isWord(found.from() - 1)
        && !text.isOneOf(found.from() - 1, WordClass.TIMES)
        && !finder.isPerson(found);
  }

  /** Whether a given name, an office or both parts of a phrase show that somebody is named. */
  private static boolean isSure(SpeakerMention mention) {
    return mention.isSomebody() || !mention.name().isEmpty() && !mention.role().isEmpty();
  }

  private boolean endsOccasion(int i, int from) {
    return tokens.isOneOf(i, "»\"”،,")
        || text.isOneOf(i, WordClass.TIMES)
        || text.isOneOf(i, WordClass.OCCASION_ENDS)
        || !text.isOneOf(i, WordClass.OUTLETS) && isBehindOutlet(i, from);
  }

  private boolean isBehindOutlet(int i, int from) {
    for (int j = i - 1; j >= Math.max(from, i - LONGEST_OUTLET); j--) {
      if (text.isOneOf(j, WordClass.OUTLETS)) {
        return true;
      }
    }
    return false;
  }
}
