package org.marsad.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.phrase.PersonalName;
import org.marsad.phrase.TaggedTokens;
import org.marsad.phrase.TaggedWord;
import org.marsad.phrase.WordKind;
import org.marsad.text.Quotations;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Tokens;

/**
 * The tokens of an article with those of its quotations that are speech: of four words or more, or
 * of two when a colon or {@code أن} introduces them. Shorter ones are single words, and those of
 * six words or fewer that start with an organisation or office are names.
 */
final class QuotedText {
  private static final int SHORTEST_SPEECH = 4;
  private static final int SHORTEST_INTRODUCED = 2;
  private static final int LONGEST_NAME = 6;
  private static final int NONE = -1;

  private final Tokens tokens;
  private final TaggedTokens tagged;
  private final List<Quotation> speeches = new ArrayList<>();
  private final int[] speechAt;

  QuotedText(TaggedTokens tagged) {
    this.tagged = tagged;
    this.tokens = tagged.tokens();
    this.speechAt = new int[tokens.size()];
    Arrays.fill(speechAt, NONE);
    for (Quotation quotation : Quotations.of(tokens)) {
      if (isSpeech(quotation)) {
        Arrays.fill(speechAt, quotation.open(), quotation.behind(), speeches.size());
        speeches.add(quotation);
      }
    }
  }

  private boolean isSpeech(Quotation quotation) {
    boolean introduced = tokens.is(quotation.open() - 1, ':') || isThat(quotation.open() - 1);
    boolean labelled = tokens.is(quotation.open() - 1, ':');
    int words = words(quotation.open() + 1, Math.min(quotation.close(), quotation.open() + 40));
    if (!labelled && words <= LONGEST_NAME && isGroup(quotation.open() + 1)) {
      return false;
    }
    int least = introduced ? SHORTEST_INTRODUCED : SHORTEST_SPEECH;
    return words >= least;
  }

  private boolean isGroup(int i) {
    return i < tokens.size() && (word(i).is(WordKind.ORGANISATION) || word(i).is(WordKind.ROLE));
  }

  TaggedTokens tagged() {
    return tagged;
  }

  Tokens tokens() {
    return tokens;
  }

  List<Quotation> speeches() {
    return speeches;
  }

  /** The folded word or mark, empty outside the text. */
  String form(int i) {
    return i >= 0 && i < tokens.size() ? tokens.form(i) : "";
  }

  /** What a token inside the text can be. */
  TaggedWord word(int i) {
    return tagged.word(i);
  }

  /** The speech that a token belongs to, its marks included, or null. */
  Quotation speechAt(int i) {
    return i >= 0 && i < speechAt.length && speechAt[i] != NONE ? speeches.get(speechAt[i]) : null;
  }

  boolean inSpeech(int i) {
    return speechAt(i) != null;
  }

  boolean opensSpeech(int i) {
    Quotation speech = speechAt(i);
    return speech != null && speech.open() == i;
  }

  /** The first speech that opens in a range, or null. */
  Quotation firstSpeech(int from, int to) {
    for (int i = from; i < to; i++) {
      if (opensSpeech(i)) {
        return speechAt(i);
      }
    }
    return null;
  }

  boolean isThat(int i) {
    return tokens.isWord(i) && FunctionWords.THAT.contains(tokens.form(i)) && !isVan(i);
  }

  /** {@code فان} inside a foreign name. */
  private boolean isVan(int i) {
    return tokens.form(i).equals("فان")
        && tokens.text().charAt(tokens.start(i) + 1) == 'ا'
        && tokens.isWord(i - 1)
        && !PersonalName.isDefinite(form(i - 1))
        && !FunctionWords.CLAUSE_OPENERS.contains(form(i - 1))
        && !form(i - 1).endsWith("ذلك");
  }

  boolean isComma(int i) {
    return tokens.isOneOf(i, "،,");
  }

  int words(int from, int to) {
    int words = 0;
    for (int i = from; i < to; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }

  /** Whether a range has at least so many words. */
  boolean hasWords(int from, int to, int least) {
    int words = 0;
    for (int i = from; i < to && words < least; i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words >= least;
  }

  /** The first word or opening mark of a speech in a range, or its end. */
  int start(int from, int to) {
    int i = from;
    while (i < to && !tokens.isWord(i) && !inSpeech(i)) {
      i++;
    }
    return i;
  }

  /** Whether the word at {@code i} is printed with its hamza below: {@code إن}, not {@code أن}. */
  boolean hasHamzaBelow(int i) {
    return tokens.text().charAt(tokens.start(i)) == 'إ';
  }
}
