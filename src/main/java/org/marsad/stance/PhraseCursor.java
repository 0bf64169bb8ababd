package org.marsad.stance;

import java.util.function.Predicate;
import org.marsad.stance.Word.Kind;
import org.marsad.text.Tokens;

/**
 * Reads one part of a speaker's noun phrase, between commas: titles, an office or organisation, a
 * name, in this order, or a name with an office behind it. An office goes on over definite nouns,
 * nationalities and prepositions; what is closed by a definite noun or a place ends where an
 * indefinite noun that is no office starts: that is the name.
 */
final class PhraseCursor {
  private static final int LONGEST_QUOTED_NAME = 3;
  private static final int LONGEST_NAME = 8;
  private static final String QUOTES = "«“\"”'‘";

  private final TaggedTokens text;
  private final Titles titles;
  private final OfficeLinks links;
  private final Tokens tokens;
  private final int from;
  private final int limit;
  private final Word first;
  private final Predicate<String> known;
  private int at;
  private int roleTo;
  private boolean office;
  private boolean closed;
  private boolean headed;
  private String head = "";

  PhraseCursor(TaggedTokens text, int from, int limit, String particles, Predicate<String> known) {
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
  PhrasePart read() {
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
        ? new PhrasePart(from, roleTo, from, from, roleTo, headed, headed)
        : null;
  }

  /** The word, the first one without its particle. */
  private Word word(int i) {
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
    return PhraseWords.ends(tokens, i, word(i), known);
  }

  /** Where a name starts if it starts here, or -1. */
  private int nameAt() {
    if (!tokens.isWord(at)) {
      return -1;
    }
    Word word = word(at);
    int title = titles.end(at, word);
    if (title > at && titles.leadsName(word, title)) {
      return title;
    }
    if (word.is(Kind.CALLED)) {
      return at + 1 < limit ? at + 1 : -1;
    }
    if (isHeadHere(word)) {
      return -1;
    }
    if (!office) {
      return ends(at)
              || word.is(Kind.OTHER) && !known.test(word.form())
              || isBeforeGivenName(word)
              || word.is(Kind.OFFICE_LINK)
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
  private boolean isOpenOffice(Word word) {
    String next = from + 1 < limit ? tokens.form(from + 1) : "";
    boolean indefinite = !first.is(Kind.DEFINITE) && !first.is(Kind.SOMEBODYS_ROLE);
    boolean open =
        next.endsWith("ي")
            || next.endsWith("ون")
            || next.endsWith("ين")
            || FunctionWords.OFFICE_LINKS.contains(next);
    return indefinite && open && !word.is(Kind.FIRST_NAME);
  }

  /** {@code استقبل سالم}: an unknown word before a given name is a verb or noun. */
  private boolean isBeforeGivenName(Word word) {
    return at + 1 < limit
        && !word.is(Kind.DEFINITE)
        && !word.is(Kind.FIRST_NAME)
        && !known.test(word.form())
        && text.word(at + 1).is(Kind.FIRST_NAME);
  }

  /** {@code المصرفي فلان الفلاني}: what stands before a given name is a profession. */
  private boolean isProfession(Word word) {
    if (at > from || at + 1 >= limit || !word.is(Kind.DEFINITE) || known.test(word.form())) {
      return false;
    }
    Word next = word(at + 1);
    return next.is(Kind.FIRST_NAME)
        || word.is(Kind.NATIONALITY)
            && tokens.isWord(at + 1)
            && !next.is(Kind.DEFINITE)
            && !ends(at + 1);
  }

  private boolean isHeadHere(Word word) {
    boolean bareTitle = word.is(Kind.DEFINITE) && word.is(Kind.TITLE);
    boolean inside = at > from && word.is(Kind.INSIDE);
    return (word.is(Kind.HEAD) || bareTitle || isProfession(word) || inside)
        && !(word.is(Kind.GIVEN_NAME) && closed && !word.is(Kind.ROLE));
  }

  /** {@code مصدر أمني} goes on with adjectives; only a given name can start the name. */
  private boolean isGivenBehindIndefinite(Word word) {
    if (!word.is(Kind.FIRST_NAME) || at <= from + 1 || at + 1 >= limit || !tokens.isWord(at + 1)) {
      return false;
    }
    Word before = word(at - 1);
    return !before.is(Kind.INSIDE)
        && !before.is(Kind.OFFICE_LINK)
        && (before.form().endsWith("ي") || word(at + 1).is(Kind.DEFINITE));
  }

  private boolean isIndefinite(Word word) {
    return !word.is(Kind.DEFINITE)
        && !word.is(Kind.EVENT)
        && !ends(at)
        && !word.is(Kind.PLACE_INSIDE)
        && !word.is(Kind.OFFICE_LINK)
        && (!PhraseWords.isWithParticle(word.form()) && !isBehindParticle(word.form())
            || word.is(Kind.GIVEN_NAME))
        && !tokens.isNumber(at)
        && word.form().length() > 1;
  }

  /** {@code لفئة الشباب}: a particle on a noun in construct. */
  private boolean isBehindParticle(String word) {
    boolean particle = word.length() > 3 && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب');
    if (!particle || at + 1 >= limit || !tokens.isWord(at + 1)) {
      return particle && word.endsWith("ه");
    }
    Word next = word(at + 1);
    return word.endsWith("ه") || next.is(Kind.DEFINITE) || next.is(Kind.SPEAKER);
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
    Word word = word(at);
    if (word.is(Kind.OFFICE_LINK) || word.form().equals("ل")) {
      return office && links.links(at, word.form(), head) && step(false);
    }
    if (at > from && ends(at)) {
      return false;
    }
    boolean object =
        word.is(Kind.EVENT) || isIndefinite(word) && isOpenOffice(word) && !word.is(Kind.INSIDE);
    if (closed && at > from && object || startsDefiniteObject(word)) {
      return false;
    }
    if (isHeadHere(word)) {
      boolean proper = word.is(Kind.HEAD) || at == from;
      if (at > from && !proper && word.form().charAt(0) == 'ب' && !closed && !office) {
        return false;
      }
      if (!office) {
        head = SpeakerLexicon.bare(word.form());
      }
      office = true;
      headed = true;
      return step(
          word.is(Kind.DEFINITE) || word.is(Kind.SOMEBODYS_ROLE) || word.form().startsWith("لل"));
    }
    return office && goesOn(word) && step(closes(word));
  }

  /** {@code مجلس الأمن الهجوم}: behind a definite noun a definite noun that is no adjective. */
  private boolean startsDefiniteObject(Word word) {
    boolean behind =
        at > from && (text.word(at - 1).is(Kind.DEFINITE) || tokens.isOneOf(at - 1, "»”\"’'"));
    if (!behind || !closed || !word.is(Kind.DEFINITE) || PhraseWords.isAdjective(word.form())) {
      return false;
    }
    if (at == from + 1 && word.is(Kind.ORGANISATION)) {
      return true; // دعا المجلس المجتمع الدولي
    }
    int next = at + 1;
    return next >= limit || !tokens.isWord(next) || !leadsToName(next);
  }

  private boolean leadsToName(int i) {
    Word word = text.word(i);
    return word.is(Kind.FIRST_NAME) && !PhraseWords.isPrepositionOn(tokens, i)
        || known.test(word.form())
        || word.is(Kind.NATIONALITY)
        || word.is(Kind.DEFINITE) && PhraseWords.isAdjective(word.form());
  }

  private boolean goesOn(Word word) {
    if (tokens.isNumber(at)) {
      return !closed && at + 1 < limit && tokens.isWord(at + 1) && at > from;
    }
    String form = word.form();
    boolean complement = form.length() > 3 && form.charAt(0) == 'ب' && !form.startsWith("با");
    return !complement || !closed || word.is(Kind.PLACE_INSIDE);
  }

  private boolean closes(Word word) {
    String form = word.form();
    boolean definite =
        word.is(Kind.DEFINITE)
            || form.startsWith("لل")
            || form.length() > 4 && (form.startsWith("وال") || form.startsWith("بال"));
    boolean proper = word.is(Kind.PLACE_INSIDE) && !word.is(Kind.NATIONALITY);
    return definite || proper || word.is(Kind.GIVEN_NAME) || closed;
  }

  private boolean step(boolean nowClosed) {
    closed = nowClosed;
    at++;
    roleTo = text.word(at - 1).is(Kind.OFFICE_LINK) ? roleTo : at;
    return true;
  }

  private int quotedEnd(int open) {
    boolean group = open + 1 < limit && text.word(open + 1).is(Kind.HEAD);
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

  private PhrasePart named(int nameFrom) {
    Word start = word(nameFrom);
    boolean vouched = nameFrom > from || start.is(Kind.FIRST_NAME);
    boolean surname = !start.is(Kind.FIRST_NAME) && known.test(start.form());
    boolean country = start.is(Kind.PLACE) && !start.is(Kind.FIRST_NAME);
    int nameTo =
        surname || country ? nameFrom + 1 : new NamePhrase(text).end(nameFrom, nameLimit(nameFrom));
    if (office && !vouchedBy(nameFrom) && isConstruct(nameTo)) {
      return new PhrasePart(from, roleTo, from, from, roleTo, headed, headed);
    }
    int officeTo = office ? Math.min(roleTo, nameFrom) : from;
    if (officeTo > from
        || nameTo >= limit
        || !tokens.isWord(nameTo)
        || !text.word(nameTo).is(Kind.HEAD)) {
      return new PhrasePart(from, officeTo, nameFrom, nameTo, nameTo, vouched || surname, headed);
    }
    return withOfficeBehind(nameFrom, nameTo, vouched || surname);
  }

  private boolean vouchedBy(int nameFrom) {
    return text.word(nameFrom).is(Kind.FIRST_NAME)
        || text.word(nameFrom - 1).is(Kind.TITLE)
        || known.test(tokens.form(nameFrom));
  }

  /** {@code المتحدث تاريخ بدء الهجوم}: what looks like a name is an object in construct. */
  private boolean isConstruct(int nameTo) {
    if (nameTo >= limit || !tokens.isWord(nameTo)) {
      return false;
    }
    Word next = text.word(nameTo);
    Word last = text.word(nameTo - 1);
    return next.is(Kind.DEFINITE)
        && !next.is(Kind.HEAD)
        && !last.is(Kind.DEFINITE)
        && !last.is(Kind.GIVEN_NAME);
  }

  /** Before the first verb behind a name's first word. */
  private int nameLimit(int nameFrom) {
    int last = Math.min(limit, nameFrom + LONGEST_NAME);
    for (int i = nameFrom + 1; i < last; i++) {
      Word word = text.word(i);
      if (tokens.isWord(i) && PhraseWords.isVerb(word, known) && !word.is(Kind.GIVEN_NAME)) {
        return i;
      }
    }
    return limit;
  }

  /** {@code فلان الفلاني محافظ المدينة}: the office stands right behind the name. */
  private PhrasePart withOfficeBehind(int nameFrom, int nameTo, boolean vouched) {
    Word office = text.word(nameTo);
    boolean sure = vouched || office.is(Kind.DEFINITE) && office.is(Kind.ROLE);
    boolean plural = office.form().endsWith("ين") || office.form().endsWith("ون");
    PhrasePart behind =
        sure && !plural ? new PhraseCursor(text, nameTo, limit, "", known).read() : null;
    if (behind == null || behind.hasName() || !behind.hasRole()) {
      return new PhrasePart(from, from, nameFrom, nameTo, nameTo, vouched, false);
    }
    return new PhrasePart(
        behind.roleFrom(), behind.roleTo(), nameFrom, nameTo, behind.end(), true, true);
  }
}
