package org.marsad.place;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.marsad.text.Words;

/**
 * A name of a place as the gazetteer has it.
 *
 * @param text the name without its marks
 * @param guards what must be so for it to count
 * @param place null for a phrase that is no place
 */
record PlaceName(String text, Set<Guard> guards, Place place) implements Serializable {
  private static final String NUMBER = "#";

  /** What must be so for a name to count. */
  enum Guard {
    /** A preposition, a noun of place or another place stands beside it. */
    INTRODUCED('?'),
    /** A noun of place stands in front of it. */
    NOUN('!'),
    /** The article names its country otherwise. */
    COUNTRY('*'),
    /** No noun with the article stands in front of it. */
    NO_ADJECTIVE('~'),
    /** It is spelled exactly so. */
    EXACT('=');

    private final char mark;

    Guard(char mark) {
      this.mark = mark;
    }

    private static Guard of(char mark) {
      for (Guard guard : values()) {
        if (guard.mark == mark) {
          return guard;
        }
      }
      return null;
    }
  }

  /** Reads a name with its marks. */
  static PlaceName of(String marked, Place place) {
    Set<Guard> guards = EnumSet.noneOf(Guard.class);
    int from = 0;
    while (from < marked.length() && Guard.of(marked.charAt(from)) != null) {
      guards.add(Guard.of(marked.charAt(from++)));
    }
    return new PlaceName(marked.substring(from).strip(), guards, place);
  }

  boolean has(Guard guard) {
    return guards.contains(guard);
  }

  /** Whether it stands for something that is no place. */
  boolean isDecoy() {
    return place == null;
  }

  /** Returns the folded words; a number sign is one. */
  List<String> words() {
    List<String> all = new ArrayList<>();
    Words words = new Words(text.replace(NUMBER, ArticleWords.NUMBER));
    while (words.next()) {
      all.add(new String(words.buffer(), 0, words.length()));
    }
    return all;
  }
}
