package org.marsad.stance;

import java.util.Set;
import java.util.function.Predicate;
import org.marsad.stance.Word.Kind;
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
  int end(int i, Word word) {
    int end = words.lexicon().titleEnd(tokens, i, limit);
    if (end == i && word.is(Kind.TITLE)) {
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
  boolean leadsName(Word title, int next) {
    if (next >= limit || !tokens.isWord(next) || tokens.isNumber(next)) {
      return false;
    }
    Word word = words.of(tokens, next);
    if (word.is(Kind.FIRST_NAME)) {
      return true;
    }
    String last = tokens.form(tokens.isWord(next - 1) ? next - 1 : next - 2);
    boolean construct =
        word.is(Kind.DEFINITE)
            && !title.is(Kind.DEFINITE)
            && !ABBREVIATIONS.contains(last)
            && !last.equals("الله")
            && !NamePhrase.isDefinite(last);
    return !construct
        && !word.is(Kind.HEAD)
        && !word.is(Kind.PLACE)
        && !word.is(Kind.INSIDE)
        && !word.is(Kind.OFFICE_LINK)
        && !FunctionWords.PHRASE_ENDS.contains(word.form())
        && !FunctionWords.OUTLETS.contains(word.form())
        && !word.form().startsWith("لل")
        && !PhraseWords.isVerb(word, known);
  }
}
