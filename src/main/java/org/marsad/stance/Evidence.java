package org.marsad.stance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is seen of one statement that bears on where it stands on an issue: named features. Each has
 * a size, how much of it there is, and a signed size, which is turned round where the target that
 * it is said of counts against the issue; what is said of no target has the signed size 0.
 */
public final class Evidence {
  private final Map<String, double[]> features = new LinkedHashMap<>();
  private final List<Word> words = new ArrayList<>();

  Evidence() {}

  /** Takes a feature and its two sizes. */
  public interface Visitor {
    void feature(String name, double size, double signed);
  }

  /** Gives every feature, in the order in which they were seen. */
  public void visit(Visitor visitor) {
    features.forEach((name, sizes) -> visitor.feature(name, sizes[0], sizes[1]));
  }

  /** Returns the words that features were taken from, in the order of the text. */
  List<Word> words() {
    return words;
  }

  /** Notes that a statement has something, once, however much of it there is. */
  void has(String name) {
    sizes(name)[0] = 1;
  }

  /**
   * Notes something that is said of a target; the same thing several times counts as the largest,
   * and with its signs 1 at most.
   *
   * @param size above 0
   * @param direction 1, or -1 where the target counts against the issue
   */
  void of(String name, double size, int direction) {
    double[] sizes = sizes(name);
    sizes[0] = Math.max(sizes[0], size);
    sizes[1] = Math.max(-1, Math.min(1, sizes[1] + size * direction));
  }

  /** Notes an amount; several add up. */
  void amount(String name, double signed) {
    double[] sizes = sizes(name);
    sizes[0] += Math.abs(signed);
    sizes[1] += signed;
  }

  /** Begins a word from which features are taken. */
  Word word(String printed) {
    Word word = new Word(printed);
    words.add(word);
    return word;
  }

  private double[] sizes(String name) {
    return features.computeIfAbsent(name, key -> new double[2]);
  }

  /**
   * A word of the statement and the features taken from it, which are features of the statement.
   */
  final class Word {
    private final String printed;
    private final Map<String, Double> own = new LinkedHashMap<>();

    private Word(String printed) {
      this.printed = printed;
    }

    /** Returns the word as printed, with what negates it. */
    String printed() {
      return printed;
    }

    /** Returns its features with their signed sizes. */
    Map<String, Double> own() {
      return own;
    }

    void of(String name, double size, int direction) {
      own.merge(name, size * direction, Double::sum);
      Evidence.this.of(name, size, direction);
    }

    void amount(String name, double signed) {
      own.merge(name, signed, Double::sum);
      Evidence.this.amount(name, signed);
    }
  }
}
