package org.marsad.stance;

import java.util.List;
import java.util.function.ToIntFunction;
import org.marsad.text.Phrases.Match;

/** Finds places in lists that are in the order of the text. */
final class TextOrder {
  private TextOrder() {}

  /**
   * Finds where in a list a token begins, by binary search.
   *
   * @param inOrder elements by the token at which they start
   * @param from gives that token
   * @return the index of the first element that starts at {@code token} or later; the size of the
   *     list if there is none
   */
  static <T> int firstFrom(List<T> inOrder, ToIntFunction<T> from, int token) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from.applyAsInt(inOrder.get(middle)) < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Returns the matches that start in a range of tokens, as a view. */
  static <T> List<Match<T>> startingIn(List<Match<T>> inOrder, int from, int to) {
    return inOrder.subList(
        firstFrom(inOrder, Match::from, from), firstFrom(inOrder, Match::from, to));
  }

  /** Whether two ranges of tokens have one in common. */
  static boolean overlap(int from, int to, int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }
}
