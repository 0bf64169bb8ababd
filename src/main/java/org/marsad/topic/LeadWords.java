package org.marsad.topic;

import com.carrotsearch.hppc.BitSet;
import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongLookupContainer;
import org.marsad.text.Folding;
import org.marsad.text.Terms;

/**
 * The words of the beginning of an article that carry its subject: of its title and its first
 * sentences. Two neighbours are joined where only spaces stand between them, so that no phrase goes
 * over a stop word, a number, a mark, or the end of a sentence or title; nor does one go over a
 * title of a person, or the name of an outlet.
 */
final class LeadWords implements Terms.Visitor {
  private final String text;
  private final LabelWords words;
  private final LongLookupContainer outlets;
  private final LongArrayList stems = new LongArrayList();
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private final BitSet joined = new BitSet();
  private boolean behindOmitted;

  private LeadWords(String text, LabelWords words, LongLookupContainer outlets) {
    this.text = text;
    this.words = words;
    this.outlets = outlets;
  }

  /**
   * Finds the words of a text.
   *
   * @param text a title, a line end, and what stands below
   * @param terms finds words that are no stop words
   * @param words knows titles of persons
   * @param outlets hashes of the stems of outlets' names
   */
  static LeadWords of(String text, Terms terms, LabelWords words, LongLookupContainer outlets) {
    LeadWords lead = new LeadWords(text, words, outlets);
    terms.walk(text, lead);
    return lead;
  }

  @Override
  public void visit(long hash, int start, int end, boolean isJoined) {
    String word = Folding.fold(text.substring(start, end));
    if (outlets.contains(hash) || words.isNever(word)) {
      behindOmitted = true;
      return;
    }
    if (isJoined && !behindOmitted && !words.isTitle(word)) {
      joined.set(stems.size());
    }
    behindOmitted = false;
    stems.add(hash);
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
