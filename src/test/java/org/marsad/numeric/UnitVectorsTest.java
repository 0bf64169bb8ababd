package org.marsad.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitVectorsTest {
  @Test
  void scalesEachVectorToLengthOneAndLeavesZerosAlone() {
    assertThat(UnitVectors.normalized(new double[] {3, 4, 0, 0, 0, -2}, 2))
        .containsExactly(0.6f, 0.8f, 0, 0, 0, -1);
  }

  @Test
  void computesTheCosinesToSeveralVectors() {
    float[] vectors = {1, 0, 0.6f, 0.8f, 0, -1};
    float[] cosines = new float[3];
    UnitVectors.cosines(new float[] {0, 1}, UnitVectors.transposed(vectors, 2), cosines);
    assertThat(cosines).containsExactly(0, 0.8f, -1);
    assertThat(UnitVectors.dot(vectors, 2, vectors, 4, 2)).isEqualTo(-0.8f);
  }
}
