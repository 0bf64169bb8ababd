package org.marsad.place;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where an article names countries, their people or places that are in no doubt. */
final class NamedCountries {
  private final Map<String, IntArrayList> positions = new HashMap<>();

  /**
   * Adds a place in the text.
   *
   * @param country its code
   * @param at not before any place that was added
   */
  void add(String country, int at) {
    positions.computeIfAbsent(country, key -> new IntArrayList()).add(at);
  }

  /** Whether the article names a country. */
  boolean has(String country) {
    return positions.containsKey(country);
  }

  /**
   * Returns the place whose country is named nearest.
   *
   * @return the first of equally near ones; null when no country of theirs is named
   */
  Place nearest(List<Place> places, int at) {
    Place nearest = null;
    int least = Integer.MAX_VALUE;
    for (Place place : places) {
      int distance = distance(place.country(), at);
      if (distance < least) {
        least = distance;
        nearest = place;
      }
    }
    return nearest;
  }

  private int distance(String country, int at) {
    IntArrayList known = positions.get(country);
    if (known == null) {
      return Integer.MAX_VALUE;
    }
    int found = Arrays.binarySearch(known.buffer, 0, known.size(), at);
    if (found >= 0) {
      return 0;
    }
    int behind = -found - 1;
    int after = behind < known.size() ? known.get(behind) - at : Integer.MAX_VALUE;
    int before = behind > 0 ? at - known.get(behind - 1) : Integer.MAX_VALUE;
    return Math.min(before, after);
  }
}
