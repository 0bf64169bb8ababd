package org.marsad.place;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.marsad.text.Hashing;

/** Everything that is known of words when places are looked for, by the hash of the word. */
final class PlaceIndex {
  /** 2^18 bits, of which every word that is known has one: most other words need no look-up. */
  private static final int BITS = 1 << 18;

  private final long[] known = new long[BITS / Long.SIZE];
  private final LongObjectHashMap<List<PlaceForm>> forms = new LongObjectHashMap<>();
  private final LongObjectHashMap<String> people = new LongObjectHashMap<>();
  private final LongHashSet nouns = new LongHashSet();
  private final LongHashSet introducers = new LongHashSet();
  private final LongHashSet namedAfter = new LongHashSet();

  private PlaceIndex() {}

  /** Indexes names and words. */
  static PlaceIndex of(List<PlaceName> names, PlaceWords words) {
    PlaceIndex index = new PlaceIndex();
    names.stream().flatMap(PlaceForm::of).forEach(index::add);
    for (ObjectCursor<List<PlaceForm>> forms : index.forms.values()) {
      forms.value.sort(PlaceForm.BY_WEIGHT);
    }
    words
        .people()
        .forEach(
            (word, country) ->
                Particles.on(word).forEach(form -> index.addPeople(form.word(), country)));
    addAll(words.nouns(), index.nouns);
    addAll(words.introducers(), index.introducers);
    addAll(words.namedAfter(), index.namedAfter);
    return index;
  }

  private void add(PlaceForm form) {
    long hash = form.hashes()[0];
    remember(hash);
    if (!forms.containsKey(hash)) {
      forms.put(hash, new ArrayList<>());
    }
    forms.get(hash).add(form);
  }

  private void addPeople(String word, String country) {
    remember(Hashing.of(word));
    people.put(Hashing.of(word), country);
  }

  private void remember(long hash) {
    int bit = (int) hash & BITS - 1;
    known[bit / Long.SIZE] |= 1L << bit;
  }

  private static void addAll(Collection<String> words, LongHashSet hashes) {
    for (String word : words) {
      Particles.on(word).forEach(form -> hashes.add(Hashing.of(form.word())));
    }
  }

  /** Whether a word may begin a name or name people; false for most words that do not. */
  boolean mayKnow(long hash) {
    int bit = (int) hash & BITS - 1;
    return (known[bit / Long.SIZE] & 1L << bit) != 0;
  }

  /** Returns the forms that begin with a word, most telling first; null when there are none. */
  List<PlaceForm> forms(long hash) {
    return forms.get(hash);
  }

  /** Returns the country whose people or things a word names, or null. */
  String countryOf(long hash) {
    return people.get(hash);
  }

  boolean isNoun(long hash) {
    return nouns.contains(hash);
  }

  boolean isIntroducer(long hash) {
    return introducers.contains(hash) || nouns.contains(hash);
  }

  boolean isNamedAfter(long hash) {
    return namedAfter.contains(hash);
  }
}
