package org.marsad.stance;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.text.Tokens;

/**
 * Reads who speaks out of a noun phrase: office first ({@code المتحدث باسم التحالف الدولي، العقيد
 * مايلز كاغينز}), name first ({@code كاغينز، المتحدث باسم التحالف}), an office alone, an
 * organisation, a bare surname. An office goes on over definite nouns, nationalities and
 * prepositions; behind a definite noun an indefinite one that is no office starts the name.
 */
final class SpeakerParser implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST_NAME = 6;
  private static final int LONGEST_PHRASE = 30;

  /** What ends a noun phrase. */
  private static final Set<String> STOPS =
      Set.copyOf(
          List.of(
              ("فان فانه فانها الذي التي الذين اللذين اللتين ان بان انه انها انهم لان حيث حين حينما عندما بعدما قبل بعد خلال"
                      .concat(
                          " عقب اثر اثناء ضمن امس اليوم الليله مساء صباح فجر ظهر اول غدا ايضا كذلك قد لم لا لن ليس")
                      .concat(
                          " كان كانت هو هي وهو وهي ردا تعليقا ردًا معلقا قوله قولها قولهم عبر حول بشان ازاء تجاه")
                      .concat(
                          " فيما بينما كما لكن ثم او اذ لدي رافضا طالبا مفضلا بانه بانها مؤخرا سابقا لاحقا يوم هذا")
                      .concat(
                          " هذه ذلك تلك به له لها بها عنه عنها فيه فيها عليه عليها انني اننا وذلك حسب بحسب وفق وفقا")
                      .concat(
                          " السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه الثلثاء كل اي قائلا مع بعض"))
                  .split(" ")));

  private static final Set<String> LINKS =
      Set.of(
          "باسم", "بإسم", "ل", "عن", "من", "في", "لشؤون", "بن", "ابن", "بنت", "آل", "ال", "لدي",
          "علي");

  private static final Set<String> NAME_PARTS =
      Set.of(
          "عبد", "ابو", "ابي", "ابا", "ام", "بن", "ابن", "بو", "ال", "دي", "فان", "فون", "سيف",
          "نور", "صلاح", "علاء", "بهاء", "ضياء", "شمس", "عز", "جمال", "محيي", "محي", "نجم", "تقي",
          "زين", "حسام", "عماد", "فخر", "امه", "ايه");

  private final SpeakerLexicon lexicon;
  private final AttributionVerbs verbs;

  SpeakerParser(SpeakerLexicon lexicon, AttributionVerbs verbs) {
    this.lexicon = lexicon;
    this.verbs = verbs;
  }

  /**
   * The speaker named at the start of a range.
   *
   * @return empty when the range starts with something else
   */
  Optional<Mention> parse(Tokens tokens, int from, int to) {
    int limit = Math.min(to, from + LONGEST_PHRASE);
    List<int[]> chunks = chunks(tokens, from, limit);
    String name = "";
    String role = "";
    int end = from;
    boolean named = false;
    for (int[] chunk : chunks) {
      int nameStart = nameStart(tokens, chunk[0], chunk[1]);
      int nameEnd = nameEnd(tokens, nameStart, chunk[1]);
      String chunkRole = printed(tokens, chunk[0], roleEnd(tokens, chunk[0], nameStart));
      String chunkName = printed(tokens, nameStart, nameEnd);
      if (chunkRole.isEmpty() && nameEnd < chunk[1]) {
        chunkRole = printed(tokens, nameEnd, chunk[1]);
      }
      boolean more = end > from;
      if (more && !chunkName.isEmpty() && !name.isEmpty()) {
        break; // a second person
      }
      if (more
          && (chunkRole.isEmpty() && !name.isEmpty()
              || nameStart == chunk[0] && isDefinite(tokens.form(nameStart)))) {
        break;
      }
      if (name.isEmpty() && !chunkName.isEmpty()) {
        named = isNamePart(tokens.form(nameStart)) || nameStart > chunk[0];
      }
      name = name.isEmpty() ? chunkName : name;
      role = role.isEmpty() ? chunkRole : role;
      end = chunk[1];
    }
    return name.isEmpty() && role.isEmpty()
        ? Optional.empty()
        : Optional.of(new Mention(from, end, name, role, named));
  }

  boolean isGivenName(String word) {
    return lexicon.isGivenName(word);
  }

  /**
   * An office with the name that stands at the end of the phrase that it opens, as in {@code النائب
   * عن "كتلة"، الجهة السياسية، فلان الفلاني أن}.
   */
  Mention withTrailingName(Tokens tokens, Mention mention, int limit) {
    for (int i = Math.max(mention.to(), limit - 4); i < limit; i++) {
      if (tokens.isWord(i) && isNamePart(tokens.form(i)) && !LINKS.contains(tokens.form(i - 1))) {
        int end = nameEnd(tokens, i, limit);
        return new Mention(mention.from(), end, printed(tokens, i, end), mention.role(), true);
      }
    }
    return mention;
  }

  /** The parts between commas that may belong to the phrase. */
  private List<int[]> chunks(Tokens tokens, int from, int limit) {
    List<int[]> chunks = new ArrayList<>();
    int start = from;
    while (start < limit && chunks.size() < 4) {
      if (!startsPhrase(tokens, start)) {
        break;
      }
      int end = phraseEnd(tokens, start, limit);
      if (end == start) {
        break;
      }
      chunks.add(new int[] {start, end});
      if (!tokens.isOneOf(end, "،,") || end + 1 >= limit) {
        break;
      }
      start = end + 1;
    }
    return chunks;
  }

  private boolean startsPhrase(Tokens tokens, int i) {
    if (tokens.isOneOf(i, "«\"“”'")) {
      return true;
    }
    if (!tokens.isWord(i) || tokens.isNumber(i)) {
      return false;
    }
    String word = tokens.form(i);
    return !STOPS.contains(word) && !LINKS.contains(word) && !isVerb(word) && !isAdverbial(word);
  }

  private static boolean isAdverbial(String word) {
    return Set.of("الي", "بدوره", "بدورها", "لل", "امام", "ضد", "منذ", "حتي", "الا").contains(word);
  }

  private boolean isVerb(String word) {
    return verbs
            .find(word)
            .filter(verb -> verb.form() != AttributionVerbs.Form.MASDAR)
            .filter(verb -> verb.form() == AttributionVerbs.Form.FINITE || word.endsWith("ا"))
            .isPresent()
        && !lexicon.isRole(word)
        && !lexicon.isGivenName(word)
        && !lexicon.isOrganisation(word);
  }

  private int phraseEnd(Tokens tokens, int start, int limit) {
    int i = start;
    while (i < limit) {
      if (tokens.is(i, '(')) {
        int close = i + 1;
        while (close < limit && !tokens.is(close, ')')) {
          close++;
        }
        i = close + 1;
        continue;
      }
      if (tokens.isOneOf(i, "«\"“”»'-")) {
        i++;
        continue;
      }
      if (!tokens.isWord(i)) {
        break;
      }
      String word = tokens.form(i);
      if (i > start && STOPS.contains(word) || isVerb(word) && i > start || isAdverbial(word)) {
        break;
      }
      boolean preposition =
          word.equals("في")
              || word.equals("عن")
              || word.equals("من")
              || word.equals("ل")
              || word.equals("علي");
      if (preposition && !linksRole(tokens, start, i, limit)) {
        break;
      }
      if (i > start
          && word.length() > 3
          && word.startsWith("لل")
          && !lexicon.isOrganisation(word)
          && !lexicon.isRole(tokens.form(i - 1))
          && hasName(tokens, start, i)) {
        break;
      }
      i++;
    }
    return Math.min(i, limit);
  }

  /** Whether a preposition goes on with the office rather than with the clause. */
  private boolean linksRole(Tokens tokens, int start, int i, int limit) {
    if (i + 1 >= limit || !tokens.isWord(i + 1) || tokens.isNumber(i + 1)) {
      return false;
    }
    String next = tokens.form(i + 1);
    if (Set.of(
            "بيان", "تصريح", "تصريحات", "حديث", "مؤتمر", "مقابله", "لقاء", "كلمه", "اتصال",
            "تغريده", "حوار", "خطاب", "ختام", "جلسه", "اجتماع", "وقت", "تقرير", "هذا", "رساله",
            "معرض", "تعليق", "مقال", "خطبه", "زياره", "منشور", "الوقت", "مداخله", "ندوه", "ان",
            "كلمته", "بيانه", "حديثه", "تصريحه", "خبر")
        .contains(next)) {
      return false;
    }
    return !hasName(tokens, start, i) && startsWithRole(tokens, start);
  }

  private boolean startsWithRole(Tokens tokens, int start) {
    return tokens.isWord(start)
        && (lexicon.isRole(tokens.form(start)) || lexicon.isOrganisation(tokens.form(start)));
  }

  private boolean hasName(Tokens tokens, int start, int end) {
    return nameStart(tokens, start, end) < end;
  }

  private int roleEnd(Tokens tokens, int from, int nameStart) {
    int end = nameStart;
    while (end > from
        && (tokens.isWord(end - 1)
                && lexicon.isTitle(tokens.form(end - 1))
                && !lexicon.isRole(tokens.form(end - 1))
            || tokens.isOneOf(end - 1, "،,"))) {
      end--;
    }
    return end;
  }

  /** Where the name starts in a phrase; its end when there is none. */
  private int nameStart(Tokens tokens, int from, int to) {
    boolean office = false;
    boolean closed = false;
    for (int i = from; i < to; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      String word = tokens.form(i);
      if (lexicon.isTitle(word)
          && !(lexicon.isRole(word)
              && i + 1 < to
              && isDefinite(tokens.form(i + 1))
              && !lexicon.isGivenName(tokens.form(i + 1))
              && !startsNameAt(tokens, i + 1, to))) {
        int next = i + 1;
        while (next < to && tokens.isWord(next) && lexicon.isTitle(tokens.form(next))) {
          next++;
        }
        if (next < to && tokens.isWord(next) && startsNameAt(tokens, next, to)) {
          return next;
        }
        office = true;
        closed |= isDefinite(word);
      } else if (lexicon.isRole(word) || lexicon.isOrganisation(word)) {
        office = true;
        closed = isDefinite(word);
      } else if (!office) {
        return i;
      } else if (LINKS.contains(word)
          && i + 1 < to
          && (isDefinite(tokens.form(i + 1))
              || lexicon.isOrganisation(tokens.form(i + 1))
              || lexicon.isRole(tokens.form(i + 1)))) {
        closed = false;
      } else if (isNamePart(word) && i + 1 < to && !isDefinite(word) && closed) {
        return i;
      } else if (lexicon.isPlace(word) || isDefinite(word)) {
        closed = true;
      } else if (LINKS.contains(word) || startsWithParticle(word)) {
        closed = startsWithParticle(word) && isDefinite(word.substring(1));
      } else if (isNamePart(word) || closed && !(i + 1 < to && isDefinite(tokens.form(i + 1)))) {
        return i;
      }
    }
    return to;
  }

  private boolean startsNameAt(Tokens tokens, int i, int to) {
    String word = tokens.form(i);
    return !lexicon.isRole(word)
        && !lexicon.isOrganisation(word)
        && !lexicon.isPlace(word)
        && !LINKS.contains(word);
  }

  private boolean isNamePart(String word) {
    return lexicon.isGivenName(word) || NAME_PARTS.contains(word);
  }

  private static boolean startsWithParticle(String word) {
    return word.length() > 4 && (word.startsWith("ل") || word.startsWith("ب"))
        || word.startsWith("لل")
        || word.startsWith("بال")
        || word.startsWith("وال");
  }

  private static boolean isDefinite(String word) {
    return word.length() > 3
        && (word.startsWith("ال")
            || word.startsWith("لل")
            || word.startsWith("وال")
            || word.startsWith("بال"));
  }

  private int nameEnd(Tokens tokens, int nameStart, int to) {
    int words = 0;
    int i = nameStart;
    boolean lastWasPart = false;
    while (i < to && words < LONGEST_NAME) {
      if (!tokens.isWord(i)) {
        if (tokens.isOneOf(i, "-\"«»“”'")) {
          i++;
          continue;
        }
        break;
      }
      String word = tokens.form(i);
      boolean part = NAME_PARTS.contains(word);
      if (STOPS.contains(word) && !part) {
        break;
      }
      if (words > 0
          && !lastWasPart
          && (lexicon.isRole(word)
              || LINKS.contains(word) && !part
              || lexicon.isOrganisation(word))) {
        break;
      }
      lastWasPart = part;
      words++;
      i++;
    }
    return i;
  }

  private static String printed(Tokens tokens, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && !tokens.isWord(start)) {
      start++;
    }
    while (end > start && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, "»\"”")) {
      end--;
    }
    return tokens.printed(start, end);
  }
}
