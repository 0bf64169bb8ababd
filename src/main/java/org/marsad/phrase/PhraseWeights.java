package org.marsad.phrase;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.IntConsumer;

/**
 * How much each feature of a token speaks for each label: a table of {@value #SLOTS} slots, into
 * which the features are hashed, with one byte for each {@link PhraseLabel}.
 *
 * <p>The packaged one, {@code phrase-weights.bin} beside this class, is a float, the weight of one
 * step, then the slots. Its model card:
 *
 * <ul>
 *   <li>What: multinomial logistic regression over the features of {@link PhraseFeatures}, the
 *       reading of the rules among them.
 *   <li>Learned from: {@code articles.jsonl} beside {@code PhraseWeightsFile} under {@code
 *       src/bench}, 410 articles with 3,475 statements and 2,239 phrases, written for this project
 *       with the help of a language model in the manner of newspapers and agencies of all Arab
 *       countries. Apache-2.0. People in them are invented.
 *   <li>How good, on texts that were not learned from: of 1,778 statements in 336 articles of a
 *       Tunisian radio, whose errors were read only later, the full name or office of the speaker
 *       came out right in .775 instead of .756 of those that were found, who speaks in .843 instead
 *       of .841; of 250 in 44 articles of it and of Saudi newspapers, whose errors had been read,
 *       in .707 instead of .662 and .803 instead of .788. A quarter of the articles does as well.
 *   <li>Not good at: objects without a preposition behind a subject, institutions that are called
 *       after people, where the rules stay in force.
 * </ul>
 */
final class PhraseWeights {
  static final int BITS = 17;
  static final int SLOTS = 1 << BITS;
  private static final String PACKAGED = "phrase-weights.bin";

  private final float step;
  private final byte[] table;

  /**
   * Weights of a table.
   *
   * @param step the weight that 1 in the table stands for
   * @param table the labels of a slot one after another
   */
  PhraseWeights(float step, byte[] table) {
    this.step = step;
    this.table = table;
  }

  /** Returns the packaged weights, which are read once in a process. */
  static PhraseWeights packaged() {
    return Holder.PACKAGED_WEIGHTS;
  }

  private static final class Holder {
    static final PhraseWeights PACKAGED_WEIGHTS = read();

    private static PhraseWeights read() {
      try (InputStream in = PhraseWeights.class.getResourceAsStream(PACKAGED)) {
        return PhraseWeights.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static PhraseWeights read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    float step = data.readFloat();
    byte[] table = new byte[SLOTS * PhraseLabel.COUNT];
    data.readFully(table);
    return new PhraseWeights(step, table);
  }

  /** Writes them in the form of the packaged ones. */
  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeFloat(step);
    data.write(table);
    data.flush();
  }

  /** The first slot of a feature. */
  static int slot(int feature) {
    return (feature >>> Integer.SIZE - BITS) * PhraseLabel.COUNT;
  }

  /** Sums of weights that begin with nothing. */
  Sums sums() {
    return new Sums(new int[PhraseLabel.COUNT]);
  }

  /** Sums of weights that go on from others. */
  Sums sums(int[] begun) {
    return new Sums(begun.clone());
  }

  /** The sums of the weights of features for each label, in the steps of the table. */
  final class Sums implements IntConsumer {
    private final int[] values;

    private Sums(int[] values) {
      this.values = values;
    }

    @Override
    public void accept(int feature) {
      int slot = slot(feature);
      for (int label = 0; label < values.length; label++) {
        values[label] += table[slot + label];
      }
    }

    int[] values() {
      return values;
    }

    /** The natural logarithms of the probabilities of the labels. */
    double[] logProbabilities() {
      double[] scores = new double[values.length];
      int most = Math.max(values[0], Math.max(values[1], values[2]));
      double total = 0;
      for (int label = 0; label < scores.length; label++) {
        scores[label] = (values[label] - most) * step;
        total += Math.exp(scores[label]);
      }
      double log = Math.log(total);
      for (int label = 0; label < scores.length; label++) {
        scores[label] -= log;
      }
      return scores;
    }
  }
}
