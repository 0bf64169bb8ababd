package org.marsad.topic.lsa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ludovic.netlib.lapack.LAPACK;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.testing.LocalSpark;
import org.netlib.util.intW;

@ExtendWith(LocalSpark.class)
class LatentSemanticAnalysisTest {
  private static final int ROWS = 60;
  private static final int COLUMNS = 40;

  /** Rows of length one with a decaying spectrum, about a third of the entries zero. */
  private static double[][] matrix() {
    Random random = new Random(11);
    double[][] factors = new double[6][COLUMNS];
    for (double[] factor : factors) {
      for (int j = 0; j < COLUMNS; j++) {
        factor[j] = Math.max(0, random.nextGaussian());
      }
    }
    double[][] matrix = new double[ROWS][COLUMNS];
    for (double[] row : matrix) {
      double squares = 0;
      for (int j = 0; j < COLUMNS; j++) {
        for (int f = 0; f < factors.length; f++) {
          row[j] += factors[f][j] * random.nextDouble() / (f + 1);
        }
        row[j] = row[j] < 0.3 ? 0 : row[j];
        squares += row[j] * row[j];
      }
      for (int j = 0; j < COLUMNS; j++) {
        row[j] /= Math.sqrt(squares);
      }
    }
    return matrix;
  }

  private static Dataset<Row> frame(SparkSession spark, double[][] matrix) {
    List<Row> rows = new ArrayList<>();
    for (double[] row : matrix) {
      rows.add(RowFactory.create(Vectors.dense(row).toSparse()));
    }
    return spark.createDataFrame(rows, new StructType().add("features", SQLDataTypes.VectorType()));
  }

  /** Square roots of the eigenvalues of AᵀA, largest first, by LAPACK. */
  private static double[] exactSingularValues(double[][] matrix) {
    double[] gram = new double[COLUMNS * COLUMNS];
    for (double[] row : matrix) {
      for (int i = 0; i < COLUMNS; i++) {
        for (int j = 0; j < COLUMNS; j++) {
          gram[i * COLUMNS + j] += row[i] * row[j];
        }
      }
    }
    double[] values = new double[COLUMNS];
    double[] work = new double[40 * COLUMNS];
    LAPACK
        .getInstance()
        .dsyev("N", "U", COLUMNS, gram, COLUMNS, values, work, work.length, new intW(0));
    double[] singular = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      singular[i] = Math.sqrt(Math.max(0, values[COLUMNS - 1 - i]));
    }
    return singular;
  }

  @Test
  void singularValuesAreThoseOfTheExactDecomposition(SparkSession spark) {
    double[][] matrix = matrix();
    LatentSemanticAnalysisModel model =
        new LatentSemanticAnalysis().setK(5).fit(frame(spark, matrix));
    double[] exact = exactSingularValues(matrix);
    for (int i = 0; i < 5; i++) {
      assertThat(model.singularValues()[i]).as("no. %d", i).isEqualTo(exact[i], within(1e-3));
    }
  }

  @Test
  void rightSingularVectorsAreOrthonormal(SparkSession spark) {
    LatentSemanticAnalysisModel model =
        new LatentSemanticAnalysis().setK(5).fit(frame(spark, matrix()));
    float[] v = model.rightSingularVectors();
    for (int a = 0; a < 5; a++) {
      for (int b = 0; b < 5; b++) {
        double dot = 0;
        for (int j = 0; j < COLUMNS; j++) {
          dot += v[j * 5 + a] * (double) v[j * 5 + b];
        }
        assertThat(dot).isEqualTo(a == b ? 1 : 0, within(1e-4));
      }
    }
  }

  @Test
  void theResultDoesNotDependOnPartitionsOrOrder(SparkSession spark) {
    Dataset<Row> frame = frame(spark, matrix());
    LatentSemanticAnalysis analysis = new LatentSemanticAnalysis().setK(4);
    float[] one = analysis.fit(frame.coalesce(1)).rightSingularVectors();
    float[] seven = analysis.fit(frame.repartition(7)).rightSingularVectors();
    assertThat(seven).isEqualTo(one);
  }

  @Test
  void rankIsAtMostWhatTheMatrixHas(SparkSession spark) {
    double[][] few = {matrix()[0], matrix()[1]};
    assertThat(new LatentSemanticAnalysis().setK(50).fit(frame(spark, few)).rank()).isEqualTo(2);
  }

  @Test
  void aSavedModelGivesTheSameVectors(SparkSession spark, @TempDir Path folder) throws Exception {
    Dataset<Row> frame = frame(spark, matrix());
    LatentSemanticAnalysisModel model = new LatentSemanticAnalysis().setK(3).fit(frame);
    String path = folder.resolve("lsa").toString();
    model.write().save(path);
    Vector before = model.transform(frame).first().getAs("reduced");
    Vector after = LatentSemanticAnalysisModel.load(path).transform(frame).first().getAs("reduced");
    assertThat(after).isEqualTo(before);
    assertThat(Vectors.norm(after, 2)).isEqualTo(1, within(1e-9));
  }

  @Test
  void theEstimatorIsSavedWithItsParameters(@TempDir Path folder) throws Exception {
    String path = folder.resolve("estimator").toString();
    new LatentSemanticAnalysis().setK(33).setSeed(5).write().save(path);
    LatentSemanticAnalysis loaded = LatentSemanticAnalysis.read().load(path);
    assertThat(loaded.getOrDefault(loaded.k())).isEqualTo(33);
    assertThat(loaded.getOrDefault(loaded.seed())).isEqualTo(5L);
  }
}
