package org.marsad.draft;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.stance.Judgement;
import org.marsad.table.Stance;

/** Counts the articles in which each phrase stands, by the stance of the statement. */
final class CueCounts {
  private final Map<String, Map<Stance, Set<String>>> articles = new TreeMap<>();
  private final Map<String, String> printed = new HashMap<>();

  /** Tells whether a phrase is wanted that stands in so many articles. */
  interface Wanted {
    boolean test(String key, int articles);
  }

  /**
   * Counts one occurrence.
   *
   * @param key what occurrences of the same phrase have in common
   * @param phrase as printed
   */
  void add(String key, String phrase, DraftArticle article, Judgement judgement) {
    printed.putIfAbsent(key, phrase.replaceAll("\\s+", " "));
    articles
        .computeIfAbsent(key, unseen -> new HashMap<>())
        .computeIfAbsent(judgement.stance(), unseen -> new HashSet<>())
        .add(article.id());
  }

  /** Returns the keys so far. */
  Set<String> keys() {
    return articles.keySet();
  }

  /** Returns the phrases that are wanted, in the order of their keys. */
  List<CueUse> uses(Wanted wanted) {
    return articles.entrySet().stream()
        .filter(
            entry -> {
              Set<String> all = new HashSet<>();
              entry.getValue().values().forEach(all::addAll);
              return wanted.test(entry.getKey(), all.size());
            })
        .map(entry -> use(printed.get(entry.getKey()), entry.getValue()))
        .toList();
  }

  private static CueUse use(String phrase, Map<Stance, Set<String>> articles) {
    return new CueUse(
        phrase,
        articles.getOrDefault(Stance.SUPPORT, Set.of()).size(),
        articles.getOrDefault(Stance.OPPOSE, Set.of()).size(),
        articles.getOrDefault(Stance.NEUTRAL, Set.of()).size());
  }
}
