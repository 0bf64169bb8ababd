package org.marsad.phrase;

import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/** Finds where a name starts in a noun phrase: behind a title, behind an office, or at once. */
final class NameStart {
  /** No name starts here. */
  static final int NONE = -1;

  private final PhraseRange range;
  private final Tokens tokens;
  private final OfficeNouns nouns;
  private final Titles titles;

  NameStart(PhraseRange range, OfficeNouns nouns) {
    this.range = range;
    this.tokens = range.tokens();
    this.nouns = nouns;
    this.titles = new Titles(range);
  }

  /** The first token of a name that starts where an office is being read, or {@link #NONE}. */
  int at(OfficeReader office) {
    int at = office.at();
    if (!tokens.isWord(at) || office.isNamedAfter()) {
      return NONE;
    }
    TaggedWord word = range.word(at);
    int behindTitles = titles.end(at);
    if (behindTitles > at && titles.leadsName(word, behindTitles)) {
      return behindTitles;
    }
    if (word.is(WordClass.CALLED)) {
      int name = tokens.isOneOf(at + 1, "«\"“(") ? at + 2 : at + 1; // يدعى "كارل سميث"
      return name < range.limit() && tokens.isWord(name) ? name : NONE;
    }
    if (office.isHead(word)) {
      return NONE;
    }
    return office.isStarted() ? behindOffice(office, word) : withoutOffice(at, word);
  }

  private int withoutOffice(int at, TaggedWord word) {
    boolean other =
        word.is(WordKind.OTHER) && !range.isSurname(word)
            || word.is(WordClass.OFFICE_LINKS)
            || word.form().length() == 1
            || isBeforeGivenName(at, word)
            || range.ends(at);
    return other && !isPatronym(at, word) ? NONE : at;
  }

  /** {@code بن علي}: a surname that begins as a father's name does. */
  private boolean isPatronym(int at, TaggedWord word) {
    return word.is(WordClass.FILIATION)
        && range.hasWord(at + 1)
        && range.word(at + 1).is(WordKind.FIRST_NAME);
  }

  /** {@code استقبل سالم}: an unknown word before a given name is a verb or noun. */
  private boolean isBeforeGivenName(int at, TaggedWord word) {
    return at + 1 < range.limit()
        && !(at == range.from() && range.isBehindVerb())
        && !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.FIRST_NAME)
        && !range.isSurname(word)
        && range.text().word(at + 1).is(WordKind.FIRST_NAME);
  }

  private int behindOffice(OfficeReader office, TaggedWord word) {
    int at = office.at();
    if (range.first().is(WordClass.GROUPS) || range.first().is(WordClass.SEVERAL)) {
      return NONE; // رجال الأعمال مطلب أساسي
    }
    if (isOrganisations(at) || range.text().isHisDeed(at)) {
      return NONE;
    }
    boolean starts =
        office.isClosed()
            ? nouns.isIndefinite(at, word) && !nouns.isOpenOffice(word) && !isComplement(word)
                || isDefiniteName(at, word)
            : isGivenBehindIndefinite(at, word);
    return starts ? at : NONE;
  }

  /** {@code أمين عام منظمة سيكو}: the name of what stands before it without an article. */
  private boolean isOrganisations(int at) {
    TaggedWord before = range.word(at - 1);
    return at > range.from()
        && before.is(WordKind.ORGANISATION)
        && !before.is(WordKind.ROLE)
        && !before.is(WordKind.DEFINITE)
        && !before.is(WordKind.GIVEN_NAME);
  }

  /** {@code طالب أولياء الأمور بتوفير}: a verbal noun with ب on it is what the verb asks for. */
  private boolean isComplement(TaggedWord word) {
    String noun = word.form().substring(1);
    return ArabicWord.mayHaveBiOnConsonant(word.form())
        && !word.is(WordKind.FIRST_NAME)
        && (NounPatterns.mayBeVerbalNoun(noun)
            || range.text().lexicon().words().contains(WordClass.EVENTS, noun));
  }

  /** {@code الرئيس الباجي قائد}: a given name with the article, in front of another name. */
  private boolean isDefiniteName(int at, TaggedWord word) {
    return word.is(WordKind.GIVEN_NAME)
        && word.is(WordKind.DEFINITE)
        && !word.is(WordKind.PLACE)
        && range.hasWord(at + 1)
        && (range.word(at + 1).is(WordKind.FIRST_NAME)
            || range.word(at + 1).isUnknown()
            || range.word(at + 1).is(WordKind.DEFINITE)
                && !range.word(at + 1).is(WordClass.PHRASE_ENDS));
  }

  /** {@code مصدر أمني} goes on with adjectives; only a given name can start the name. */
  private boolean isGivenBehindIndefinite(int at, TaggedWord word) {
    boolean name = word.is(WordKind.FIRST_NAME) && !word.is(WordKind.NATIONALITY);
    if (!name || at <= range.from() + 1 || !range.hasWord(at + 1)) {
      return false;
    }
    TaggedWord before = range.word(at - 1);
    return !before.is(WordKind.INSIDE)
        && !before.is(WordClass.OFFICE_LINKS)
        && (before.form().endsWith("ي")
            || range.word(at + 1).is(WordKind.DEFINITE)
            || before.isUnknown() && range.word(at + 1).isBareNoun());
  }
}
