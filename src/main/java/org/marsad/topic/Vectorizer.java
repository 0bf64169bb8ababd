package org.marsad.topic;

import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.marsad.text.Terms;

/**
 * Sequences of stems to sparse vectors over the {@link Vocabulary}, of length one: (1 + ln tf) x
 * idf, idf = 1 + ln((1 + articles) / (1 + articles with the term)), as scikit-learn's sublinear
 * TF-IDF.
 */
final class Vectorizer implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Broadcast<Vocabulary> vocabulary;
  private transient LongCounts index;
  private transient double[] idf;
  private transient LongCounts counts;

  Vectorizer(Broadcast<Vocabulary> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The vector of a column of packed hashes. */
  Column vector(Column terms) {
    return udf((byte[] packed) -> vector(packed), SQLDataTypes.VectorType()).apply(terms);
  }

  private Vector vector(byte[] packed) {
    prepare();
    LongCounts found = count(Vocabulary.terms(packed), index, counts);
    int[] columns = new int[found.size()];
    int[] size = {0};
    found.forEach((column, count) -> columns[size[0]++] = (int) column - 1);
    Arrays.sort(columns);
    double[] weights = new double[columns.length];
    double squares = 0;
    for (int i = 0; i < columns.length; i++) {
      weights[i] = (1 + Math.log(found.get(columns[i] + 1L))) * idf[columns[i]];
      squares += weights[i] * weights[i];
    }
    double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= scale;
    }
    return Vectors.sparse(idf.length, columns, weights);
  }

  /**
   * How often each known term and collocation occurs, by column plus one; {@code counts} is reused.
   */
  static LongCounts count(LongBuffer terms, LongCounts index, LongCounts counts) {
    counts.clear();
    long previous = Terms.BREAK;
    while (terms.hasRemaining()) {
      long term = terms.get();
      if (term != Terms.BREAK) {
        int column = index.get(term);
        if (column > 0) {
          counts.add(column, 1);
        }
        if (previous != Terms.BREAK) {
          int collocation = index.get(Vocabulary.pair(previous, term));
          if (collocation > 0) {
            counts.add(collocation, 1);
          }
        }
      }
      previous = term;
    }
    return counts;
  }

  private void prepare() {
    if (index == null) {
      Vocabulary known = vocabulary.value();
      index = known.index();
      idf = new double[known.size()];
      for (int i = 0; i < idf.length; i++) {
        idf[i] = 1 + Math.log((1.0 + known.articles()) / (1.0 + known.articlesWith()[i]));
      }
      counts = new LongCounts(512);
    }
  }
}
