package org.marsad.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.text.Phrases.Match;

/**
 * Tells what a word that means several things means where: the topics in which most articles use
 * it, the words that keep it company there, and the pairs of words that are used elsewhere.
 *
 * @param main the topics of most of its articles
 * @param mainShare the share of its articles that are of these topics
 * @param company words that stand in the articles of these topics and seldom in others, as written
 * @param others the word with a neighbour, as written, where it means something else
 */
record Senses(Set<Integer> main, double mainShare, List<String> company, List<String> others) {
  private static final double MOST = 0.6;
  private static final int COMPANY = 12;
  private static final double COMMON = 0.1;
  private static final double FEWER_ELSEWHERE = 4;
  private static final int FEWEST = 3;
  private static final double SELDOM = 0.25;
  private static final int OTHERS = 8;

  /**
   * Looks at a subject.
   *
   * @param topics by topic the number of articles that name it
   * @param naming a sample of them
   * @param off a sample of other articles
   */
  static Senses of(
      Map<Integer, Long> topics, List<DraftText> naming, List<DraftText> off, KnownWords words) {
    Set<Integer> main = main(topics);
    long all = topics.values().stream().mapToLong(Long::longValue).sum();
    long inMain = main.stream().mapToLong(topics::get).sum();
    List<DraftText> typical =
        naming.stream().filter(text -> main.contains(text.article().topic())).toList();
    return new Senses(
        main,
        all == 0 ? 0 : (double) inMain / all,
        company(typical, off, words),
        others(naming, main, words));
  }

  private static List<String> company(
      List<DraftText> typical, List<DraftText> off, KnownWords words) {
    PhraseCounts counts = PhraseCounts.of(typical, key -> true, words.stopWords());
    int least = Math.max(2, (int) Math.ceil(COMMON * typical.size()));
    Map<String, PhraseCounts.Count> frequent = new HashMap<>(counts.atLeast(least));
    frequent
        .keySet()
        .removeIf(key -> key.indexOf(' ') >= 0 || words.subject().words().contains(key));
    Map<String, Integer> elsewhere = PhraseCounts.articlesWith(frequent.keySet(), off);
    Map<String, Double> scores = new HashMap<>();
    frequent.forEach(
        (key, count) -> {
          double on = (count.articles() + 0.5) / (typical.size() + 1);
          double other = (elsewhere.getOrDefault(key, 0) + 0.5) / (off.size() + 1);
          if (on >= FEWER_ELSEWHERE * other) {
            scores.put(key, on * Math.log(on / other));
          }
        });
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COMPANY)
        .map(entry -> frequent.get(entry.getKey()).written())
        .toList();
  }

  private static Set<Integer> main(Map<Integer, Long> topics) {
    long all = topics.values().stream().mapToLong(Long::longValue).sum();
    Set<Integer> main = new LinkedHashSet<>();
    long covered = 0;
    List<Map.Entry<Integer, Long>> sorted = new ArrayList<>(topics.entrySet());
    sorted.sort(
        Map.Entry.<Integer, Long>comparingByValue()
            .reversed()
            .thenComparing(Map.Entry.comparingByKey()));
    for (Map.Entry<Integer, Long> topic : sorted) {
      if (covered < MOST * all) {
        main.add(topic.getKey());
        covered += topic.getValue();
      }
    }
    return main;
  }

  /** How often a pair is used, and how often in the main topics. */
  private static final class Pair {
    private final Map<String, Integer> forms = new HashMap<>();
    private final Set<String> articles = new HashSet<>();
    private final Set<String> inMain = new HashSet<>();

    private String written() {
      return Substitutes.commonest(forms);
    }

    private boolean isElsewhere() {
      return articles.size() >= FEWEST && inMain.size() <= SELDOM * articles.size();
    }
  }

  private static List<String> others(List<DraftText> naming, Set<Integer> main, KnownWords words) {
    Map<String, Pair> pairs = new HashMap<>();
    for (DraftText text : naming) {
      for (Match<String> mention : text.mentions()) {
        add(text, mention.from() - 1, mention.to(), mention.from() - 1, main, words, pairs);
        add(text, mention.from(), mention.to() + 1, mention.to(), main, words, pairs);
      }
    }
    return pairs.values().stream()
        .filter(Pair::isElsewhere)
        .sorted(
            Comparator.<Pair>comparingInt(pair -> -pair.articles.size())
                .thenComparing(Pair::written))
        .limit(OTHERS)
        .map(Pair::written)
        .toList();
  }

  private static void add(
      DraftText text,
      int from,
      int to,
      int neighbour,
      Set<Integer> main,
      KnownWords words,
      Map<String, Pair> pairs) {
    if (neighbour < 0 || !text.isContent(neighbour, words.stopWords())) {
      return;
    }
    Pair pair = pairs.computeIfAbsent(text.key(from, to), unseen -> new Pair());
    pair.forms.merge(text.tokens().printed(from, to), 1, Integer::sum);
    pair.articles.add(text.article().id());
    if (main.contains(text.article().topic())) {
      pair.inMain.add(text.article().id());
    }
  }
}
