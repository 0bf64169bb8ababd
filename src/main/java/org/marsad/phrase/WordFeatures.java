package org.marsad.phrase;

import java.util.Set;
import java.util.stream.IntStream;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;

/**
 * A word as what is learned of phrases sees it: what it is and can be, a number of 32 bits each.
 *
 * @param all the word itself, its kinds, classes and form of a verb
 * @param kinds its kinds alone
 * @param shape the first of eight sorts of words that fits
 */
@SuppressWarnings("ArrayRecordComponent") // read by the features of a phrase only
record WordFeatures(int[] all, int[] kinds, int shape) {
  private static final int WORD = 1;
  private static final int KIND = 2;
  private static final int CLASS = 3;
  private static final int VERB = 4;
  private static final int UNKNOWN = 5;
  private static final int MARK = 6;

  /** The kinds that tell words apart best, since most words are of several. */
  private static final WordKind[] SHAPES = {
    WordKind.DEFINITE, WordKind.GIVEN_NAME, WordKind.PLACE, WordKind.HEAD, WordKind.EVENT
  };

  static WordFeatures of(String form, Verb verb, Set<WordClass> classes, Set<WordKind> kinds) {
    boolean mark = !Character.isLetterOrDigit(form.charAt(0));
    boolean unknown = kinds.isEmpty() && classes.isEmpty() && verb == null;
    int[] ofKinds = kinds.stream().mapToInt(kind -> mix(KIND, kind.name().hashCode())).toArray();
    IntStream ofClasses = classes.stream().mapToInt(type -> mix(CLASS, type.name().hashCode()));
    IntStream ofItself =
        IntStream.of(
            mix(WORD, form.hashCode()),
            mix(mark ? MARK : UNKNOWN, unknown ? 1 : 0),
            mix(VERB, verb == null ? 0 : verb.form().name().hashCode()));
    int[] all =
        IntStream.concat(IntStream.of(ofKinds), IntStream.concat(ofClasses, ofItself)).toArray();
    return new WordFeatures(all, ofKinds, mark ? -1 : shape(kinds, unknown));
  }

  private static int shape(Set<WordKind> kinds, boolean unknown) {
    for (int i = 0; i < SHAPES.length; i++) {
      if (kinds.contains(SHAPES[i])) {
        return i;
      }
    }
    return unknown ? SHAPES.length : SHAPES.length + 1;
  }

  /** One number of two, spread over all of its bits. */
  static int mix(int first, int second) {
    int mixed = (first + 0x7F4A7C15) * 0x9E3779B1 ^ Integer.rotateLeft(second * 0x85EBCA6B, 13);
    mixed ^= mixed >>> 15;
    mixed *= 0xC2B2AE35;
    return mixed ^ mixed >>> 13;
  }
}
