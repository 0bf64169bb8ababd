package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.ml.linalg.SparseVector;
import org.junit.jupiter.api.Test;
import org.marsad.text.Packed;
import org.marsad.text.Terms;

class VectorizerTest {
  private static final long A = 71;
  private static final long B = 72;
  private static final long UNKNOWN = 73;
  private static final Vocabulary VOCABULARY =
      new Vocabulary(
          new long[] {B, A, Terms.collocation(A, B)}, new int[] {1, 0}, new int[] {5, 4, 3}, 9);

  private static byte[] article(long... terms) {
    return Packed.longs(terms);
  }

  @Test
  void countsStemsInTheOrderOfTheirColumns() {
    SparseVector counts =
        Vectorizer.of(VOCABULARY).counts(article(Terms.BREAK, A, B, A, UNKNOWN, Terms.BREAK, A));
    assertThat(counts).isEqualTo(new SparseVector(2, new int[] {0, 1}, new double[] {1, 3}));
  }

  @Test
  void forgetsTheArticleBefore() {
    Vectorizer vectorizer = Vectorizer.of(VOCABULARY);
    vectorizer.counts(article(A, A, B));
    assertThat(vectorizer.counts(article(UNKNOWN)).indices()).isEmpty();
    assertThat(vectorizer.columns(article())).isEmpty();
  }

  @Test
  void findsCollocationsOfStemsSideBySide() {
    Vectorizer vectorizer = Vectorizer.of(VOCABULARY);
    assertThat(vectorizer.columns(article(A, B, A, B))).containsExactly(0, 1, 2);
    assertThat(vectorizer.columns(article(B, A))).as("other order").containsExactly(0, 1);
    assertThat(vectorizer.columns(article(A, Terms.BREAK, B))).as("apart").containsExactly(0, 1);
    assertThat(vectorizer.columns(article(A, UNKNOWN, B))).containsExactly(0, 1);
  }

  @Test
  void aThreadHasOneForEachVocabulary() {
    assertThat(Vectorizer.of(VOCABULARY)).isSameAs(Vectorizer.of(VOCABULARY));
  }
}
