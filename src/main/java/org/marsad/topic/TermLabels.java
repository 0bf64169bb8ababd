package org.marsad.topic;

import com.carrotsearch.hppc.LongDoubleHashMap;
import com.carrotsearch.hppc.LongHashSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.marsad.text.Folding;

/**
 * What the terms of topics have to say about their labels.
 *
 * @param vocabulary that the terms are of
 * @param outlets columns of the terms that are words of an outlet's name
 * @param words which words a label is made of
 */
record TermLabels(Vocabulary vocabulary, Set<Integer> outlets, LabelWords words) {

  /** Returns the weights of the stems of each topic, by the hash of the stem. */
  Map<Integer, LongDoubleHashMap> weights(Map<Integer, List<WeightedTerm>> terms) {
    Map<Integer, LongDoubleHashMap> weights = new TreeMap<>();
    terms.forEach((topic, own) -> weights.put(topic, weights(own)));
    return weights;
  }

  private LongDoubleHashMap weights(List<WeightedTerm> terms) {
    LongDoubleHashMap weights = new LongDoubleHashMap();
    for (WeightedTerm term : terms) {
      if (term.column() < vocabulary.stems() && !outlets.contains(term.column())) {
        weights.put(vocabulary.hashes()[term.column()], term.weight());
      }
    }
    return weights;
  }

  /** Returns the hashes of stems of outlets' names. */
  LongHashSet outletStems() {
    LongHashSet stems = new LongHashSet();
    for (int column : outlets) {
      if (column < vocabulary.stems()) {
        stems.add(vocabulary.hashes()[column]);
      }
    }
    return stems;
  }

  /**
   * Returns the terms that may be part of a label, topic by topic, the heaviest first; all terms of
   * a topic none of whose terms may, so that it has a label.
   *
   * @param terms the terms of each topic
   * @param written returns a term as it is written, empty where that is not known
   */
  List<LabelPhrase> phrases(
      Map<Integer, List<WeightedTerm>> terms, Function<WeightedTerm, String> written) {
    List<LabelPhrase> phrases = new ArrayList<>();
    terms.forEach(
        (topic, own) -> {
          List<LabelPhrase> all =
              own.stream()
                  .filter(term -> !outlets.contains(term.column()))
                  .filter(term -> !written.apply(term).isEmpty())
                  .map(
                      term ->
                          new LabelPhrase(topic, written.apply(term), stems(term), term.weight()))
                  .toList();
          List<LabelPhrase> telling = all.stream().filter(this::mayBeLabel).toList();
          phrases.addAll(telling.isEmpty() ? all : telling);
        });
    return phrases;
  }

  private boolean mayBeLabel(LabelPhrase term) {
    return words.mayBeLabel(List.of(Folding.fold(term.printed()).split(" +", -1)));
  }

  private long[] stems(WeightedTerm term) {
    int[] parts = vocabulary.parts(term.column());
    return parts.length == 0
        ? new long[] {vocabulary.hashes()[term.column()]}
        : Arrays.stream(parts).mapToLong(part -> vocabulary.hashes()[part]).toArray();
  }
}
