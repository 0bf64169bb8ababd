package org.marsad.phrase;

import java.util.function.Predicate;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Reads one part of a speaker's noun phrase, between commas: titles, an office or organisation, a
 * name, in this order, or a name with an office behind it. What is closed by a definite noun or a
 * place ends where an indefinite noun that is no office starts: that is the name.
 */
final class NounPhraseReader {
  private static final int LONGEST_NAME = 10;
  private static final String QUOTES = "«“\"”'‘";

  private final PhraseRange range;
  private final TaggedTokens text;
  private final Tokens tokens;
  private final int from;
  private final int limit;

  private NounPhraseReader(PhraseRange range) {
    this.range = range;
    this.text = range.text();
    this.tokens = range.tokens();
    this.from = range.from();
    this.limit = range.limit();
  }

  /**
   * Reads the part that starts at a token.
   *
   * @param limit just behind the last token that it may reach
   * @param particles letters that may be written onto its first word; empty for none
   * @param surnames whether a folded word is the surname of somebody named before
   * @return null when no noun phrase starts there
   */
  static NounPhrase read(
      TaggedTokens text, int from, int limit, String particles, Predicate<String> surnames) {
    return from >= limit ? null : read(PhraseRange.of(text, from, limit, particles, surnames));
  }

  private static NounPhrase read(PhraseRange range) {
    NounPhraseReader reader = new NounPhraseReader(range);
    return reader.starts() ? reader.read() : null;
  }

  private boolean starts() {
    if (tokens.isOneOf(from, QUOTES)) {
      return range.quotedNameEnd(from) > 0;
    }
    return tokens.isWord(from)
        && !tokens.isNumber(from)
        && !range.ends(from)
        && !(range.first().is(WordClass.ON_BEHALF) && isFor(from + 1))
        && (!range.first().is(WordClass.COUNTS) || isOfMany());
  }

  /** {@code عدد كبير من النواب}: a count is a speaker only with whom it counts. */
  private boolean isOfMany() {
    return isFrom(from + 1) || range.hasWord(from + 1) && isFrom(from + 2);
  }

  private boolean isFor(int i) {
    return range.hasWord(i) && text.word(i).is(WordClass.LINKS_FOR);
  }

  private boolean isFrom(int i) {
    return range.hasWord(i) && text.word(i).is(WordClass.LINKS_FROM);
  }

  private NounPhrase read() {
    OfficeNouns nouns = new OfficeNouns(range);
    OfficeReader office = new OfficeReader(range, nouns);
    NameStart names = new NameStart(range, nouns);
    boolean goesOn = true;
    while (goesOn && office.at() < limit) {
      if (tokens.isOneOf(office.at(), QUOTES) && range.isQuotedPerson(office.at())) {
        return quoted(office);
      }
      int name = names.at(office);
      if (name != NameStart.NONE) {
        return named(name, office);
      }
      goesOn = office.step();
    }
    return office.isStarted() && office.end() > from ? withLaterName(office) : null;
  }

  /** {@code المدير الإقليمي للحملة في سوريا الدكتور فلان}: a title shows a name farther on. */
  private NounPhrase withLaterName(OfficeReader office) {
    int name = office.isPersons() ? new Titles(range).nameBehindLast(office.end()) : NameStart.NONE;
    return name == NameStart.NONE ? alone(office) : upTo(name);
  }

  private NounPhrase upTo(int name) {
    int end = new PersonalName(text).end(name, nameLimit(name));
    int officeTo = name;
    while (officeTo > from + 1 && text.word(officeTo - 1).is(WordKind.TITLE)) {
      officeTo--;
    }
    return new NounPhrase(from, officeTo, name, end, end, true, true);
  }

  private NounPhrase quoted(OfficeReader office) {
    int open = office.at();
    int end = range.quotedNameEnd(open);
    int officeTo = office.isStarted() ? Math.min(office.end(), open) : from;
    return new NounPhrase(from, officeTo, open + 1, end - 1, end, true, office.isHeaded());
  }

  private NounPhrase alone(OfficeReader office) {
    boolean headed = office.isHeaded();
    return new NounPhrase(from, office.end(), from, from, office.end(), headed, headed);
  }

  private NounPhrase named(int nameFrom, OfficeReader office) {
    TaggedWord start = range.word(nameFrom);
    boolean firstName = start.is(WordKind.FIRST_NAME);
    boolean surname = !firstName && range.isSurname(start);
    boolean country = !firstName && start.is(WordKind.PLACE);
    int nameTo =
        surname || country || firstName && isComplete(nameFrom)
            ? nameFrom + 1
            : new PersonalName(text).end(nameFrom, nameLimit(nameFrom));
    if (!office.isStarted() && isBeforeObject(nameFrom, nameTo)) {
      nameTo = nameFrom + 1;
    }
    boolean several = ArabicEndings.isSoundPlural(range.first().form());
    if (office.isStarted() && !isVouched(nameFrom) && (several || isConstruct(nameTo))) {
      return alone(office);
    }
    int better = office.isPersons() ? laterName(nameFrom, nameTo) : NameStart.NONE;
    if (better != NameStart.NONE) {
      return upTo(better);
    }
    boolean definite = range.first().is(WordKind.DEFINITE);
    if (office.isOrganisation() && !(definite && isVouched(nameFrom))) {
      return organisation(nameFrom, nameTo, office);
    }
    boolean sure = nameFrom > from || firstName || surname || start.is(WordClass.FILIATION);
    int officeTo = office.isStarted() ? Math.min(office.end(), nameFrom) : from;
    boolean officeBehind =
        officeTo == from && range.hasWord(nameTo) && isPersonsOffice(text.word(nameTo));
    return officeBehind
        ? withOfficeBehind(nameFrom, nameTo, sure)
        : new NounPhrase(from, officeTo, nameFrom, nameTo, nameTo, sure, office.isHeaded());
  }

  /**
   * The name of an organisation goes on over a name behind it, {@code مكتب رئيس الوزراء فلان}, if a
   * given name vouches for it or the head has no article, {@code مجموعة الدراسات اتش سي}.
   */
  private NounPhrase organisation(int nameFrom, int nameTo, OfficeReader office) {
    if (!isVouched(nameFrom)
        && (range.first().is(WordKind.DEFINITE) || !isBare(nameFrom, nameTo))) {
      return alone(office);
    }
    return new NounPhrase(from, nameTo, from, from, nameTo, true, true);
  }

  /** Whether a foreign name can be part of an organisation's: two bare words, or one at the end. */
  private boolean isBare(int nameFrom, int nameTo) {
    for (int i = nameFrom; i < nameTo; i++) {
      if (tokens.isWord(i) && !text.word(i).isBareNoun()) {
        return false;
      }
    }
    boolean ends = !range.hasWord(nameTo) || text.word(nameTo).is(WordClass.PHRASE_ENDS);
    return nameTo - nameFrom > 1 || ends;
  }

  /** A name behind a title that is more likely than an unvouched one, or than a represented one. */
  private int laterName(int nameFrom, int nameTo) {
    boolean represents =
        text.lexicon()
            .words()
            .contains(WordClass.REPRESENTS, ArabicWord.withoutArticle(range.first().form()));
    return represents || !isVouched(nameFrom)
        ? new Titles(range).nameBehindLast(nameTo)
        : NameStart.NONE;
  }

  /** Whether a given name that stands by itself elsewhere does so here. */
  private boolean isComplete(int nameFrom) {
    if (!range.hasWord(nameFrom + 1) || !range.isSurname(range.word(nameFrom))) {
      return false;
    }
    TaggedWord next = text.word(nameFrom + 1);
    return next.isBareNoun() && range.hasWord(nameFrom + 2) && isMore(text.word(nameFrom + 2));
  }

  /** Whether a word makes a construct or a pair of the indefinite noun before it. */
  private static boolean isMore(TaggedWord word) {
    boolean definite = word.is(WordKind.DEFINITE) && !word.is(WordKind.HEAD);
    return word.is(WordKind.OTHER) || definite && !word.is(WordKind.ADJECTIVE);
  }

  /** Whether a given name, a title or an earlier mention vouches for a name behind an office. */
  private boolean isVouched(int nameFrom) {
    return text.word(nameFrom).is(WordKind.FIRST_NAME)
        || nameFrom > 0 && text.word(nameFrom - 1).is(WordKind.TITLE)
        || range.isSurname(text.word(nameFrom));
  }

  /** {@code ثمن الاجتماع جهود الأشقاء}: an object without the article behind what is no name. */
  private boolean isBeforeObject(int nameFrom, int nameTo) {
    return nameTo > nameFrom + 1
        && text.word(nameFrom).is(WordKind.DEFINITE)
        && !text.word(nameFrom).is(WordKind.ADJECTIVE)
        && !text.word(nameFrom + 1).is(WordKind.DEFINITE)
        && !isVouched(nameFrom);
  }

  /** {@code المتحدث تاريخ بدء الهجوم}: what looks like a name is an object in construct. */
  private boolean isConstruct(int nameTo) {
    if (!range.hasWord(nameTo)) {
      return false;
    }
    TaggedWord next = text.word(nameTo);
    TaggedWord last = text.word(nameTo - 1);
    boolean object = next.is(WordKind.EVENT) || next.is(WordKind.DEFINITE);
    return object
        && !next.is(WordKind.HEAD)
        && !next.is(WordClass.TIMES)
        && !next.is(WordClass.PHRASE_ENDS)
        && !last.is(WordKind.DEFINITE)
        && !last.is(WordKind.GIVEN_NAME);
  }

  /** Before the first verb behind a name's first word. */
  private int nameLimit(int nameFrom) {
    int last = Math.min(limit, nameFrom + LONGEST_NAME);
    for (int i = nameFrom + 1; i < last; i++) {
      TaggedWord word = text.word(i);
      if (tokens.isWord(i) && range.isVerb(word) && !word.is(WordKind.GIVEN_NAME)) {
        return i;
      }
    }
    return limit;
  }

  /**
   * {@code قال سهو السهو مدير الشركة}: two unknown words between a verb of speech and an office.
   */
  private boolean isForeignName(int nameFrom, int nameTo) {
    TaggedWord second = text.word(nameTo - 1);
    boolean name = second.isBareNoun() || second.is(WordKind.DEFINITE) && !second.is(WordKind.HEAD);
    return range.isBehindVerb()
        && nameTo - nameFrom > 1
        && text.word(nameFrom).isBareNoun()
        && name
        && !ArabicEndings.isSoundPlural(text.word(nameTo).form());
  }

  /** Whether a noun begins the office of a person, not the name of a body. */
  private static boolean isPersonsOffice(TaggedWord word) {
    return word.is(WordKind.HEAD) && (word.is(WordKind.ROLE) || !word.is(WordKind.ORGANISATION));
  }

  /** {@code فلان الفلاني محافظ المدينة}: the office stands right behind the name. */
  private NounPhrase withOfficeBehind(int nameFrom, int nameTo, boolean vouched) {
    TaggedWord head = text.word(nameTo);
    boolean sure =
        vouched
            || head.is(WordKind.ROLE)
                && nameTo - nameFrom > 1
                && (head.is(WordKind.DEFINITE) || isForeignName(nameFrom, nameTo));
    NounPhrase behind =
        sure && !ArabicEndings.isSoundPlural(head.form()) ? read(range.startingAt(nameTo)) : null;
    if (behind == null || behind.hasName() || !behind.hasRole()) {
      return new NounPhrase(from, from, nameFrom, nameTo, nameTo, vouched, false);
    }
    return new NounPhrase(
        behind.roleFrom(), behind.roleTo(), nameFrom, nameTo, behind.end(), true, true);
  }
}
