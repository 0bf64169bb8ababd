package org.marsad.topic.lsa;

import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.OneRowModels;
import org.marsad.spark.StageColumns;
import org.marsad.text.Packed;

/**
 * Projects vectors on the leading right singular vectors of the matrix that it was fitted to, and
 * scales the result to length one. A vector without any known term becomes a vector of zeros.
 *
 * <p>A loaded model gives the same vectors as the saved one, bit for bit.
 */
public final class LatentSemanticAnalysisModel extends Model<LatentSemanticAnalysisModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;

  /** The columns of {@link #toRow}. */
  public static final StructType SAVED =
      new StructType()
          .add("uid", "string")
          .add("input", "string")
          .add("output", "string")
          .add("rank", "int")
          .add("singular_values", "binary")
          .add("right_singular_vectors", "binary");

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> outputCol;
  private final float[] rightSingularVectors;
  private final int rank;
  private final double[] singularValues;

  /** Makes an empty model with a given id, which MLlib fills when it loads one. */
  public LatentSemanticAnalysisModel(String uid) {
    this(uid, new float[0], 0, new double[0]);
  }

  LatentSemanticAnalysisModel(
      String uid, float[] rightSingularVectors, int rank, double[] singularValues) {
    this.uid = uid; // the parameters below take it
    this.inputCol = new Param<>(uid, "inputCol", "column of vectors");
    this.outputCol = new Param<>(uid, "outputCol", "column of reduced vectors of length one");
    this.rightSingularVectors = rightSingularVectors;
    this.rank = rank;
    this.singularValues = singularValues;
    setDefault(inputCol, "features");
    setDefault(outputCol, "reduced");
  }

  /** Names the column of vectors. */
  public LatentSemanticAnalysisModel setInputCol(String column) {
    return (LatentSemanticAnalysisModel) set(inputCol, column);
  }

  /** Names the column of reduced vectors. */
  public LatentSemanticAnalysisModel setOutputCol(String column) {
    return (LatentSemanticAnalysisModel) set(outputCol, column);
  }

  /** Returns the number of dimensions of the reduced vectors. */
  public int rank() {
    return rank;
  }

  /** Returns the singular values, the largest first. */
  public double[] singularValues() {
    return singularValues.clone();
  }

  /** Returns the right singular vectors as a matrix of terms x rank, row by row. */
  public float[] rightSingularVectors() {
    return rightSingularVectors.clone();
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  @Override
  public String uid() {
    return uid;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext());
    Broadcast<float[]> basis = context.broadcast(rightSingularVectors);
    int dimensions = rank;
    return dataset.withColumn(
        getOrDefault(outputCol),
        udf(
                (Vector vector) -> Vectors.dense(project(vector, basis.value(), dimensions)),
                SQLDataTypes.VectorType())
            .apply(dataset.col(getOrDefault(inputCol))));
  }

  /**
   * Reduces one vector.
   *
   * @param vector of as many columns as the matrix had
   * @return {@link #rank} numbers, of length one together
   */
  public double[] project(Vector vector) {
    return project(vector, rightSingularVectors, rank);
  }

  private static double[] project(Vector vector, float[] basis, int rank) {
    SparseVector sparse = vector.toSparse();
    int[] columns = sparse.indices();
    double[] values = sparse.values();
    double[] projected = new double[rank];
    for (int i = 0; i < columns.length; i++) {
      int offset = columns[i] * rank;
      for (int j = 0; j < rank; j++) {
        projected[j] += values[i] * basis[offset + j];
      }
    }
    double norm = 0;
    for (double value : projected) {
      norm += value * value;
    }
    double scale = norm == 0 ? 0 : 1 / Math.sqrt(norm);
    for (int j = 0; j < rank; j++) {
      projected[j] *= scale;
    }
    return projected;
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(inputCol), StageColumns.VECTORS);
    return StageColumns.with(schema, getOrDefault(outputCol), SQLDataTypes.VectorType());
  }

  @Override
  public LatentSemanticAnalysisModel copy(ParamMap extra) {
    LatentSemanticAnalysisModel copy =
        new LatentSemanticAnalysisModel(uid, rightSingularVectors, rank, singularValues);
    return copyValues(copy, extra).setParent(parent());
  }

  @Override
  public MLWriter write() {
    return OneRowModels.writer(DefaultParamsWritable.super.write(), toRow(), SAVED);
  }

  /** Returns a reader of saved models. */
  public static MLReader<LatentSemanticAnalysisModel> read() {
    return OneRowModels.reader(
        SAVED, (empty, row) -> empty.copyValues(fromRow(row), ParamMap.empty()));
  }

  /** Loads a model that was saved in a folder. */
  public static LatentSemanticAnalysisModel load(String path) {
    return read().load(path);
  }

  /** Returns one row that holds the whole model. */
  public Row toRow() {
    return RowFactory.create(
        uid,
        getOrDefault(inputCol),
        getOrDefault(outputCol),
        rank,
        Packed.doubles(singularValues),
        Packed.floats(rightSingularVectors));
  }

  /** Returns the model that a row holds. */
  public static LatentSemanticAnalysisModel fromRow(Row row) {
    int rank = row.getAs("rank");
    double[] singular = Packed.doubles(row.<byte[]>getAs("singular_values"));
    float[] vectors = Packed.floats(row.<byte[]>getAs("right_singular_vectors"));
    return new LatentSemanticAnalysisModel(row.getAs("uid"), vectors, rank, singular)
        .setInputCol(row.getAs("input"))
        .setOutputCol(row.getAs("output"));
  }
}
