package org.marsad.stance;

import java.util.Set;
import java.util.function.Predicate;
import org.marsad.text.Tokens;

/** Titles in front of a name: {@code الفريق الركن، الدكتور، آية الله، د.}. */
final class Titles {
  private static final Set<String> ABBREVIATIONS = Set.of("د", "م", "ا");

  private final PhraseWords words;
  private final Tokens tokens;
  private final int limit;
  private final Predicate<String> known;

  Titles(PhraseWords words, Tokens tokens, int limit, Predicate<String> known) {
    this.words = words;
    this.tokens = tokens;
    this.limit = limit;
    this.known = known;
  }

  /** Just behind the titles at {@code i}, whose word reads {@code word}; {@code i} if none. */
  int end(int i, String word) {
    int end = words.lexicon().titleEnd(tokens, i, limit);
    if (end == i && words.lexicon().isTitle(word)) {
      end = i + 1;
    }
    while (end > i) {
      int next = tokens.is(end, '.') ? end + 1 : end;
      int more = words.lexicon().titleEnd(tokens, next, limit);
      if (more == next) {
        return next;
      }
      end = more;
    }
    return end;
  }

  /** Whether the word behind a title is a name. */
  boolean leadsName(String title, int next) {
    if (next >= limit || !tokens.isWord(next) || tokens.isNumber(next)) {
      return false;
    }
    String word = tokens.form(next);
    if (words.names().isFirstWord(word)) {
      return true;
    }
    String last = tokens.form(tokens.isWord(next - 1) ? next - 1 : next - 2);
    boolean construct =
        NamePhrase.isDefinite(word)
            && !NamePhrase.isDefinite(title)
            && !ABBREVIATIONS.contains(last)
            && !last.equals("الله")
            && !NamePhrase.isDefinite(last);
    return !construct
        && !words.isHead(word)
        && !words.lexicon().isPlace(word)
        && !words.isInside(word)
        && !FunctionWords.OFFICE_LINKS.contains(word)
        && !FunctionWords.PHRASE_ENDS.contains(word)
        && !FunctionWords.OUTLETS.contains(word)
        && !word.startsWith("لل")
        && !words.isVerb(word, known);
  }
}
