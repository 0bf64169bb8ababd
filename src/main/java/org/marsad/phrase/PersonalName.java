package org.marsad.phrase;

import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.lexicon.FunctionWords;
import org.marsad.text.Tokens;

/**
 * Reads a personal name: given names, compounds ({@code عبد الكريم، أبو علي، سيف الدين}), a
 * surname. A surname with the article ends the name; without one, a name that no given name vouches
 * for has two words, or three when nothing of a noun phrase follows.
 */
public final class PersonalName {
  private static final int LONGEST = 6;
  private static final Pattern SPACE = Pattern.compile(" ");

  /** First parts of compound names: the word behind them belongs to them. */
  private static final Set<String> COMPOUND =
      Set.of(
          SPACE.split(
              "عبد ابو ابي ابا ام بن ابن بنت بو ال دي فان فون سيف نور صلاح علاء بهاء ضياء شمس عز جمال محيي"
                  + " محي نجم تقي زين حسام عماد فخر امه ايه جار نصر مال خير عطا دو دا لو لا شيخ ملا الملا البو",
              -1));

  /** Compound parts that a name may start with even where nothing else vouches for it. */
  private static final Set<String> KUNYA = Set.of("عبد", "ابو", "ابي", "ابا", "ام");

  private final TaggedTokens text;
  private final Tokens tokens;

  PersonalName(TaggedTokens text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /** Just behind the name that starts at {@code from}. */
  int end(int from, int to) {
    int count = 0;
    boolean open = false;
    int i = from;
    while (i < to && count < LONGEST) {
      if (!tokens.isWord(i)) {
        if (!joins(i, to)) {
          break;
        }
        i++;
        continue;
      }
      TaggedWord word = text.word(i);
      if (!open && count > 0 && !goesOn(i, to, count, isVouched(from, i))) {
        break;
      }
      boolean part = COMPOUND.contains(word.form());
      count++;
      i++;
      if (!part && !open && word.is(WordKind.DEFINITE)) {
        break;
      }
      open = part;
    }
    return i;
  }

  /** Whether a given name or a title vouches for the name before {@code i}. */
  private boolean isVouched(int from, int i) {
    TaggedWord first = text.word(from);
    return first.is(WordKind.FIRST_NAME)
        || COMPOUND.contains(first.form())
        || text.word(Math.max(from, i - 1)).is(WordKind.GIVEN_NAME)
        || text.word(Math.max(0, from - 1)).is(WordKind.TITLE);
  }

  /** A hyphen between parts of a name. */
  private boolean joins(int i, int to) {
    return tokens.is(i, '-')
        && i + 1 < to
        && tokens.touchesPrevious(i)
        && tokens.touchesPrevious(i + 1)
        && tokens.isWord(i + 1);
  }

  private boolean goesOn(int i, int to, int before, boolean vouched) {
    TaggedWord word = text.word(i);
    if (COMPOUND.contains(word.form()) || word.form().equals("الله")) {
      return true;
    }
    boolean group = word.is(WordKind.ORGANISATION) && !word.is(WordKind.GIVEN_NAME);
    if (tokens.isNumber(i) || endsPhrase(word) || word.is(WordKind.ROLE) || group) {
      return false;
    }
    if (word.is(WordKind.GIVEN_NAME) || before == 1 && !word.is(WordKind.NATIONALITY)) {
      return true;
    }
    return word.is(WordKind.DEFINITE) ? vouched && !word.is(WordKind.PLACE) : isLast(i, to);
  }

  /** Whether nothing follows that the word could be in construct with. */
  private boolean isLast(int i, int to) {
    if (i + 1 >= to || !tokens.isWord(i + 1)) {
      return true;
    }
    TaggedWord next = text.word(i + 1);
    return endsPhrase(next) && !next.is(WordKind.OFFICE_LINK);
  }

  private static boolean endsPhrase(TaggedWord word) {
    String form = word.form();
    return FunctionWords.PHRASE_ENDS.contains(form)
        || word.is(WordKind.OFFICE_LINK) && !COMPOUND.contains(form)
        || form.length() == 1
        || form.length() > 3 && (form.startsWith("لل") || form.startsWith("لو"));
  }

  static boolean isKunya(String word) {
    return KUNYA.contains(word);
  }

  public static boolean isDefinite(String word) {
    return word.length() > 3 && word.startsWith("ال");
  }
}
