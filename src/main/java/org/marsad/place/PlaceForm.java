package org.marsad.place;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.marsad.place.PlaceName.Guard;
import org.marsad.text.Hashing;

/**
 * A form in which a name may be printed.
 *
 * @param hashes of its words, the particles on the first one included
 * @param first the particles on the first word
 */
record PlaceForm(PlaceName name, long[] hashes, Particles.Form first) {

  /**
   * Puts those first that say most: the longest, then phrases that are no places, then exact
   * spellings, then those with the fewest particles.
   */
  static final Comparator<PlaceForm> BY_WEIGHT =
      Comparator.<PlaceForm>comparingInt(form -> -form.hashes.length)
          .thenComparing((PlaceForm form) -> !form.name.isDecoy())
          .thenComparing((PlaceForm form) -> !form.name.has(Guard.EXACT))
          .thenComparingInt((PlaceForm form) -> form.first.count());

  /** Returns the forms of a name. */
  static Stream<PlaceForm> of(PlaceName name) {
    List<String> words = name.words();
    long[] hashes = words.stream().mapToLong(Hashing::of).toArray();
    return Particles.on(words.get(0)).stream().map(form(name, hashes));
  }

  private static Function<Particles.Form, PlaceForm> form(PlaceName name, long[] hashes) {
    return first -> {
      long[] own = hashes.clone();
      own[0] = Hashing.of(first.word());
      return new PlaceForm(name, own, first);
    };
  }

  int length() {
    return hashes.length;
  }

  boolean has(Guard guard) {
    return name.has(guard);
  }

  /** Whether neither of two forms that match is more likely meant than the other. */
  boolean weighsAs(PlaceForm other) {
    return BY_WEIGHT.compare(this, other) == 0;
  }

  /** Whether the form is printed from a word on. */
  boolean isAt(int from, ArticleWords words) {
    if (from + hashes.length > words.size()) {
      return false;
    }
    for (int k = 1; k < hashes.length; k++) {
      if (words.hash(from + k) != hashes[k] || !words.follows(from + k)) {
        return false;
      }
    }
    return !has(Guard.EXACT) || words.endWith(from, from + hashes.length, name.text());
  }
}
