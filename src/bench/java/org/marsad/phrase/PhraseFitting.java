package org.marsad.phrase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Multinomial logistic regression with an L2 penalty, by AdaGrad (Duchi, Hazan, Singer 2011), over
 * the tokens of labelled phrases; the weights are means over the last epochs. Features of fewer
 * than {@value #FEWEST} tokens have no weight.
 */
@SuppressWarnings("EnumOrdinal") // labels are columns of the weights
final class PhraseFitting {
  private static final int EPOCHS = 16;
  private static final int FIRST_AVERAGED = 6;
  private static final double RATE = 0.12;
  private static final double PENALTY = 3e-5;
  private static final int FEWEST = 3;
  private static final double TINY = 1e-6;

  private record Example(int[] slots, int label) {}

  private final List<Example> examples = new ArrayList<>();

  void add(LabelledPhrase phrase) {
    PhraseFeatures features = new PhraseFeatures(phrase.text(), phrase.from(), phrase.rules());
    PhraseLabel previous = null;
    int names = 0;
    int last = Math.min(phrase.to(), phrase.text().tokens().size() - 1);
    for (int i = phrase.from(); i <= last; i++) {
      PhraseLabel label = phrase.label(i);
      IntStream.Builder found = IntStream.builder();
      features.ofToken(i, found);
      features.behind(previous, names, i, found);
      int[] slots = found.build().map(PhraseWeights::slot).toArray();
      examples.add(new Example(slots, label.ordinal()));
      previous = label;
      names += label == PhraseLabel.NAME ? 1 : 0;
    }
  }

  PhraseWeights fit() {
    int labels = PhraseLabel.COUNT;
    int[] seen = new int[PhraseWeights.SLOTS * labels];
    examples.forEach(example -> Arrays.stream(example.slots()).forEach(slot -> seen[slot]++));
    examples.replaceAll(example -> frequent(example, seen));
    double[] weights = new double[seen.length];
    double[] squares = new double[seen.length];
    double[] sums = new double[seen.length];
    Random random = new Random(1);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(examples, random);
      for (Example example : examples) {
        double[] gradients = gradients(example, weights);
        for (int slot : example.slots()) {
          double penalty = PENALTY * examples.size() / seen[slot];
          for (int label = 0; label < labels; label++) {
            int at = slot + label;
            double gradient = gradients[label] + penalty * weights[at];
            squares[at] += gradient * gradient;
            weights[at] -= RATE * gradient / (TINY + Math.sqrt(squares[at]));
          }
        }
      }
      for (int i = 0; epoch >= FIRST_AVERAGED && i < sums.length; i++) {
        sums[i] += weights[i] / (EPOCHS - FIRST_AVERAGED);
      }
    }
    return rounded(sums);
  }

  private static Example frequent(Example example, int[] seen) {
    int[] slots = Arrays.stream(example.slots()).filter(slot -> seen[slot] >= FEWEST).toArray();
    return new Example(slots, example.label());
  }

  /** The probabilities of the labels less what they are. */
  private static double[] gradients(Example example, double[] weights) {
    double[] scores = new double[PhraseLabel.COUNT];
    for (int slot : example.slots()) {
      for (int label = 0; label < scores.length; label++) {
        scores[label] += weights[slot + label];
      }
    }
    double most = Arrays.stream(scores).max().orElseThrow();
    double total = 0;
    for (int label = 0; label < scores.length; label++) {
      scores[label] = Math.exp(scores[label] - most);
      total += scores[label];
    }
    for (int label = 0; label < scores.length; label++) {
      scores[label] = scores[label] / total - (label == example.label() ? 1 : 0);
    }
    return scores;
  }

  private static PhraseWeights rounded(double[] weights) {
    double largest = Arrays.stream(weights).map(Math::abs).max().orElseThrow();
    byte[] table = new byte[weights.length];
    for (int i = 0; i < table.length; i++) {
      table[i] = (byte) Math.round(weights[i] / largest * Byte.MAX_VALUE);
    }
    return new PhraseWeights((float) (largest / Byte.MAX_VALUE), table);
  }
}
