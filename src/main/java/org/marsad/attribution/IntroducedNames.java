package org.marsad.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.marsad.phrase.FullNames;
import org.marsad.phrase.SpeakerMention;
import org.marsad.speaker.NameWords;
import org.marsad.text.ArabicWord;

/**
 * The full names and offices that an article gives anywhere, heard before it is read: they explain
 * whom a bare surname, a bare given name, an office or a definite description means. Of several
 * that fit, the last one in front of the place is meant, else the first one behind it. Words are
 * folded and without their articles.
 */
final class IntroducedNames {
  private static final int MOST = 16;
  private static final int MOST_PERSONS = 40;
  private static final int SHARED = 2;

  private final NameWords nameWords;
  private final FullNames fullNames;
  private final Map<String, List<SpeakerMention>> byLast = new HashMap<>();
  private final Map<String, List<SpeakerMention>> byFirst = new HashMap<>();
  private final Map<String, List<SpeakerMention>> byHead = new HashMap<>();
  private final List<SpeakerMention> persons = new ArrayList<>();
  private final Set<String> alone = new HashSet<>();
  private final Map<String, SpeakerMention> found = new HashMap<>();

  IntroducedNames(NameWords nameWords, FullNames fullNames) {
    this.nameWords = nameWords;
    this.fullNames = fullNames;
  }

  /** Remembers somebody with a full name, or an office or organisation. */
  void hear(SpeakerMention mention) {
    List<String> name = nameWords.bare(mention.name());
    if (name.size() > 1) {
      add(byLast, last(name), mention);
      add(byFirst, name.get(0), mention);
    }
    List<String> role = nameWords.bare(mention.role());
    if (!role.isEmpty()) {
      add(byHead, role.get(0), mention);
    }
    if (!name.isEmpty() && persons.size() < MOST_PERSONS) {
      persons.add(mention);
    }
  }

  /** The last person named before a place who passes a test. */
  Optional<SpeakerMention> lastNamed(int before, Predicate<SpeakerMention> test) {
    return persons.stream()
        .filter(person -> person.from() < before && test.test(person))
        .reduce((one, later) -> later);
  }

  /** Remembers a given name that stands by itself. */
  void hearAlone(String word) {
    alone.add(word);
  }

  private static void add(
      Map<String, List<SpeakerMention>> map, String key, SpeakerMention mention) {
    List<SpeakerMention> all = map.computeIfAbsent(key, word -> new ArrayList<>());
    if (all.size() < MOST) {
      all.add(mention);
    }
  }

  /** Whether somebody's full name ends with a word, or a word is a name by itself. */
  boolean isSurname(String bare) {
    return byLast.containsKey(bare) || alone.contains(bare);
  }

  /** The full name that a name of one or more words is short for; else the mention itself. */
  SpeakerMention fullName(SpeakerMention mention) {
    List<String> name = nameWords.bare(mention.name());
    if (name.isEmpty()) {
      return mention;
    }
    SpeakerMention full = longer(byLast.get(last(name)), mention, all -> endsWith(all, name));
    if (full == null && name.size() == 1) {
      full = onlyOne(byFirst.get(name.get(0)));
    } else if (full == null) {
      full = longer(byFirst.get(name.get(0)), mention, all -> startsWith(all, name));
    }
    if (full == null && name.size() == 1) {
      full = found.computeIfAbsent(name.get(0), word -> fullNames.of(word).orElse(mention));
    }
    return full == null ? mention : full;
  }

  /** The nearest of some mentions whose names are longer and pass a test, or null. */
  private SpeakerMention longer(
      List<SpeakerMention> all, SpeakerMention mention, Predicate<List<String>> test) {
    return nearest(all, mention, other -> test.test(nameWords.bare(other.name())));
  }

  private SpeakerMention nearest(
      List<SpeakerMention> all, SpeakerMention mention, Predicate<SpeakerMention> test) {
    SpeakerMention best = null;
    for (SpeakerMention other : all == null ? List.<SpeakerMention>of() : all) {
      boolean before = other.from() <= mention.from();
      if ((best == null || before) && test.test(other)) {
        best = other;
      }
    }
    return best;
  }

  /** The mention if all are of one name, or null. */
  private SpeakerMention onlyOne(List<SpeakerMention> all) {
    if (all == null) {
      return null;
    }
    String end = last(nameWords.bare(all.get(0).name()));
    boolean same = all.stream().allMatch(m -> end.equals(last(nameWords.bare(m.name()))));
    return same ? all.get(0) : null;
  }

  /**
   * Who was introduced with an office that has the same head and all words of this one.
   *
   * @param test whether somebody can be meant at all
   * @return null when nobody was
   */
  SpeakerMention holder(SpeakerMention mention, Predicate<SpeakerMention> test) {
    List<String> role = nameWords.bare(mention.role());
    boolean described = ArabicWord.hasArticle(mention.role());
    List<SpeakerMention> all = byHead.get(role.get(0));
    SpeakerMention exact =
        nearest(
            all, mention, other -> !other.isOffice() && nameWords.bare(other.role()).equals(role));
    if (exact != null) {
      return exact;
    }
    return nearest(
        all,
        mention,
        other -> {
          List<String> words = nameWords.bare(other.role());
          boolean more =
              !other.isOffice()
                  || described && words.size() > role.size() && other.from() != mention.from();
          return more && words.containsAll(role) && test.test(other);
        });
  }

  /**
   * The only person who was heard with an office of this head, if the office asked about goes on
   * from it, or, in adjectives, from its first two words: {@code الأمين العام للأمم المتحدة، الأمين
   * العام؛ المدير الجهوي السابق، المدير الجهوي للتطهير}.
   *
   * @return null when there is none
   */
  SpeakerMention onlyHolder(String asked) {
    List<String> role = nameWords.bare(asked);
    List<SpeakerMention> named =
        byHead.getOrDefault(role.get(0), List.of()).stream()
            .filter(other -> !other.isOffice())
            .toList();
    SpeakerMention only = named.isEmpty() ? null : onlyOne(named);
    if (only == null) {
      return null;
    }
    List<String> held = nameWords.bare(only.role());
    int shared = describes(asked) ? Math.min(SHARED, held.size()) : held.size();
    return shared >= SHARED && startsWith(role, held.subList(0, shared)) ? only : null;
  }

  /** Whether an office is a noun and adjectives: all words have the article. */
  private static boolean describes(String office) {
    return Arrays.stream(office.split("\\s+")).allMatch(ArabicWord::hasArticle);
  }

  private static boolean endsWith(List<String> all, List<String> end) {
    return all.size() > end.size() && all.subList(all.size() - end.size(), all.size()).equals(end);
  }

  private static boolean startsWith(List<String> all, List<String> start) {
    return all.size() > start.size() && all.subList(0, start.size()).equals(start);
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }
}
