package org.marsad.stance;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Place;
import org.marsad.stance.Sign.Role;
import org.marsad.stance.Sign.Setting;
import org.marsad.text.Phrases.Match;

/** What the phrases of a text say of one issue: its targets, and what those mean there. */
final class IssueSigns {
  private final List<Match<Part>> parts = new ArrayList<>();
  private final Map<Place, List<Match<Setting>>> settings = new EnumMap<>(Place.class);
  private final BitSet excluded = new BitSet();
  private final BitSet alongside = new BitSet();
  private final BitSet doubted = new BitSet();
  private int longestPart;

  private IssueSigns() {}

  /**
   * Sorts the phrases of a text.
   *
   * @param signs all of them, in order
   * @param issue the index of the issue
   */
  static IssueSigns of(List<Match<Sign>> signs, int issue) {
    IssueSigns sorted = new IssueSigns();
    for (Match<Sign> match : signs) {
      if (match.value() instanceof Part part && part.issue() == issue) {
        sorted.add(new Match<>(match.from(), match.to(), part));
      } else if (match.value() instanceof Setting setting && setting.issue() == issue) {
        sorted.addSetting(new Match<>(match.from(), match.to(), setting));
      }
    }
    return sorted;
  }

  /** Returns the same with further parts of targets, which are put in their order. */
  IssueSigns with(List<Match<Part>> more) {
    if (more.isEmpty()) {
      return this;
    }
    List<Match<Part>> all = new ArrayList<>(parts);
    all.addAll(more);
    all.sort(Comparator.comparingInt(Match::from));
    IssueSigns joined = new IssueSigns();
    all.forEach(joined::add);
    joined.settings.putAll(settings);
    joined.excluded.or(excluded);
    return joined;
  }

  private void add(Match<Part> match) {
    parts.add(match);
    longestPart = Math.max(longestPart, match.to() - match.from());
    if (match.value().role() == Role.ALONGSIDE) {
      alongside.set(match.value().target());
    } else if (match.value().role() == Role.DOUBTED) {
      doubted.set(match.value().target());
    }
  }

  private void addSetting(Match<Setting> match) {
    Place place = match.value().place();
    settings.computeIfAbsent(place, key -> new ArrayList<>()).add(match);
    if (place == Place.EXCLUDED) {
      excluded.set(match.from(), match.to());
    }
  }

  /** Returns the targets and their parts, in order. */
  List<Match<Part>> parts() {
    return parts;
  }

  /** Returns those that start in a range of tokens or are so long that they may reach into it. */
  List<Match<Part>> partsAround(int from, int to) {
    return TextOrder.startingIn(parts, from - longestPart, to);
  }

  /** Whether the text has one of the words without which a target does not count. */
  boolean hasAlongside(int target) {
    return alongside.get(target);
  }

  /** Whether the text has one of the words that make a target doubtful. */
  boolean isDoubted(int target) {
    return doubted.get(target);
  }

  /** Whether a phrase that makes words of the targets something else covers one of these tokens. */
  boolean isExcluded(int from, int to) {
    int first = excluded.nextSetBit(from);
    return first >= 0 && first < to;
  }

  /** Counts the phrases of one sort in the text. */
  int count(Place place) {
    return matches(place).size();
  }

  /** Whether a range of tokens has a phrase of a sort. */
  boolean names(Place place, int from, int to) {
    return TextOrder.startingIn(matches(place), from, to).stream()
        .anyMatch(match -> match.to() <= to);
  }

  private List<Match<Setting>> matches(Place place) {
    return settings.getOrDefault(place, List.of());
  }
}
