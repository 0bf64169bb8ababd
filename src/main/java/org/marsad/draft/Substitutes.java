package org.marsad.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Finds words that are used as a subject's own are: with the same words right in front of them and
 * behind them, as {@code ميزانية} and {@code موازنة} behind {@code عجز} and {@code مشروع}
 * (distributional similarity, Lin 1998). A word counts with three such neighbours.
 */
final class Substitutes {
  private static final int FEWEST_NEIGHBOURS = 3;
  private static final int MOST = 8;

  private final Set<String> stopWords;
  private final Set<String> own;
  private final Map<String, Integer> neighbours = new HashMap<>();
  private final Map<String, Map<String, Integer>> shared = new HashMap<>();
  private final Map<String, Integer> occurrences = new HashMap<>();
  private final Map<String, Map<String, Integer>> forms = new HashMap<>();

  private Substitutes(Set<String> stopWords, Set<String> own) {
    this.stopWords = stopWords;
    this.own = own;
  }

  /**
   * Finds such words.
   *
   * @param naming articles that name the subject
   * @param off other articles
   * @return the words as mostly written, those most alike first
   */
  static List<String> of(
      List<DraftText> naming, List<DraftText> off, Set<String> stopWords, Set<String> own) {
    Substitutes substitutes = new Substitutes(stopWords, own);
    naming.forEach(substitutes::addNeighbours);
    substitutes.neighbours.values().removeIf(count -> count < 2);
    List<DraftText> all = new ArrayList<>(naming);
    all.addAll(off);
    all.forEach(substitutes::addWords);
    return substitutes.best();
  }

  private void addNeighbours(DraftText text) {
    for (Match<String> mention : text.mentions()) {
      neighbour(text, mention.from() - 1, "<");
      neighbour(text, mention.to(), ">");
    }
  }

  private void neighbour(DraftText text, int at, String side) {
    if (at >= 0 && text.isContent(at, stopWords)) {
      neighbours.merge(side + text.key(at), 1, Integer::sum);
    }
  }

  private void addWords(DraftText text) {
    Tokens tokens = text.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (text.isContent(i, stopWords) && !text.named().get(i) && !own.contains(text.key(i))) {
        String key = text.key(i);
        occurrences.merge(key, 1, Integer::sum);
        share(text, key, i, i - 1, "<");
        share(text, key, i, i + 1, ">");
      }
    }
  }

  private void share(DraftText text, String key, int word, int at, String side) {
    if (at >= 0 && text.tokens().isWord(at)) {
      String neighbour = side + text.key(at);
      if (neighbours.containsKey(neighbour)) {
        shared.computeIfAbsent(key, unseen -> new HashMap<>()).merge(neighbour, 1, Integer::sum);
        forms
            .computeIfAbsent(key, unseen -> new HashMap<>())
            .merge(text.tokens().printed(word, word + 1), 1, Integer::sum);
      }
    }
  }

  private List<String> best() {
    Map<String, Double> scores = new HashMap<>();
    Map<String, Integer> spread = new HashMap<>();
    shared.values().forEach(own -> own.keySet().forEach(n -> spread.merge(n, 1, Integer::sum)));
    shared.forEach(
        (key, own) -> {
          if (own.size() >= FEWEST_NEIGHBOURS) {
            scores.put(key, score(own, spread) / Math.sqrt(occurrences.get(key)));
          }
        });
    Set<String> written = new HashSet<>();
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> commonest(forms.get(entry.getKey())))
        .filter(written::add)
        .limit(MOST)
        .toList();
  }

  /** Sums what the shared neighbours tell: one of many words tells little. */
  private double score(Map<String, Integer> own, Map<String, Integer> spread) {
    return own.entrySet().stream()
        .mapToDouble(
            entry -> {
              int both = Math.min(entry.getValue(), neighbours.get(entry.getKey()));
              return Math.log1p(both) / Math.log(1.0 + spread.get(entry.getKey()));
            })
        .sum();
  }

  /** Returns the form that is written most often, the first of equals. */
  static String commonest(Map<String, Integer> forms) {
    return forms.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .orElseThrow()
        .getKey();
  }
}
