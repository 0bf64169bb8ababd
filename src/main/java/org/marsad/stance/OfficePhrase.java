package org.marsad.stance;

import java.io.Serializable;
import java.util.Set;
import java.util.function.Predicate;
import org.marsad.stance.AttributionVerbs.Verb;
import org.marsad.text.Tokens;

/**
 * Reads one part of a speaker's noun phrase, between commas: titles, an office or organisation, a
 * name, in this order, or a name with an office behind it. An office goes on over definite nouns,
 * nationalities and prepositions; what is closed by a definite noun or a place ends where an
 * indefinite noun that is no office starts: that is the name.
 */
final class OfficePhrase implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_QUOTED_NAME = 3;
  private static final int LONGEST_NAME = 8;
  private static final String QUOTES = "«“\"”'‘";
  private static final Set<String> ABBREVIATIONS = Set.of("د", "م", "ا");

  private final SpeakerLexicon lexicon;
  private final AttributionVerbs verbs;
  private final NamePhrase names;

  OfficePhrase(SpeakerLexicon lexicon, AttributionVerbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
    this.names = new NamePhrase(lexicon);
  }

  /**
   * What one part gives; ranges are empty where it gives none.
   *
   * @param sure whether more than its place vouches for the name
   * @param headed whether the office starts with a known noun
   */
  record Part(
      int roleFrom, int roleTo, int nameFrom, int nameTo, int end, boolean sure, boolean headed) {
    boolean hasName() {
      return nameFrom < nameTo;
    }

    boolean hasRole() {
      return roleFrom < roleTo;
    }

    /** This part with what another in apposition adds. */
    Part with(Part other) {
      boolean role = hasRole();
      boolean name = hasName();
      return new Part(
          role ? roleFrom : other.roleFrom,
          role ? roleTo : other.roleTo,
          name ? nameFrom : other.nameFrom,
          name ? nameTo : other.nameTo,
          other.end,
          true,
          headed || other.headed);
    }
  }

  /** The part that starts at {@code from}, or null when no noun phrase does. */
  Part read(Tokens tokens, int from, int limit, String particles, Predicate<String> known) {
    return new Cursor(tokens, from, limit, particles, known).read();
  }

  /** Whether a folded word is a speaker's behind one of these conjunctions or prepositions. */
  boolean hasParticle(String word, String particles) {
    return word.length() > 3
        && particles.indexOf(word.charAt(0)) >= 0
        && !isSpeakerWord(word)
        && isSpeakerWord(withoutParticle(word));
  }

  /** The word without its first letter; the article that assimilates to lam comes back. */
  static String withoutParticle(String word) {
    if (word.isEmpty()) {
      return word;
    }
    return word.startsWith("لل") ? "ال" + word.substring(2) : word.substring(1);
  }

  /** Whether a folded word starts a speaker by itself. */
  boolean isSpeakerWord(String word) {
    return isHead(word)
        || lexicon.isTitle(word)
        || lexicon.isGivenName(word)
        || lexicon.isPlace(word);
  }

  private boolean isHead(String word) {
    return lexicon.isRole(word) || lexicon.isOrganisation(word) || lexicon.isSomebodysRole(word);
  }

  /** One walk over one part. */
  private final class Cursor {
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

    Cursor(Tokens tokens, int from, int limit, String particles, Predicate<String> known) {
      this.particles = particles;
      this.tokens = tokens;
      this.from = from;
      this.limit = limit;
      this.known = known;
      this.at = from;
      this.roleTo = from;
    }

    Part read() {
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
          ? new Part(from, roleTo, from, from, roleTo, headed, headed)
          : null;
    }

    /** The folded word, the first one without its particle. */
    private String word(int i) {
      String word = tokens.form(i);
      return i == from && hasParticle(word, particles) ? withoutParticle(word) : word;
    }

    private boolean starts() {
      if (tokens.isOneOf(at, QUOTES)) {
        return quotedEnd(at) > 0;
      }
      return tokens.isWord(at) && !tokens.isNumber(at) && !ends(at);
    }

    /** Whether a word cannot belong to the phrase. */
    private boolean ends(int i) {
      String word = word(i);
      return FunctionWords.PHRASE_ENDS.contains(word)
          || FunctionWords.ADVERBS.contains(word)
          || FunctionWords.TIMES.contains(word)
          || FunctionWords.OUTLETS.contains(word)
          || isPrepositionOn(i)
          || isVerb(word);
    }

    /** {@code على}, which folding takes for the name {@code علي}. */
    private boolean isPrepositionOn(int i) {
      return tokens.form(i).equals("علي") && tokens.text().charAt(tokens.end(i) - 1) == 'ى';
    }

    private boolean isVerb(String word) {
      Verb verb = verbs.find(word).orElse(null);
      boolean doubtful = verb != null && verb.needsMarker() && !verbs.isConjoined(word);
      if (verb == null || doubtful || isHead(word) || lexicon.isTitle(word)) {
        return false;
      }
      boolean accusative = verb.isParticiple() && word.endsWith("ا") && !lexicon.isGivenName(word);
      return (verb.isFinite() || accusative) && !known.test(word);
    }

    /** Where a name starts if it starts here, or -1. */
    private int nameAt() {
      if (!tokens.isWord(at)) {
        return -1;
      }
      String word = word(at);
      int title = titleEnd(at);
      if (title > at && leadsName(at, title)) {
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
                || isOtherWord(word)
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

    /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
    private boolean isEvent(String word) {
      if (lexicon.isGivenName(word) || isHead(word)) {
        return false;
      }
      int n = word.length();
      boolean derived =
          n >= 5
              && word.charAt(0) == 'ا'
              && word.charAt(n - 2) == 'ا'
              && !NamePhrase.isDefinite(word);
      boolean intensive = n == 5 && word.charAt(0) == 'ت' && word.charAt(3) == 'ي';
      return derived || intensive || FunctionWords.EVENTS.contains(word);
    }

    /** A conjunction on a word that is no name, or a verb that elsewhere may be a noun. */
    private boolean isOtherWord(String word) {
      boolean conjoined = word.length() > 3 && word.charAt(0) == 'و';
      return (conjoined || verbs.find(word).filter(Verb::isFinite).isPresent())
          && !names.isFirstWord(word)
          && !known.test(word);
    }

    /** {@code مصدر في الوزارة} names nobody: only a given name may follow. */
    private boolean isOpenOffice(String word) {
      String next = from + 1 < limit ? tokens.form(from + 1) : "";
      boolean indefinite =
          !NamePhrase.isDefinite(word(from)) && !lexicon.isSomebodysRole(word(from));
      boolean open =
          next.endsWith("ي")
              || next.endsWith("ون")
              || next.endsWith("ين")
              || FunctionWords.OFFICE_LINKS.contains(next);
      return indefinite && open && !names.isFirstWord(word);
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
      return (isHead(word) || bareTitle || isProfession(word) || !first && isInside(word))
          && !(lexicon.isGivenName(word) && closed && !lexicon.isRole(word));
    }

    private boolean isInside(String word) {
      return lexicon.isRoleInside(word) || lexicon.isOrganisationInside(word);
    }

    /** {@code مصدر أمني} goes on with adjectives; only a given name can start the name. */
    private boolean isGivenBehindIndefinite(String word) {
      if (!names.isFirstWord(word) || at <= from + 1 || at + 1 >= limit || !tokens.isWord(at + 1)) {
        return false;
      }
      String before = tokens.form(at - 1);
      return !isInside(before)
          && !FunctionWords.OFFICE_LINKS.contains(before)
          && (before.endsWith("ي") || NamePhrase.isDefinite(tokens.form(at + 1)));
    }

    private boolean isIndefinite(String word) {
      return !NamePhrase.isDefinite(word)
          && !isEvent(word)
          && !ends(at)
          && !lexicon.isPlaceInside(word)
          && !FunctionWords.OFFICE_LINKS.contains(word)
          && (!isWithParticle(word) && !isBehindParticle(word) || lexicon.isGivenName(word))
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
      return word.endsWith("ه") || NamePhrase.isDefinite(next) || isSpeakerWord(next);
    }

    private static boolean isWithParticle(String word) {
      return word.startsWith("لل")
          || word.startsWith("وال")
          || word.startsWith("بال")
          || word.length() > 4
              && (word.charAt(0) == 'ل' || word.charAt(0) == 'ب')
              && word.charAt(1) == 'ا'
          || word.length() > 5 && word.charAt(0) == 'و' && word.endsWith("ه");
    }

    private int titleEnd(int i) {
      int end = lexicon.titleEnd(tokens, i, limit);
      if (end == i && i == from && lexicon.isTitle(word(i))) {
        end = i + 1;
      }
      while (end > i) {
        int next = tokens.is(end, '.') ? end + 1 : end;
        int more = lexicon.titleEnd(tokens, next, limit);
        if (more == next) {
          return next;
        }
        end = more;
      }
      return end;
    }

    private boolean leadsName(int title, int next) {
      if (next >= limit || !tokens.isWord(next) || tokens.isNumber(next)) {
        return false;
      }
      String word = tokens.form(next);
      if (names.isFirstWord(word)) {
        return true;
      }
      String last = tokens.form(tokens.isWord(next - 1) ? next - 1 : next - 2);
      boolean construct =
          NamePhrase.isDefinite(word)
              && !NamePhrase.isDefinite(word(title))
              && !ABBREVIATIONS.contains(last)
              && !last.equals("الله")
              && !NamePhrase.isDefinite(last);
      return !construct
          && !isHead(word)
          && !lexicon.isPlace(word)
          && !isInside(word)
          && !FunctionWords.OFFICE_LINKS.contains(word)
          && !FunctionWords.PHRASE_ENDS.contains(word)
          && !FunctionWords.OUTLETS.contains(word)
          && !word.startsWith("لل")
          && !isVerb(word);
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
        return office && links(word) && step(false);
      }
      if (at > from && ends(at)) {
        return false;
      }
      boolean object = isEvent(word) || isIndefinite(word) && isOpenOffice(word) && !isInside(word);
      if (closed && at > from && object) {
        return false;
      }
      if (isHeadHere(word)) {
        boolean proper = isHead(word) || at == from;
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

    private boolean goesOn(String word) {
      if (tokens.isNumber(at)) {
        return !closed && at + 1 < limit && tokens.isWord(at + 1) && at > from;
      }
      boolean complement =
          word.length() > 3 && word.charAt(0) == 'ب' && !lexicon.isPlaceInside(word);
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
      boolean group = open + 1 < limit && isHead(tokens.form(open + 1));
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

    /** Whether a preposition goes on with the office rather than with the clause. */
    private boolean links(String preposition) {
      int next = at + 1;
      if (next >= limit || tokens.isNumber(next)) {
        return false;
      }
      if (tokens.isOneOf(next, QUOTES)) {
        return !preposition.equals("ل") || lexicon.isOrganisation(formAt(next + 1));
      }
      String word = formAt(next);
      if (FunctionWords.OCCASIONS.contains(word) || FunctionWords.THAT.contains(word)) {
        return false;
      }
      return switch (preposition) {
        case "باسم", "بلسان", "بن" -> true;
        case "عن" -> FunctionWords.SPEAKS_FOR.contains(head);
        case "الي", "لدي" -> FunctionWords.SENT_TO.contains(head);
        case "من" ->
            isNear(at - 1)
                || !NamePhrase.isDefinite(word(from))
                || FunctionWords.SPECIALISTS.contains(head);
        case "في" -> linksIn(word);
        default -> isInside(word) || lexicon.isPlace(word) || NamePhrase.isDefinite(word);
      };
    }

    /** {@code القوى القريبة من ...}. */
    private boolean isNear(int i) {
      String bare = SpeakerLexicon.bare(tokens.form(i));
      return bare.startsWith("قريب") || bare.startsWith("مقرب");
    }

    private boolean linksIn(String word) {
      return lexicon.isOrganisation(word)
          || !NamePhrase.isDefinite(word(from))
          || FunctionWords.SPECIALISTS.contains(head)
          || NamePhrase.isDefinite(word) && !lexicon.isPlace(word);
    }

    private String formAt(int i) {
      return i < tokens.size() ? tokens.form(i) : "";
    }

    private Part named(int nameFrom) {
      String first = word(nameFrom);
      boolean vouched = nameFrom > from || names.isFirstWord(first);
      boolean surname = !names.isFirstWord(first) && known.test(first);
      boolean country = lexicon.isPlace(first) && !names.isFirstWord(first);
      int nameTo =
          surname || country ? nameFrom + 1 : names.end(tokens, nameFrom, nameLimit(nameFrom));
      if (office && !vouchedBy(nameFrom) && isConstruct(nameTo)) {
        return new Part(from, roleTo, from, from, roleTo, headed, headed);
      }
      int officeTo = office ? Math.min(roleTo, nameFrom) : from;
      if (officeTo > from
          || nameTo >= limit
          || !tokens.isWord(nameTo)
          || !isHead(tokens.form(nameTo))) {
        return new Part(from, officeTo, nameFrom, nameTo, nameTo, vouched || surname, headed);
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
          && !isHead(tokens.form(nameTo))
          && !NamePhrase.isDefinite(tokens.form(nameTo - 1))
          && !lexicon.isGivenName(tokens.form(nameTo - 1));
    }

    /** Before the first verb behind a name's first word. */
    private int nameLimit(int nameFrom) {
      int last = Math.min(limit, nameFrom + LONGEST_NAME);
      for (int i = nameFrom + 1; i < last; i++) {
        if (tokens.isWord(i) && isVerb(tokens.form(i)) && !lexicon.isGivenName(tokens.form(i))) {
          return i;
        }
      }
      return limit;
    }

    /** {@code فلان الفلاني محافظ المدينة}: the office stands right behind the name. */
    private Part withOfficeBehind(int nameFrom, int nameTo, boolean vouched) {
      String head = tokens.form(nameTo);
      boolean sure = vouched || NamePhrase.isDefinite(head) && lexicon.isRole(head);
      Part behind = sure ? new Cursor(tokens, nameTo, limit, "", known).read() : null;
      if (behind == null || behind.hasName() || !behind.hasRole()) {
        return new Part(from, from, nameFrom, nameTo, nameTo, vouched, false);
      }
      return new Part(
          behind.roleFrom(), behind.roleTo(), nameFrom, nameTo, behind.end(), true, true);
    }
  }
}
