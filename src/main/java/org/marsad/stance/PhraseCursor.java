package org.marsad.stance;

import java.util.function.Predicate;
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

  private final PhraseWords words;
  private final SpeakerLexicon lexicon;
  private final NamePhrase names;
  private final Titles titles;
  private final OfficeLinks links;
  private final Tokens tokens;
  private final int from;
  private final int limit;
  private final String particles;
  private final Predicate<String> known;
  private int at;
  private int roleTo;
  private boolean office;
  private boolean closed;
  private boolean headed;
  private String head = "";

  PhraseCursor(
      PhraseWords words,
      Tokens tokens,
      int from,
      int limit,
      String particles,
      Predicate<String> known) {
    this.words = words;
    this.lexicon = words.lexicon();
    this.names = words.names();
    this.particles = particles;
    this.tokens = tokens;
    this.from = from;
    this.limit = limit;
    this.known = known;
    this.at = from;
    this.roleTo = from;
    this.titles = new Titles(words, tokens, limit, known);
    this.links = new OfficeLinks(words, tokens, limit, from < limit ? word(from) : "");
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

  /** The folded word, the first one without its particle. */
  private String word(int i) {
    String word = tokens.form(i);
    return i == from && words.hasParticle(word, particles)
        ? PhraseWords.withoutParticle(word)
        : word;
  }

  private boolean starts() {
    if (tokens.isOneOf(at, QUOTES)) {
      return quotedEnd(at) > 0;
    }
    return tokens.isWord(at) && !tokens.isNumber(at) && !ends(at);
  }

  /** Whether a word cannot belong to the phrase. */
  private boolean ends(int i) {
    return words.ends(tokens, i, word(i), known);
  }

  /** Where a name starts if it starts here, or -1. */
  private int nameAt() {
    if (!tokens.isWord(at)) {
      return -1;
    }
    String word = word(at);
    int title = titles.end(at, word);
    if (title > at && titles.leadsName(word, title)) {
      return title;
    }
    if (FunctionWords.CALLED.contains(word)) {
      return at + 1 < limit ? at + 1 : -1;
    }
    if (isHeadHere(word)) {
      return -1;
    }
    if (!office) {
      return ends(at)
              || words.isOtherWord(word, known)
              || isBeforeGivenName(word)
              || FunctionWords.OFFICE_LINKS.contains(word)
              || word.length() == 1
          ? -1
          : at;
    }
    return closed && isIndefinite(word) && !isOpenOffice(word)
            || !closed && isGivenBehindIndefinite(word)
        ? at
        : -1;
  }

  /** {@code مصدر في الوزارة} names nobody: only a given name may follow. */
  private boolean isOpenOffice(String word) {
    String next = from + 1 < limit ? tokens.form(from + 1) : "";
    boolean indefinite = !NamePhrase.isDefinite(word(from)) && !lexicon.isSomebodysRole(word(from));
    boolean open =
        next.endsWith("ي")
            || next.endsWith("ون")
            || next.endsWith("ين")
            || FunctionWords.OFFICE_LINKS.contains(next);
    return indefinite && open && !names.isFirstWord(word);
  }

  /** {@code استقبل سالم}: an unknown word before a given name is a verb or noun. */
  private boolean isBeforeGivenName(String word) {
    return at + 1 < limit
        && !NamePhrase.isDefinite(word)
        && !names.isFirstWord(word)
        && !known.test(word)
        && names.isFirstWord(tokens.form(at + 1));
  }

  /** {@code المصرفي فلان الفلاني}: what stands before a given name is a profession. */
  private boolean isProfession(String word) {
    if (at > from || at + 1 >= limit || !NamePhrase.isDefinite(word) || known.test(word)) {
      return false;
    }
    String next = tokens.form(at + 1);
    return names.isFirstWord(next)
        || lexicon.isNationality(word)
            && tokens.isWord(at + 1)
            && !NamePhrase.isDefinite(next)
            && !ends(at + 1);
  }

  private boolean isHeadHere(String word) {
    boolean first = at == from;
    boolean bareTitle = NamePhrase.isDefinite(word) && lexicon.isTitle(word);
    return (words.isHead(word) || bareTitle || isProfession(word) || !first && words.isInside(word))
        && !(lexicon.isGivenName(word) && closed && !lexicon.isRole(word));
  }

  /** {@code مصدر أمني} goes on with adjectives; only a given name can start the name. */
  private boolean isGivenBehindIndefinite(String word) {
    if (!names.isFirstWord(word) || at <= from + 1 || at + 1 >= limit || !tokens.isWord(at + 1)) {
      return false;
    }
    String before = tokens.form(at - 1);
    return !words.isInside(before)
        && !FunctionWords.OFFICE_LINKS.contains(before)
        && (before.endsWith("ي") || NamePhrase.isDefinite(tokens.form(at + 1)));
  }

  private boolean isIndefinite(String word) {
    return !NamePhrase.isDefinite(word)
        && !words.isEvent(word)
        && !ends(at)
        && !lexicon.isPlaceInside(word)
        && !FunctionWords.OFFICE_LINKS.contains(word)
        && (!PhraseWords.isWithParticle(word) && !isBehindParticle(word)
            || lexicon.isGivenName(word))
        && !tokens.isNumber(at)
        && word.length() > 1;
  }

  /** {@code لفئة الشباب}: a particle on a noun in construct. */
  private boolean isBehindParticle(String word) {
    boolean particle = word.length() > 3 && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب');
    if (!particle || at + 1 >= limit || !tokens.isWord(at + 1)) {
      return particle && word.endsWith("ه");
    }
    String next = tokens.form(at + 1);
    return word.endsWith("ه") || NamePhrase.isDefinite(next) || words.isSpeakerWord(next);
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
    String word = word(at);
    if (FunctionWords.OFFICE_LINKS.contains(word) || word.equals("ل")) {
      return office && links.links(at, word, head) && step(false);
    }
    if (at > from && ends(at)) {
      return false;
    }
    boolean object =
        words.isEvent(word) || isIndefinite(word) && isOpenOffice(word) && !words.isInside(word);
    if (closed && at > from && object || startsDefiniteObject(word)) {
      return false;
    }
    if (isHeadHere(word)) {
      boolean proper = words.isHead(word) || at == from;
      if (at > from && !proper && word.charAt(0) == 'ب' && !closed && !office) {
        return false;
      }
      if (!office) {
        head = SpeakerLexicon.bare(word);
      }
      office = true;
      headed = true;
      return step(
          NamePhrase.isDefinite(word) || lexicon.isSomebodysRole(word) || word.startsWith("لل"));
    }
    return office && goesOn(word) && step(closes(word));
  }

  /** {@code مجلس الأمن الهجوم}: behind a definite noun a definite noun that is no adjective. */
  private boolean startsDefiniteObject(String word) {
    boolean behind =
        at > from
            && (NamePhrase.isDefinite(tokens.form(at - 1)) || tokens.isOneOf(at - 1, "»”\"’'"));
    if (!behind || !closed || !NamePhrase.isDefinite(word) || PhraseWords.isAdjective(word)) {
      return false;
    }
    if (at == from + 1 && lexicon.isOrganisation(word)) {
      return true; // دعا المجلس المجتمع الدولي
    }
    int next = at + 1;
    return next >= limit || !tokens.isWord(next) || !leadsToName(next);
  }

  private boolean leadsToName(int i) {
    String word = tokens.form(i);
    return names.isFirstWord(word) && !PhraseWords.isPrepositionOn(tokens, i)
        || known.test(word)
        || lexicon.isNationality(word)
        || NamePhrase.isDefinite(word) && PhraseWords.isAdjective(word);
  }

  private boolean goesOn(String word) {
    if (tokens.isNumber(at)) {
      return !closed && at + 1 < limit && tokens.isWord(at + 1) && at > from;
    }
    boolean complement = word.length() > 3 && word.charAt(0) == 'ب' && !lexicon.isPlaceInside(word);
    return !(complement && closed && !word.startsWith("با")) || lexicon.isPlaceInside(word);
  }

  private boolean closes(String word) {
    boolean definite =
        NamePhrase.isDefinite(word)
            || word.startsWith("لل")
            || word.length() > 4 && (word.startsWith("وال") || word.startsWith("بال"));
    boolean proper = lexicon.isPlaceInside(word) && !lexicon.isNationality(word);
    return definite || proper || lexicon.isGivenName(word) || closed;
  }

  private boolean step(boolean nowClosed) {
    closed = nowClosed;
    at++;
    roleTo = FunctionWords.OFFICE_LINKS.contains(tokens.form(at - 1)) ? roleTo : at;
    return true;
  }

  private int quotedEnd(int open) {
    boolean group = open + 1 < limit && words.isHead(tokens.form(open + 1));
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
    String first = word(nameFrom);
    boolean vouched = nameFrom > from || names.isFirstWord(first);
    boolean surname = !names.isFirstWord(first) && known.test(first);
    boolean country = lexicon.isPlace(first) && !names.isFirstWord(first);
    int nameTo =
        surname || country ? nameFrom + 1 : names.end(tokens, nameFrom, nameLimit(nameFrom));
    if (office && !vouchedBy(nameFrom) && isConstruct(nameTo)) {
      return new PhrasePart(from, roleTo, from, from, roleTo, headed, headed);
    }
    int officeTo = office ? Math.min(roleTo, nameFrom) : from;
    if (officeTo > from
        || nameTo >= limit
        || !tokens.isWord(nameTo)
        || !words.isHead(tokens.form(nameTo))) {
      return new PhrasePart(from, officeTo, nameFrom, nameTo, nameTo, vouched || surname, headed);
    }
    return withOfficeBehind(nameFrom, nameTo, vouched || surname);
  }

  private boolean vouchedBy(int nameFrom) {
    return names.isFirstWord(tokens.form(nameFrom))
        || lexicon.isTitle(tokens.form(nameFrom - 1))
        || known.test(tokens.form(nameFrom));
  }

  /** {@code المتحدث تاريخ بدء الهجوم}: what looks like a name is an object in construct. */
  private boolean isConstruct(int nameTo) {
    return nameTo < limit
        && tokens.isWord(nameTo)
        && NamePhrase.isDefinite(tokens.form(nameTo))
        && !words.isHead(tokens.form(nameTo))
        && !NamePhrase.isDefinite(tokens.form(nameTo - 1))
        && !lexicon.isGivenName(tokens.form(nameTo - 1));
  }

  /** Before the first verb behind a name's first word. */
  private int nameLimit(int nameFrom) {
    int last = Math.min(limit, nameFrom + LONGEST_NAME);
    for (int i = nameFrom + 1; i < last; i++) {
      if (tokens.isWord(i)
          && words.isVerb(tokens.form(i), known)
          && !lexicon.isGivenName(tokens.form(i))) {
        return i;
      }
    }
    return limit;
  }

  /** {@code فلان الفلاني محافظ المدينة}: the office stands right behind the name. */
  private PhrasePart withOfficeBehind(int nameFrom, int nameTo, boolean vouched) {
    String head = tokens.form(nameTo);
    boolean sure = vouched || NamePhrase.isDefinite(head) && lexicon.isRole(head);
    boolean plural = head.endsWith("ين") || head.endsWith("ون");
    PhrasePart behind =
        sure && !plural ? new PhraseCursor(words, tokens, nameTo, limit, "", known).read() : null;
    if (behind == null || behind.hasName() || !behind.hasRole()) {
      return new PhrasePart(from, from, nameFrom, nameTo, nameTo, vouched, false);
    }
    return new PhrasePart(
        behind.roleFrom(), behind.roleTo(), nameFrom, nameTo, behind.end(), true, true);
  }
}
