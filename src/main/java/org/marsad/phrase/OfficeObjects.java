package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/**
 * Tells where what the verb is about starts behind an office: {@code أدان مجلس الأمن | الهجوم},
 * {@code انتقدت جهات أجنبية | سياحا}. A definite noun that is no adjective does not go on with a
 * definite noun, nor an indefinite one with a word in the accusative.
 */
final class OfficeObjects {
  private static final String CLOSING = "»”\"’'";
  private static final int SHORTEST_ACCUSATIVE = 3;

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;
  private final OfficeNouns nouns;
  private final int from;

  OfficeObjects(PhraseRange range, OfficeNouns nouns) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
    this.nouns = nouns;
    this.from = range.from();
  }

  /**
   * Whether an object starts.
   *
   * @param at a token of the phrase that is a word
   * @param closed whether the office may end before it
   */
  boolean startsAt(int at, boolean closed) {
    TaggedWord word = range.word(at);
    return at > from && (isVerbalNoun(at, word) || closed && isBehindOffice(at, word));
  }

  private boolean isBehindOffice(int at, TaggedWord word) {
    return isOpen(at, word) || isDefiniteObject(at, word) || isThings(at, word);
  }

  /** {@code أصدرت الرئاسة العامة تنبيهات، ألقى وزير الدولة كلمة}: an indefinite noun of things. */
  private boolean isThings(int at, TaggedWord word) {
    if (text.word(at - 1).is(WordClass.LOCALITIES)) {
      return false;
    }
    String form = word.form();
    boolean inside = word.is(WordKind.INSIDE) && !word.is(WordClass.COMMUNIQUES);
    return isOccasion(word) && !inside && !word.is(WordClass.LOCALITIES)
        || word.isUnknown() && form.endsWith("ات") && !ArabicWord.mayHavePreposition(form);
  }

  /** Whether an indefinite noun is something that somebody gives or holds: {@code كلمة}. */
  static boolean isOccasion(TaggedWord word) {
    return word.is(WordClass.OCCASIONS) && !word.is(WordKind.DEFINITE);
  }

  /** A verbal noun behind an adjective. */
  private boolean isVerbalNoun(int at, TaggedWord word) {
    TaggedWord before = text.word(at - 1);
    return word.is(WordKind.EVENT)
        && before.is(WordKind.ADJECTIVE)
        && !before.is(WordClass.OFFICE_LINKS);
  }

  /** What cannot go on with a closed office: a verbal noun, a count, other people. */
  private boolean isOpen(int at, TaggedWord word) {
    TaggedWord first = range.first();
    boolean several =
        first.is(WordKind.ROLE) && word.is(WordClass.SEVERAL) && !first.is(WordClass.SEVERAL);
    return word.is(WordKind.EVENT)
        || word.is(WordClass.COUNTS)
        || several
        || nouns.isIndefinite(at, word) && nouns.isOpenOffice(word) && !word.is(WordKind.INSIDE);
  }

  /** {@code مجلس الأمن الهجوم}: behind a definite noun a definite noun that is no adjective. */
  private boolean isDefiniteObject(int at, TaggedWord word) {
    boolean behind = isDefinite(at) || tokens.isOneOf(at - 1, CLOSING);
    if (!behind || !word.is(WordKind.DEFINITE) || word.is(WordKind.ADJECTIVE)) {
      return false;
    }
    if (ArabicEndings.isObliquePlural(word.form())
        && ArabicEndings.isObliquePlural(tokens.form(at - 1))) {
      return false; // الحرمين الشريفين
    }
    if (at == from + 1 && word.is(WordKind.ORGANISATION)) {
      return true; // دعا المجلس المجتمع الدولي
    }
    return !range.hasWord(at + 1) || !leadsToName(at) && !leadsToWhom(word, at + 1);
  }

  /** Behind {@code المجلس، للقضاء، تركيا}: a definite noun, or a place before a verbal noun. */
  private boolean isDefinite(int at) {
    TaggedWord before = text.word(at - 1);
    String form = tokens.form(at);
    TaggedWord word = range.word(at);
    boolean place = before.is(WordKind.PLACE_INSIDE) && !before.is(WordKind.NATIONALITY);
    boolean others =
        ArabicEndings.isObliquePlural(form)
            || word.is(WordKind.ORGANISATION)
            || NounPatterns.mayBeVerbalNoun(ArabicWord.withoutArticle(form));
    return before.is(WordKind.DEFINITE)
        || ArabicWord.hasLiOnArticle(tokens.form(at - 1)) && !ArabicEndings.isSoundPlural(form)
        || place && others;
  }

  /** {@code الجهة الممثلة للحشد}: a participle and whom it is about. */
  private boolean leadsToWhom(TaggedWord word, int i) {
    String next = tokens.form(i);
    return ArabicWord.mayBeDefiniteParticiple(word.form())
        && (ArabicWord.isLi(next) || ArabicWord.hasLiOnArticle(next));
  }

  /** Whether a name or an adjective of the office stands behind the word at {@code at}. */
  private boolean leadsToName(int at) {
    TaggedWord next = text.word(at + 1);
    TaggedWord word = text.word(at);
    boolean described =
        next.is(WordKind.NATIONALITY) || next.is(WordKind.DEFINITE) && next.is(WordKind.ADJECTIVE);
    boolean office =
        word.is(WordKind.ROLE)
            || word.is(WordKind.TITLE)
            || word.is(WordKind.HEAD) && !text.word(at - 1).is(WordKind.NATIONALITY);
    return next.is(WordKind.FIRST_NAME) && !text.isUpon(at + 1)
        || range.isSurname(next)
        || described && office;
  }

  /** Whether a word behind an indefinite noun and its adjective ends as the object does. */
  boolean isAccusative(int at) {
    if (range.first().is(WordKind.DEFINITE) || at <= from + 1) {
      return false;
    }
    TaggedWord word = range.word(at);
    TaggedWord before = text.word(at - 1);
    return word.isUnknown()
        && word.form().length() > SHORTEST_ACCUSATIVE
        && ArabicEndings.hasAccusativeAlef(word.form())
        && before.is(WordKind.ADJECTIVE)
        && !before.is(WordKind.DEFINITE)
        && !before.is(WordKind.HEAD);
  }
}
