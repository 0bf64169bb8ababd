package org.marsad.place;

import java.util.List;
import org.marsad.place.PlaceName.Guard;

/**
 * A name found in an article.
 *
 * @param from its first word
 * @param to just behind its last word
 * @param forms the names that it may be, of as many places
 * @param need what must stand beside it
 */
record PlaceHit(int from, int to, List<PlaceForm> forms, Need need) {

  /** What must stand beside a name that nothing introduces. */
  enum Need {
    NOTHING,
    /** Another place. */
    PLACE,
    /** A city or region of the same country. */
    CITY
  }

  PlaceForm first() {
    return forms.get(0);
  }

  /** Returns the place, the first where it may be several. */
  Place place() {
    return first().name().place();
  }

  List<Place> places() {
    return forms.stream().map(form -> form.name().place()).toList();
  }

  /** Whether it is a mention of its place whatever else the article says. */
  boolean isCertain() {
    return forms.size() == 1 && need == Need.NOTHING && !first().has(Guard.COUNTRY);
  }
}
