package org.marsad.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicStemmer;

/**
 * The words of a text that carry its subject: folded, without stop words and numbers, reduced to
 * their light stems by Lucene's {@link ArabicStemmer} (Larkey, Ballesteros, Connell 2007, light10).
 */
public final class Terms {
  /** Stands between hashes of stems that are no neighbours. */
  public static final long BREAK = 0;

  private static final int SHORTEST = 2;
  private static final int SIGNATURE_BITS = 16;

  private final CharArraySet stopWords;

  /** The {@link #signature} of each stop word: most other words are told apart by it. */
  private final BitSet stopSignatures = new BitSet(1 << SIGNATURE_BITS);

  private final ArabicStemmer stemmer = new ArabicStemmer();

  /**
   * @param stopWords in any spelling; each also goes with a leading waw or fa
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

  /** The stems in the order of the text. */
  public List<String> stems(String text) {
    List<String> stems = new ArrayList<>();
    Words words = new Words(text);
    while (words.next()) {
      int length = stem(words);
      if (length > 0) {
        stems.add(new String(words.buffer(), 0, length));
      }
    }
    return stems;
  }

  /**
   * The hashes of the stems in the order of the text, with {@link #BREAK} where two of them do not
   * stand side by side: a stop word, a number or punctuation is between them.
   */
  public void appendHashes(String text, Hashes out) {
    walk(
        text,
        (hash, start, end, joined) -> {
          if (!joined) {
            out.add(BREAK);
          }
          out.add(hash);
        });
  }

  /** Gives every word that counts, in order. */
  public void walk(String text, Visitor visitor) {
    Words words = new Words(text);
    int lastEnd = -1;
    while (words.next()) {
      int length = stem(words);
      if (length > 0) {
        boolean joined = lastEnd >= 0 && isBlank(text, lastEnd, words.start());
        visitor.visit(Hashing.of(words.buffer(), length), words.start(), words.end(), joined);
        lastEnd = words.end();
      }
    }
  }

  /**
   * Takes a word: the hash of its stem, its place, whether only space parts it from the last one.
   */
  public interface Visitor {
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

  /** A growing array of hashes. */
  public static final class Hashes {
    private long[] values = new long[256];
    private int size;

    void add(long hash) {
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
      }
      values[size++] = hash;
    }

    /** The hashes as bytes, eight each. */
    public byte[] toBytes() {
      ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * size);
      bytes.asLongBuffer().put(values, 0, size);
      return bytes.array();
    }
  }

  /**
   * Stems the word that the walk stands on, in the walk's own buffer.
   *
   * @return the length of the stem, 0 if the word does not count
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
