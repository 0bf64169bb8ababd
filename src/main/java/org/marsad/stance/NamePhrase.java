package org.marsad.stance;

import java.io.Serializable;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.text.Tokens;

/**
 * Reads a personal name: given names, compounds ({@code عبد الكريم، أبو علي، سيف الدين}), a
 * surname. A surname with the article ends the name; without one, a name that no given name vouches
 * for has two words, or three when nothing of a noun phrase follows.
 */
final class NamePhrase implements Serializable {
  private static final long serialVersionUID = 1L;
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

  private final SpeakerLexicon lexicon;

  NamePhrase(SpeakerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a name may be told by its first word. */
  boolean isFirstWord(String word) {
    return lexicon.isGivenName(word) || KUNYA.contains(word);
  }

  /** Just behind the name that starts at {@code from}. */
  int end(Tokens tokens, int from, int to) {
    int words = 0;
    boolean open = false;
    int i = from;
    while (i < to && words < LONGEST) {
      if (!tokens.isWord(i)) {
        if (!joins(tokens, i, to)) {
          break;
        }
        i++;
        continue;
      }
      String word = tokens.form(i);
      boolean part = COMPOUND.contains(word);
      if (!open
          && words > 0
          && !goesOn(
              tokens,
              i,
              to,
              words,
              isFirstWord(tokens.form(from))
                  || COMPOUND.contains(tokens.form(from))
                  || lexicon.isGivenName(tokens.form(Math.max(from, i - 1)))
                  || lexicon.isTitle(tokens.form(Math.max(0, from - 1))))) {
        break;
      }
      words++;
      i++;
      if (!part && !open && isDefinite(word)) {
        break;
      }
      open = part;
    }
    return i;
  }

  /** A hyphen between parts of a name. */
  private static boolean joins(Tokens tokens, int i, int to) {
    return tokens.is(i, '-')
        && i + 1 < to
        && tokens.touchesPrevious(i)
        && tokens.touchesPrevious(i + 1)
        && tokens.isWord(i + 1);
  }

  private boolean goesOn(Tokens tokens, int i, int to, int words, boolean vouched) {
    String word = tokens.form(i);
    if (COMPOUND.contains(word) || word.equals("الله")) {
      return true;
    }
    if (tokens.isNumber(i) || endsPhrase(word) || lexicon.isRole(word) || isGroup(word)) {
      return false;
    }
    if (lexicon.isGivenName(word) || words == 1 && !lexicon.isNationality(word)) {
      return true;
    }
    if (isDefinite(word)) {
      return !lexicon.isPlace(word) && vouched;
    }
    return isLast(tokens, i, to);
  }

  /** Whether nothing follows that the word could be in construct with. */
  private static boolean isLast(Tokens tokens, int i, int to) {
    return i + 1 >= to
        || !tokens.isWord(i + 1)
        || endsPhrase(tokens.form(i + 1))
            && !FunctionWords.OFFICE_LINKS.contains(tokens.form(i + 1));
  }

  private boolean isGroup(String word) {
    return lexicon.isOrganisation(word) && !lexicon.isGivenName(word);
  }

  private static boolean endsPhrase(String word) {
    return FunctionWords.PHRASE_ENDS.contains(word)
        || FunctionWords.OFFICE_LINKS.contains(word) && !COMPOUND.contains(word)
        || word.length() == 1
        || word.startsWith("ل")
            && word.length() > 3
            && (word.startsWith("لل") || word.startsWith("لو"));
  }

  static boolean isDefinite(String word) {
    return word.length() > 3 && word.startsWith("ال");
  }
}
