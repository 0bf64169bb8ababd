package org.marsad.phrase;

import java.util.function.Predicate;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.text.Tokens;

/**
 * Reads one part of a speaker's noun phrase, between commas: titles, an office or organisation, a
 * name, in this order, or a name with an office behind it. An office goes on over definite nouns,
 * nationalities and prepositions; what is closed by a definite noun or a place ends where an
 * indefinite noun that is no office starts: that is the name.
 */
final class NounPhraseReader {
  private static final int LONGEST_QUOTED_NAME = 3;
  private static final int LONGEST_NAME = 8;
  private static final String QUOTES = "«“\"”'‘";

  private final TaggedTokens text;
  private final Titles titles;
  private final OfficeLinks links;
  private final Tokens tokens;
  private final int from;
  private final int limit;
  private final TaggedWord first;
  private final Predicate<String> known;
  private int at;
  private int roleTo;
  private boolean office;
  private boolean closed;
  private boolean headed;
  private String head = "";

  NounPhraseReader(
      TaggedTokens text, int from, int limit, String particles, Predicate<String> known) {
    this.text = text;
    this.tokens = text.tokens();
    this.from = from;
    this.limit = limit;
    this.first = from < limit ? text.lexicon().behindParticle(text.word(from), particles) : null;
    this.known = known;
    this.at = from;
    this.roleTo = from;
    this.titles = new Titles(text, limit, known);
    this.links = new OfficeLinks(text, limit, first);
  }

  /** The part, or null when no noun phrase starts here. */
  NounPhrase read() {
    if (at >= limit || !starts()) {
      return null;
    }
    while (at < limit) {
      int name = nameAt();
      if (name >= 0) {
        return named(name);
      }
      if (!stepOverOffice()) {
        break;
      }
    }
    return office && roleTo > from
        ? new NounPhrase(from, roleTo, from, from, roleTo, headed, headed)
        : null;
  }

  /** The word, the first one without its particle. */
  private TaggedWord word(int i) {
    return i == from ? first : text.word(i);
  }

  private boolean starts() {
    if (tokens.isOneOf(at, QUOTES)) {
      return quotedEnd(at) > 0;
    }
    return tokens.isWord(at) && !tokens.isNumber(at) && !ends(at);
  }

  /** Whether a word cannot belong to the phrase. */
  private boolean ends(int i) {
    return WordTagger.ends(tokens, i, word(i), known);
  }

  /** Where a name starts if it starts here, or -1. */
  private int nameAt() {
    if (!tokens.isWord(at)) {
      return -1;
    }
    TaggedWord word = word(at);
    int title = titles.end(at, word);
    if (title > at && titles.leadsName(word, title)) {
      return title;
    }
    if (word.is(WordKind.CALLED)) {
      return at + 1 < limit ? at + 1 : -1;
    }
    if (isHeadHere(word)) {
      return -1;
    }
    if (!office) {
      return ends(at)
              || word.is(WordKind.OTHER) && !known.test(word.form())
              || isBeforeGivenName(word)
              || word.is(WordKind.OFFICE_LINK)
              || word.form().length() == 1
          ? -1
          : at;
    }
    return closed && isIndefinite(word) && !isOpenOffice(word)
            || !closed && isGivenBehindIndefinite(word)
        ? at
        : -1;
  }

  /** {@code مصدر في الوزارة} names nobody: only a given name may follow. */
  private boolean isOpenOffice(TaggedWord word) {
    String next = from + 1 < limit ? tokens.form(from + 1) : "";
    boolean indefinite = !first.is(WordKind.DEFINITE) && !first.is(WordKind.SOMEBODYS_ROLE);
    boolean open =
        next.endsWith("ي")
            || next.endsWith("ون")
            || next.endsWith("ين")
            || FunctionWords.OFFICE_LINKS.contains(next);
    return indefinite && open && !word.is(WordKind.FIRST_NAME);
  }

  /** {@code استقبل سالم}: an unknown word before a given name is a verb or noun. */
  private boolean isBeforeGivenName(TaggedWord word) {
    return at + 1 < limit
        && !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.FIRST_NAME)
        && !known.test(word.form())
        && text.word(at + 1).is(WordKind.FIRST_NAME);
  }

  /** {@code المصرفي فلان الفلاني}: what stands before a given name is a profession. */
  private boolean isProfession(TaggedWord word) {
    if (at > from || at + 1 >= limit || !word.is(WordKind.DEFINITE) || known.test(word.form())) {
      return false;
    }
    TaggedWord next = word(at + 1);
    return next.is(WordKind.FIRST_NAME)
        || word.is(WordKind.NATIONALITY)
            && tokens.isWord(at + 1)
            && !next.is(WordKind.DEFINITE)
            && !ends(at + 1);
  }

  private boolean isHeadHere(TaggedWord word) {
    boolean bareTitle = word.is(WordKind.DEFINITE) && word.is(WordKind.TITLE);
    boolean inside = at > from && word.is(WordKind.INSIDE);
    return (word.is(WordKind.HEAD) || bareTitle || isProfession(word) || inside)
        && !(word.is(WordKind.GIVEN_NAME) && closed && !word.is(WordKind.ROLE));
  }

  /** {@code مصدر أمني} goes on with adjectives; only a given name can start the name. */
  private boolean isGivenBehindIndefinite(TaggedWord word) {
    if (!word.is(WordKind.FIRST_NAME)
        || at <= from + 1
        || at + 1 >= limit
        || !tokens.isWord(at + 1)) {
      return false;
    }
    TaggedWord before = word(at - 1);
    return !before.is(WordKind.INSIDE)
        && !before.is(WordKind.OFFICE_LINK)
        && (before.form().endsWith("ي") || word(at + 1).is(WordKind.DEFINITE));
  }

  private boolean isIndefinite(TaggedWord word) {
    return !word.is(WordKind.DEFINITE)
        && !word.is(WordKind.EVENT)
        && !ends(at)
        && !word.is(WordKind.PLACE_INSIDE)
        && !word.is(WordKind.OFFICE_LINK)
        && (!WordTagger.isWithParticle(word.form()) && !isBehindParticle(word.form())
            || word.is(WordKind.GIVEN_NAME))
        && !tokens.isNumber(at)
        && word.form().length() > 1;
  }

  /** {@code لفئة الشباب}: a particle on a noun in construct. */
  private boolean isBehindParticle(String word) {
    boolean particle = word.length() > 3 && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب');
    if (!particle || at + 1 >= limit || !tokens.isWord(at + 1)) {
      return particle && word.endsWith("ه");
    }
    TaggedWord next = word(at + 1);
    return word.endsWith("ه") || next.is(WordKind.DEFINITE) || next.is(WordKind.SPEAKER);
  }

  /** Steps over one word of an office; false when the office ends here. */
  private boolean stepOverOffice() {
    if (tokens.isOneOf(at, QUOTES)) {
      return stepOverQuoted();
    }
    if (tokens.is(at, '(') || tokens.is(at, ')')) {
      return false;
    }
    if (!tokens.isWord(at)) {
      return office && tokens.is(at, '-') && tokens.touchesPrevious(at) && step(closed);
    }
    TaggedWord word = word(at);
    if (word.is(WordKind.OFFICE_LINK) || word.form().equals("ل")) {
      return office && links.links(at, word.form(), head) && step(false);
    }
    if (at > from && ends(at)) {
      return false;
    }
    boolean object =
        word.is(WordKind.EVENT)
            || isIndefinite(word) && isOpenOffice(word) && !word.is(WordKind.INSIDE);
    if (closed && at > from && object || startsDefiniteObject(word)) {
      return false;
    }
    if (isHeadHere(word)) {
      boolean proper = word.is(WordKind.HEAD) || at == from;
      if (at > from && !proper && word.form().charAt(0) == 'ب' && !closed && !office) {
        return false;
      }
      if (!office) {
        head = SpeakerLexicon.bare(word.form());
      }
      office = true;
      headed = true;
      return step(
          word.is(WordKind.DEFINITE)
              || word.is(WordKind.SOMEBODYS_ROLE)
              || word.form().startsWith("لل"));
    }
    return office && goesOn(word) && step(closes(word));
  }

  /** {@code مجلس الأمن الهجوم}: behind a definite noun a definite noun that is no adjective. */
  private boolean startsDefiniteObject(TaggedWord word) {
    boolean behind =
        at > from && (text.word(at - 1).is(WordKind.DEFINITE) || tokens.isOneOf(at - 1, "»”\"’'"));
    if (!behind || !closed || !word.is(WordKind.DEFINITE) || WordTagger.isAdjective(word.form())) {
      return false;
    }
    if (at == from + 1 && word.is(WordKind.ORGANISATION)) {
      return true; // دعا المجلس المجتمع الدولي
    }
    int next = at + 1;
    return next >= limit || !tokens.isWord(next) || !leadsToName(next);
  }

  private boolean leadsToName(int i) {
    TaggedWord word = text.word(i);
    return word.is(WordKind.FIRST_NAME) && !WordTagger.isPrepositionOn(tokens, i)
        || known.test(word.form())
        || word.is(WordKind.NATIONALITY)
        || word.is(WordKind.DEFINITE) && WordTagger.isAdjective(word.form());
  }

  private boolean goesOn(TaggedWord word) {
    if (tokens.isNumber(at)) {
      return !closed && at + 1 < limit && tokens.isWord(at + 1) && at > from;
    }
    String form = word.form();
    boolean complement = form.length() > 3 && form.charAt(0) == 'ب' && !form.startsWith("با");
    return !complement || !closed || word.is(WordKind.PLACE_INSIDE);
  }

  private boolean closes(TaggedWord word) {
    String form = word.form();
    boolean definite =
        word.is(WordKind.DEFINITE)
            || form.startsWith("لل")
            || form.length() > 4 && (form.startsWith("وال") || form.startsWith("بال"));
    boolean proper = word.is(WordKind.PLACE_INSIDE) && !word.is(WordKind.NATIONALITY);
    return definite || proper || word.is(WordKind.GIVEN_NAME) || closed;
  }

  private boolean step(boolean nowClosed) {
    closed = nowClosed;
    at++;
    roleTo = text.word(at - 1).is(WordKind.OFFICE_LINK) ? roleTo : at;
    return true;
  }

  private int quotedEnd(int open) {
    boolean group = open + 1 < limit && text.word(open + 1).is(WordKind.HEAD);
    int last = Math.min(limit, open + 2 + (group ? 2 : 1) * LONGEST_QUOTED_NAME);
    for (int i = open + 1; i < last; i++) {
      if (tokens.isOneOf(i, "»”\"'’“") && i > open + 1) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean stepOverQuoted() {
    int end = quotedEnd(at);
    if (end < 0) {
      return false;
    }
    office = true;
    closed = true;
    at = end;
    roleTo = end;
    return true;
  }

  private NounPhrase named(int nameFrom) {
    TaggedWord start = word(nameFrom);
    boolean vouched = nameFrom > from || start.is(WordKind.FIRST_NAME);
    boolean surname = !start.is(WordKind.FIRST_NAME) && known.test(start.form());
    boolean country = start.is(WordKind.PLACE) && !start.is(WordKind.FIRST_NAME);
    int nameTo =
        surname || country
            ? nameFrom + 1
            : new PersonalName(text).end(nameFrom, nameLimit(nameFrom));
    if (office && !vouchedBy(nameFrom) && isConstruct(nameTo)) {
      return new NounPhrase(from, roleTo, from, from, roleTo, headed, headed);
    }
    int officeTo = office ? Math.min(roleTo, nameFrom) : from;
    if (officeTo > from
        || nameTo >= limit
        || !tokens.isWord(nameTo)
        || !text.word(nameTo).is(WordKind.HEAD)) {
      return new NounPhrase(from, officeTo, nameFrom, nameTo, nameTo, vouched || surname, headed);
    }
    return withOfficeBehind(nameFrom, nameTo, vouched || surname);
  }

  private boolean vouchedBy(int nameFrom) {
    return text.word(nameFrom).is(WordKind.FIRST_NAME)
        || text.word(nameFrom - 1).is(WordKind.TITLE)
        || known.test(tokens.form(nameFrom));
  }

  /** {@code المتحدث تاريخ بدء الهجوم}: what looks like a name is an object in construct. */
  private boolean isConstruct(int nameTo) {
    if (nameTo >= limit || !tokens.isWord(nameTo)) {
      return false;
    }
    TaggedWord next = text.word(nameTo);
    TaggedWord last = text.word(nameTo - 1);
    return next.is(WordKind.DEFINITE)
        && !next.is(WordKind.HEAD)
        && !last.is(WordKind.DEFINITE)
        && !last.is(WordKind.GIVEN_NAME);
  }

  /** Before the first verb behind a name's first word. */
  private int nameLimit(int nameFrom) {
    int last = Math.min(limit, nameFrom + LONGEST_NAME);
    for (int i = nameFrom + 1; i < last; i++) {
      TaggedWord word = text.word(i);
      if (tokens.isWord(i) && WordTagger.isVerb(word, known) && !word.is(WordKind.GIVEN_NAME)) {
        return i;
      }
    }
    return limit;
  }

  /** {@code فلان الفلاني محافظ المدينة}: the office stands right behind the name. */
  private NounPhrase withOfficeBehind(int nameFrom, int nameTo, boolean vouched) {
    TaggedWord office = text.word(nameTo);
    boolean sure = vouched || office.is(WordKind.DEFINITE) && office.is(WordKind.ROLE);
    boolean plural = office.form().endsWith("ين") || office.form().endsWith("ون");
    NounPhrase behind =
        sure && !plural ? new NounPhraseReader(text, nameTo, limit, "", known).read() : null;
    if (behind == null || behind.hasName() || !behind.hasRole()) {
      return new NounPhrase(from, from, nameFrom, nameTo, nameTo, vouched, false);
    }
    return new NounPhrase(
        behind.roleFrom(), behind.roleTo(), nameFrom, nameTo, behind.end(), true, true);
  }
}
