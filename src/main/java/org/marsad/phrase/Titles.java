package org.marsad.phrase;

import java.util.Set;
import java.util.function.Predicate;
import org.marsad.lexicon.FunctionWords;
import org.marsad.text.Tokens;

/** Titles in front of a name: {@code الفريق الركن، الدكتور، آية الله، د.}. */
final class Titles {
  private static final Set<String> ABBREVIATIONS = Set.of("د", "م", "ا");

  private final TaggedTokens text;
  private final Tokens tokens;
  private final int limit;
  private final Predicate<String> known;

  Titles(TaggedTokens text, int limit, Predicate<String> known) {
    this.text = text;
    this.tokens = text.tokens();
    this.limit = limit;
    this.known = known;
  }

  /** Just behind the titles at {@code i}, whose word reads {@code word}; {@code i} if none. */
  int end(int i, TaggedWord word) {
    int end = titleEnd(i);
    if (end == i && word.is(WordKind.TITLE)) {
      end = i + 1;
    }
    while (end > i) {
      int next = tokens.is(end, '.') ? end + 1 : end;
      int more = titleEnd(next);
      if (more == next) {
        return next;
      }
      end = more;
    }
    return end;
  }

  private int titleEnd(int i) {
    return i < limit && text.word(i).is(WordKind.TITLE_START)
        ? text.lexicon().speakers().titleEnd(tokens, i, limit)
        : i;
  }

  /** Whether the word behind a title is a name. */
  boolean leadsName(TaggedWord title, int next) {
    if (next >= limit || !tokens.isWord(next) || tokens.isNumber(next)) {
      return false;
    }
    TaggedWord word = text.word(next);
    if (word.is(WordKind.FIRST_NAME)) {
      return true;
    }
    String last = tokens.form(tokens.isWord(next - 1) ? next - 1 : next - 2);
    boolean construct =
        word.is(WordKind.DEFINITE)
            && !title.is(WordKind.DEFINITE)
            && !ABBREVIATIONS.contains(last)
            && !last.equals("الله")
            && !PersonalName.isDefinite(last);
    return !construct
        && !word.is(WordKind.HEAD)
        && !word.is(WordKind.PLACE)
        && !word.is(WordKind.INSIDE)
        && !word.is(WordKind.OFFICE_LINK)
        && !FunctionWords.PHRASE_ENDS.contains(word.form())
        && !FunctionWords.OUTLETS.contains(word.form())
        && !word.form().startsWith("لل")
        && !WordTagger.isVerb(word, known);
  }
}
