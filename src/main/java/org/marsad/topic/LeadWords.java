package org.marsad.topic;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongLookupContainer;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of the beginning of an article that carry its subject: of its title and its first
 * sentences. Two neighbours are joined where only spaces stand between them, so that no phrase goes
 * over a stop word, a number, a mark, or the end of a sentence or title; nor does one go over a
 * person's title, or a word that no label has.
 */
final class LeadWords {
  private final String text;
  private final LongArrayList stems = new LongArrayList();
  private final List<String> folded = new ArrayList<>();
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final BitSet joined = new BitSet();

  /** Begins with no word of a text. */
  LeadWords(String text) {
    this.text = text;
  }

  /**
   * Adds the next word.
   *
   * @param stem the hash of its stem
   * @param form the word, folded
   * @param start where it starts in the text
   * @param end just behind it
   * @param isJoined whether it is joined to the word before it
   */
  void add(long stem, String form, int start, int end, boolean isJoined) {
    if (isJoined) {
      joined.set(stems.size());
    }
    stems.add(stem);
    folded.add(form);
    starts.add(start);
    ends.add(end);
  }

  int size() {
    return stems.size();
  }

  /** Returns the hash of a word's stem. */
  long stem(int i) {
    return stems.get(i);
  }

  /** Returns a word, folded. */
  String folded(int i) {
    return folded.get(i);
  }

  /** Returns whether there is a word and it is joined to the one before it. */
  boolean isJoined(int i) {
    return i < size() && joined.get(i);
  }

  /** Returns some words as printed. */
  String printed(int from, int to) {
    return text.substring(starts.get(from), ends.get(to - 1));
  }

  /** Returns whether one of some words has one of these stems. */
  boolean hasAny(LongLookupContainer wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (wanted.contains(stems.get(i))) {
        return true;
      }
    }
    return false;
  }
}
