package org.marsad.draft;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.marsad.text.ArabicWord;
import org.marsad.text.Sentences.Sentence;

/**
 * Counts phrases of one to four words in articles on a subject: those of its headlines, of the
 * sentences that name it, and those with a word that is one of its own or akin. Phrases are kept
 * apart by their folded words without article and shown as they are mostly written. What names the
 * subject itself is no such phrase.
 */
final class PhraseCounts {
  private static final int LONGEST = 4;

  private final Set<String> stopWords;
  private final Map<String, Count> counts = new HashMap<>();

  private PhraseCounts(Set<String> stopWords) {
    this.stopWords = stopWords;
  }

  /** The count of one phrase. */
  static final class Count {
    private final Map<String, Integer> forms = new HashMap<>();
    private int articles;
    private String last = "";

    /** Returns the number of articles that have the phrase. */
    int articles() {
      return articles;
    }

    /** Returns the phrase as it is mostly written, without a particle on it if it can be. */
    String written() {
      return Substitutes.commonest(forms);
    }

    private void add(DraftText text, String form) {
      if (!last.equals(text.article().id())) {
        articles++;
        last = text.article().id();
      }
      forms.merge(form, weight(form), Integer::sum);
    }

    /** Weighs a form with a particle on it so that it is shown only where there is no other. */
    private static int weight(String form) {
      return ArabicWord.showsParticle(form.split(" ", 2)[0]) ? 0 : 1;
    }
  }

  /**
   * Counts the phrases of some articles.
   *
   * @param own keys of words whose phrases count wherever they stand
   */
  static PhraseCounts of(
      Collection<DraftText> texts, Predicate<String> own, Set<String> stopWords) {
    PhraseCounts counts = new PhraseCounts(stopWords);
    texts.forEach(text -> counts.add(text, own));
    return counts;
  }

  private void add(DraftText text, Predicate<String> own) {
    for (Sentence sentence : text.sentences()) {
      boolean open = text.isTitle(sentence.from()) || text.names(sentence.from(), sentence.to());
      for (int i = sentence.from(); i < sentence.to(); i++) {
        if (text.isContent(i, stopWords) && !text.named().get(i)) {
          addFrom(text, i, sentence.to(), open ? key -> true : own);
        }
      }
    }
  }

  private void addFrom(DraftText text, int from, int end, Predicate<String> own) {
    boolean wanted = false;
    StringBuilder key = new StringBuilder();
    for (int to = from + 1; to <= Math.min(end, from + LONGEST); to++) {
      int last = to - 1;
      if (!text.tokens().isWord(last) || text.named().get(last)) {
        return;
      }
      key.append(key.isEmpty() ? "" : " ").append(text.key(last));
      wanted |= own.test(text.key(last));
      if (wanted && text.isContent(last, stopWords)) {
        String phrase = key.toString();
        counts
            .computeIfAbsent(phrase, unseen -> new Count())
            .add(text, text.tokens().printed(from, to));
      }
    }
  }

  /** Returns the phrases that enough articles have, by their keys. */
  Map<String, Count> atLeast(int articles) {
    Map<String, Count> enough = new HashMap<>();
    counts.forEach(
        (key, count) -> {
          if (count.articles >= articles) {
            enough.put(key, count);
          }
        });
    return enough;
  }

  /** Counts in how many of some texts each of some phrases stands. */
  static Map<String, Integer> articlesWith(Set<String> keys, List<DraftText> texts) {
    Map<String, Integer> counts = new HashMap<>();
    for (DraftText text : texts) {
      Set<String> found = new HashSet<>();
      for (int i = 0; i < text.tokens().size(); i++) {
        StringBuilder key = new StringBuilder();
        for (int j = i; j < Math.min(text.tokens().size(), i + LONGEST); j++) {
          if (!text.tokens().isWord(j)) {
            break;
          }
          key.append(key.isEmpty() ? "" : " ").append(text.key(j));
          if (keys.contains(key.toString())) {
            found.add(key.toString());
          }
        }
      }
      found.forEach(key -> counts.merge(key, 1, Integer::sum));
    }
    return counts;
  }
}
