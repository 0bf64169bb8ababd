package org.marsad.text;

import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * Finds the words of a text that carry its subject: folded, without stop words and numbers, reduced
 * to their light stems by Lucene's {@link ArabicStemmer} (Larkey, Ballesteros, Connell 2007,
 * light10). Names in Latin letters count; passages in another language do not (see {@link
 * LatinPassages}).
 *
 * <p>Stems are given as strings or as 64-bit hashes ({@link Hashing}). An object may be used by one
 * thread at a time.
 */
public final class Terms {
  /** The mark between the hashes of two stems that are not neighbours. */
  public static final long BREAK = 0;

  private static final int SHORTEST = 2;
  private static final int SIGNATURE_BITS = 16;

  private final CharArraySet stopWords;

  /** The {@link #signature} of each stop word: it rules out most other words without a lookup. */
  private final BitSet stopSignatures = new BitSet(1 << SIGNATURE_BITS);

  private final ArabicStemmer stemmer = new ArabicStemmer();

  /**
   * Makes a finder that leaves out some words.
   *
   * @param stopWords words to leave out, in any spelling; each is also left out with a leading waw
   *     or fa
   */
  public Terms(Collection<String> stopWords) {
    this.stopWords = new CharArraySet(3 * stopWords.size(), false);
    for (String word : stopWords) {
      String folded = Folding.fold(word);
      addStopWord(folded);
      for (char conjunction : ArabicWord.CONJUNCTIONS.toCharArray()) {
        addStopWord(conjunction + folded);
      }
    }
  }

  private void addStopWord(String folded) {
    if (!folded.isEmpty()) {
      stopWords.add(folded);
      stopSignatures.set(signature(folded.toCharArray(), folded.length()));
    }
  }

  private static int signature(char[] word, int length) {
    int letters = (word[0] * 31 + word[length / 2]) * 31 + word[length - 1];
    return (letters * 31 + length) & (1 << SIGNATURE_BITS) - 1;
  }

  private boolean isStopWord(char[] word, int length) {
    return stopSignatures.get(signature(word, length)) && stopWords.contains(word, 0, length);
  }

  /**
   * Returns the light stem of a single word.
   *
   * @param folded the word, see {@link Folding}
   */
  public static String stem(String folded) {
    char[] word = folded.toCharArray();
    return new String(word, 0, new ArabicStemmer().stem(word, word.length));
  }

  /** Returns the stems in the order of the text. */
  public List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    Words words = new Words(text);
    LatinPassages passages = new LatinPassages(text);
    while (words.next()) {
      int length = passages.contain(words) ? 0 : stem(words);
      if (length > 0) {
        stems.add(new String(words.buffer(), 0, length));
      }
    }
    return stems;
  }

  /**
   * Appends the hashes of the stems in the order of the text, with {@link #BREAK} before each that
   * does not stand beside the one before: a stop word, a number or punctuation is between them.
   *
   * @param text any text
   * @param out receives the hashes
   */
  public void appendHashes(String text, LongArrayList out) {
    walk(
        text,
        (hash, start, end, joined) -> {
          if (!joined) {
            out.add(BREAK);
          }
          out.add(hash);
        });
  }

  /**
   * Returns the hash of a collocation, two stems side by side.
   *
   * @param first hash of the first stem
   * @param second hash of the second stem
   */
  public static long collocation(long first, long second) {
    return Hashing.mix(first * 31 + second);
  }

  /**
   * Hands every word that is neither a stop word nor a number to a visitor, in the order of the
   * text.
   */
  public void walk(String text, Visitor visitor) {
    Words words = new Words(text);
    LatinPassages passages = new LatinPassages(text);
    int lastEnd = -1;
    while (words.next()) {
      int length = passages.contain(words) ? 0 : stem(words);
      if (length > 0) {
        boolean joined = lastEnd >= 0 && isBlank(text, lastEnd, words.start());
        visitor.visit(Hashing.of(words.buffer(), length), words.start(), words.end(), joined);
        lastEnd = words.end();
      }
    }
  }

  /** Receives the words of a text. */
  public interface Visitor {
    /**
     * Receives one word.
     *
     * @param hash of its stem
     * @param start where the word starts in the text, in UTF-16 units
     * @param end just behind the word
     * @param joined whether only spaces stand between this word and the last one
     */
    void visit(long hash, int start, int end, boolean joined);
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) != ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * Stems the current word of a walk, in the walk's own buffer.
   *
   * @return the length of the stem, 0 for a stop word, a number or a single letter
   */
  public int stem(Words words) {
    char[] word = words.buffer();
    int length = words.length();
    if (length < SHORTEST || Character.isDigit(word[0]) || isStopWord(word, length)) {
      return 0;
    }
    int stemmed = stemmer.stem(word, length);
    return stemmed < SHORTEST || isStopWord(word, stemmed) ? 0 : stemmed;
  }
}
