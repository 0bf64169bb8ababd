package org.marsad.place;

import java.util.List;

/**
 * Reads rows of places, such as {@code دمشق وحمص، حلب}: a name that may be something else is a
 * place beside another place, and of several places the one whose kind the row has.
 */
final class PlaceRows {
  private PlaceRows() {}

  /**
   * Tells whether nothing is missing beside a name.
   *
   * @param before the name found before it if that is a place, else null
   * @param next the name found behind it, or null
   */
  static boolean completes(PlaceHit hit, PlaceHit before, PlaceHit next, ArticleWords words) {
    return hit.need() == PlaceHit.Need.NOTHING
        || isBefore(before, hit, words) && helps(before, hit)
        || isBehind(next, hit, words) && helps(next, hit);
  }

  /**
   * Returns the only one of the places that a name may be whose kind the place beside it has.
   *
   * @return null when there is none, or several
   */
  static Place beside(PlaceHit hit, PlaceHit before, PlaceHit next, ArticleWords words) {
    PlaceHit other =
        isBefore(before, hit, words) ? before : isBehind(next, hit, words) ? next : null;
    if (other == null || other.forms().size() > 1) {
      return null;
    }
    List<Place> alike =
        hit.places().stream().filter(place -> place.kind().equals(other.place().kind())).toList();
    return alike.size() == 1 ? alike.get(0) : null;
  }

  private static boolean isBefore(PlaceHit before, PlaceHit hit, ArticleWords words) {
    return before != null && before.to() == hit.from() && isLinked(hit, words);
  }

  private static boolean isBehind(PlaceHit next, PlaceHit hit, ArticleWords words) {
    return next != null
        && next.from() == hit.to()
        && next.need() == PlaceHit.Need.NOTHING
        && isLinked(next, words);
  }

  /** Whether a comma or a conjunction links a name to the one before it. */
  private static boolean isLinked(PlaceHit hit, ArticleWords words) {
    return words.isListed(hit.from())
        || hit.first().first().conjunction() && words.follows(hit.from());
  }

  private static boolean helps(PlaceHit other, PlaceHit hit) {
    return hit.need() == PlaceHit.Need.PLACE
        || !other.place().kind().equals(Place.COUNTRY)
            && other.place().country().equals(hit.place().country());
  }
}
