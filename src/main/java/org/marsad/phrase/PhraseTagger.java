package org.marsad.phrase;

/**
 * Reads the phrase by which a speaker is named as was learned from labelled articles: which of its
 * words are the name, which the office, and where it ends, or that nobody is named. It starts from
 * what the rules read and keeps that where another reading is not clearly more likely. For one
 * phrase and one thread.
 */
@SuppressWarnings("EnumOrdinal") // labels are columns of the weights
final class PhraseTagger {
  private static final int LONGEST = 30;
  private static final int BEAM = 3;

  /** How much likelier another reading must be, as a natural logarithm. */
  private static final double LEAST_GAIN = 0.3;

  private static final int NAME = PhraseLabel.NAME.ordinal();
  private static final int OFFICE = PhraseLabel.OFFICE.ordinal();
  private static final int BEHIND = PhraseLabel.BEHIND.ordinal();

  private final PhraseWeights weights;
  private final PhraseFeatures features;
  private final NounPhrase rules;
  private final int from;
  private final int last;
  private final int[][] tokens;

  /**
   * A tagger of one phrase.
   *
   * @param from its first token
   * @param limit just behind the last token that it may reach
   * @param rules what the rules read there
   */
  PhraseTagger(TaggedTokens text, PhraseWeights weights, int from, int limit, NounPhrase rules) {
    this.weights = weights;
    this.features = new PhraseFeatures(text, from, rules);
    this.rules = rules;
    this.from = from;
    this.last = Math.min(limit, from + LONGEST);
    this.tokens = new int[last - from][];
  }

  /**
   * The beginning of a reading.
   *
   * @param named a bit for each word, the first the lowest, set where it is of the name
   * @param length how many tokens it has
   */
  private record Reading(double score, long named, int length) {
    Reading with(int label, double logProbability) {
      long bit = label == NAME ? 1L << length : 0;
      return new Reading(score + logProbability, named | bit, length + 1);
    }

    Reading ended(double logProbability) {
      return new Reading(score + logProbability, named, length);
    }

    PhraseLabel last() {
      if (length == 0) {
        return null;
      }
      return (named >>> length - 1 & 1) == 1 ? PhraseLabel.NAME : PhraseLabel.OFFICE;
    }

    PhraseLabel[] labels() {
      PhraseLabel[] labels = new PhraseLabel[length];
      for (int i = 0; i < length; i++) {
        labels[i] = (named >>> i & 1) == 1 ? PhraseLabel.NAME : PhraseLabel.OFFICE;
      }
      return labels;
    }
  }

  /** The probability that nobody is named though the rules read somebody. */
  double nobody() {
    return Math.exp(scores(new Reading(0, 0, 0))[BEHIND]);
  }

  /**
   * The labels of the phrase.
   *
   * @return one label a token, none of them {@link PhraseLabel#BEHIND}; null where what the rules
   *     read is as likely
   */
  PhraseLabel[] labels() {
    Reading best = null;
    Reading[] open = {new Reading(0, 0, 0)};
    for (int i = from; i < last && open[0] != null; i++) {
      Reading[] longer = new Reading[BEAM];
      for (Reading reading : open) {
        if (reading == null || isWorse(reading, best)) {
          continue;
        }
        double[] scores = scores(reading);
        if (i > from) {
          best = better(best, reading.ended(scores[BEHIND]));
        }
        insert(longer, reading.with(NAME, scores[NAME]));
        insert(longer, reading.with(OFFICE, scores[OFFICE]));
      }
      open = longer;
    }
    for (Reading reading : open) {
      best = reading == null ? best : better(best, reading);
    }
    return best.score() > scoreByRules() + LEAST_GAIN ? best.labels() : null;
  }

  private static boolean isWorse(Reading reading, Reading best) {
    return best != null && reading.score() <= best.score();
  }

  private static Reading better(Reading best, Reading reading) {
    return isWorse(reading, best) ? best : reading;
  }

  /** Puts a reading among the likeliest, best first. */
  private static void insert(Reading[] likeliest, Reading reading) {
    Reading moved = reading;
    for (int i = 0; i < likeliest.length && moved != null; i++) {
      if (likeliest[i] == null || moved.score() > likeliest[i].score()) {
        Reading next = likeliest[i];
        likeliest[i] = moved;
        moved = next;
      }
    }
  }

  /** How likely what the rules read is, as a natural logarithm. */
  private double scoreByRules() {
    Reading reading = new Reading(0, 0, 0);
    for (int i = from; i < Math.min(last, rules.end() + 1); i++) {
      int label = features.labelByRules(i).ordinal();
      reading = reading.with(label, scores(reading)[label]);
    }
    return reading.score();
  }

  /** The logarithms of the probabilities of the labels of the token behind a reading. */
  private double[] scores(Reading reading) {
    int i = from + reading.length();
    if (tokens[i - from] == null) {
      PhraseWeights.Sums sums = weights.sums();
      features.ofToken(i, sums);
      tokens[i - from] = sums.values();
    }
    PhraseWeights.Sums sums = weights.sums(tokens[i - from]);
    features.behind(reading.last(), Long.bitCount(reading.named()), i, sums);
    return sums.logProbabilities();
  }
}
