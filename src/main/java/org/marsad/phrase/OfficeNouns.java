package org.marsad.phrase;

import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/** Tells what a noun in a range is: the head of an office, or an indefinite noun. */
final class OfficeNouns {
  private static final int LONGEST_NAME_IN_AT = 5;
  private static final int SHORTEST_WITH_PRONOUN = 4;

  private final PhraseRange range;
  private final Tokens tokens;

  OfficeNouns(PhraseRange range) {
    this.range = range;
    this.tokens = range.tokens();
  }

  /** Whether the word at {@code at} is the head of an office, wherever in the phrase it stands. */
  boolean isHead(int at, TaggedWord word) {
    return word.is(WordKind.HEAD)
        || at == range.from() && isNamedPlace(at, word)
        || word.is(WordKind.DEFINITE) && word.is(WordKind.TITLE)
        || at > range.from() && word.is(WordKind.INSIDE)
        || isProfession(at, word);
  }

  /** {@code مطار حمد الدولي، مدينة بابل الطبية}: a noun, a name and an adjective of the noun. */
  private boolean isNamedPlace(int at, TaggedWord word) {
    if (!word.is(WordClass.NAMED_AFTER) || !range.hasWord(at + 2)) {
      return false;
    }
    TaggedWord name = range.word(at + 1);
    TaggedWord adjective = range.word(at + 2);
    boolean named = name.is(WordKind.FIRST_NAME) || name.is(WordKind.TITLE);
    boolean placed = name.is(WordKind.PLACE) && !name.is(WordKind.NATIONALITY);
    return named || placed && adjective.is(WordKind.DEFINITE) && adjective.is(WordKind.ADJECTIVE);
  }

  /** {@code المصرفي فلان الفلاني}: what stands before a given name is a profession. */
  private boolean isProfession(int at, TaggedWord word) {
    boolean leads = at == range.from() && at + 1 < range.limit();
    if (!leads || !word.is(WordKind.DEFINITE) || range.isSurname(word)) {
      return false;
    }
    TaggedWord next = range.word(at + 1);
    return next.is(WordKind.FIRST_NAME)
        || word.is(WordKind.NATIONALITY)
            && tokens.isWord(at + 1)
            && !next.is(WordKind.DEFINITE)
            && !range.ends(at + 1);
  }

  /** Whether the word at {@code at} is a noun without article, particle and place in it. */
  boolean isIndefinite(int at, TaggedWord word) {
    String form = word.form();
    return !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.EVENT)
        && !word.is(WordKind.PLACE_INSIDE)
        && !word.is(WordClass.OFFICE_LINKS)
        && !word.is(WordKind.CONJOINED)
        && !word.is(WordClass.POSSESSING)
        && !word.is(WordClass.QUANTITIES)
        && !(word.is(WordClass.OCCASIONS) && !word.is(WordKind.GIVEN_NAME))
        && !isNoName(at, word)
        && !isWhere(at, word)
        && !(word.is(WordKind.OTHER) && ArabicWord.startsWithWa(form))
        && !ArabicWord.isCutOff(form)
        && !tokens.isNumber(at)
        && !range.ends(at)
        && (word.is(WordKind.GIVEN_NAME)
            || !ArabicWord.showsParticle(form)
                && !isBehindParticle(at, form)
                && !ArabicEndings.hasTanwin(tokens.printed(at, at + 1)));
  }

  /** {@code (المتحدث) بمنطقة عسير، (القائد) لمحور الغرب}: a noun of a place behind a particle. */
  boolean isWhere(int at, TaggedWord word) {
    if (at == range.from()
        || !range.hasWord(at + 1)
        || !ArabicWord.mayHavePreposition(word.form())) {
      return false;
    }
    String noun = ArabicWord.withoutParticle(word.form());
    FunctionWords words = range.text().lexicon().words();
    return words.contains(WordClass.LOCALITIES, noun)
        || words.contains(WordClass.NAMED_AFTER, noun);
  }

  /** Whether a word ends as plurals of things and words with a pronoun do. */
  private boolean isNoName(int at, TaggedWord word) {
    String form = word.form();
    return !word.is(WordKind.GIVEN_NAME)
        && (isOwned(at)
            || form.length() > LONGEST_NAME_IN_AT && form.endsWith("ات")
            || form.length() > SHORTEST_WITH_PRONOUN && ArabicWord.endsWithPluralPossessive(form));
  }

  /** {@code كلامه}: a noun with a pronoun, unless the rest of a foreign name follows. */
  private boolean isOwned(int at) {
    boolean name = range.hasWord(at + 1) && mayBeRest(range.text().word(at + 1));
    return !name && ArabicEndings.mayHavePronoun(tokens.printed(at, at + 1));
  }

  /** Whether a name may go on with a word: not {@code (رفضه) تحديد، (دعمه) لقوات}. */
  private static boolean mayBeRest(TaggedWord word) {
    return word.isUnknown()
        && !word.is(WordKind.EVENT)
        && !ArabicWord.mayHavePreposition(word.form());
  }

  /** {@code لفئة الشباب}: a particle on a noun in construct. */
  private boolean isBehindParticle(int at, String word) {
    if (!ArabicWord.mayHavePreposition(word)) {
      return false;
    }
    if (word.endsWith("ه")) {
      return true;
    }
    if (!range.hasWord(at + 1)) {
      return false;
    }
    TaggedWord next = range.word(at + 1);
    return next.is(WordKind.DEFINITE) || next.is(WordKind.SPEAKER);
  }

  /**
   * Whether a word cannot name who holds the office: {@code مصدر في الوزارة} and {@code مصدر أمني}
   * name nobody, and only a given name may follow them.
   */
  boolean isOpenOffice(TaggedWord word) {
    TaggedWord first = range.first();
    if (first.is(WordKind.DEFINITE)
        || first.is(WordKind.SOMEBODYS_ROLE)
        || word.is(WordKind.FIRST_NAME)
        || range.from() + 1 >= range.limit()) {
      return false;
    }
    TaggedWord next = range.text().word(range.from() + 1);
    return next.form().endsWith("ي")
        || ArabicEndings.isSoundPlural(next.form())
        || next.is(WordClass.OFFICE_LINKS);
  }
}
