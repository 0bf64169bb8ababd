package org.marsad.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.marsad.place.PlaceName.Guard;

/**
 * Finds the places that an article names, in one walk over its words: at each place the longest
 * name, if what stands around it lets it count. Names that depend on other names of the article are
 * decided at the end of the walk. For one thread at a time.
 */
public final class PlaceFinder {
  private static final String NISBA = "ي";
  private static final String FEMININE_NISBA = "يه";

  private final PlaceIndex index;

  PlaceFinder(PlaceIndex index) {
    this.index = index;
  }

  /**
   * Finds places.
   *
   * @param title may be null
   * @return every place once, in the order in which the article first names them
   */
  public List<PlaceMention> find(String title, String text) {
    String whole = title == null ? text : title + "\n" + text;
    int behindTitle = title == null ? 0 : title.length();
    ArticleWords words = ArticleWords.of(whole);
    NamedCountries countries = new NamedCountries();
    List<PlaceHit> hits = hits(words, countries);
    Map<Place, int[]> counts = new LinkedHashMap<>();
    PlaceHit before = null;
    for (int h = 0; h < hits.size(); h++) {
      PlaceHit hit = hits.get(h);
      PlaceHit next = h + 1 < hits.size() ? hits.get(h + 1) : null;
      Place place = place(hit, before, next, words, countries);
      before = place == null ? null : hit;
      if (place != null) {
        int[] count = counts.computeIfAbsent(place, key -> new int[2]);
        count[0]++;
        count[1] += words.start(hit.from()) < behindTitle ? 1 : 0;
      }
    }
    List<PlaceMention> mentions = new ArrayList<>(counts.size());
    counts.forEach((place, n) -> mentions.add(new PlaceMention(place, n[0], n[1] > 0)));
    return mentions;
  }

  private List<PlaceHit> hits(ArticleWords words, NamedCountries countries) {
    List<PlaceHit> hits = new ArrayList<>();
    int behindHit = 0;
    for (int i = 0; i < words.size(); i++) {
      if (!index.mayKnow(words.hash(i))) {
        continue;
      }
      String people = index.countryOf(words.hash(i));
      if (people != null) {
        countries.add(people, i);
      }
      List<PlaceForm> forms = index.forms(words.hash(i));
      PlaceHit hit = forms == null ? null : hit(words, i, forms, behindHit == i && i > 0);
      if (hit == null) {
        continue;
      }
      i = hit.to() - 1;
      if (!hit.first().name().isDecoy()) {
        behindHit = hit.to();
        hits.add(hit);
        if (hit.isCertain()) {
          countries.add(hit.place().country(), hit.from());
        }
      }
    }
    return hits;
  }

  /** Returns the name that begins with a word, or null. */
  private PlaceHit hit(ArticleWords words, int i, List<PlaceForm> forms, boolean behindPlace) {
    List<PlaceForm> found = new ArrayList<>(1);
    for (PlaceForm form : forms) {
      if (!found.isEmpty() && !form.weighsAs(found.get(0))) {
        break;
      }
      if (form.isAt(i, words) && mayCount(form, words, i, behindPlace)) {
        found.add(form);
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    PlaceForm first = found.get(0);
    return new PlaceHit(i, i + first.length(), found, need(first, words, i));
  }

  private PlaceHit.Need need(PlaceForm form, ArticleWords words, int i) {
    if (form.has(Guard.NOUN)) {
      boolean behindNoun = form.first().count() == 0 && words.isJoined(i);
      return behindNoun && index.isNoun(words.hash(i - 1))
          ? PlaceHit.Need.NOTHING
          : PlaceHit.Need.CITY;
    }
    return form.has(Guard.INTRODUCED) && !isIntroduced(form, words, i)
        ? PlaceHit.Need.PLACE
        : PlaceHit.Need.NOTHING;
  }

  private boolean mayCount(PlaceForm form, ArticleWords words, int i, boolean behindPlace) {
    if (form.name().isDecoy() || !words.isJoined(i)) {
      return true;
    }
    return !index.isNamedAfter(words.hash(i - 1))
        && !(form.has(Guard.NO_ADJECTIVE) && isAdjective(form, words, i, behindPlace));
  }

  private boolean isIntroduced(PlaceForm form, ArticleWords words, int i) {
    return form.first().preposition() || words.isJoined(i) && index.isIntroducer(words.hash(i - 1));
  }

  /** Whether a name that is an adjective, too, is one behind the word before it. */
  private boolean isAdjective(PlaceForm form, ArticleWords words, int i, boolean behindPlace) {
    if (form.first().preposition() || index.isIntroducer(words.hash(i - 1))) {
      return false;
    }
    String before = words.folded(i - 1);
    if (form.first().conjunction()) {
      boolean nisba = before.endsWith(NISBA) || before.endsWith(FEMININE_NISBA);
      return !behindPlace && nisba && Particles.areBeforeArticle(before);
    }
    return behindPlace || Particles.areBeforeArticle(before);
  }

  /** Decides for which place a name stands; null when none. */
  private static Place place(
      PlaceHit hit, PlaceHit before, PlaceHit next, ArticleWords words, NamedCountries countries) {
    if (!PlaceRows.completes(hit, before, next, words)) {
      return null;
    }
    if (hit.forms().size() > 1) {
      Place beside = PlaceRows.beside(hit, before, next, words);
      return beside == null ? countries.nearest(hit.places(), hit.from()) : beside;
    }
    Place place = hit.place();
    return hit.first().has(Guard.COUNTRY) && !countries.has(place.country()) ? null : place;
  }
}
