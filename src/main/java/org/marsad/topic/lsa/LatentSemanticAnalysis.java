package org.marsad.topic.lsa;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.marsad.numeric.ArraySum;
import org.marsad.numeric.ExactSum;
import org.marsad.numeric.SparseRows;
import org.marsad.spark.StageColumns;

/**
 * Latent semantic analysis (Deerwester et al. 1990): the truncated SVD of a matrix A of articles by
 * terms, by a randomized range finder with power iterations (Halko, Martinsson, Tropp 2011,
 * algorithm 4.4, in the form of subspace iteration on AᵀA with a Rayleigh-Ritz step at the end).
 *
 * <p>It takes a column of vectors of one size and gives a model that projects such vectors on the
 * leading right singular vectors and scales the result to length one.
 *
 * <p>Cost: {@code iterations + 1} passes over the packed sparse rows. Memory: 8 bytes x terms x (k
 * + oversampling) in each executor and in each task, 28 bytes on the driver; the rows, 8 bytes for
 * each value that is not zero, stay on the executors while the model is fitted. Sums are exact
 * ({@link ExactSum}), so the result depends neither on partitions nor on cores.
 */
public final class LatentSemanticAnalysis extends Estimator<LatentSemanticAnalysisModel>
    implements DefaultParamsWritable {
  private static final long serialVersionUID = 1L;
  private static final int DIMENSIONS = 50;
  private static final int MORE_THAN_ROOT = 5;

  /** What the length of a vector may differ from one by, its values being rounded to floats. */
  private static final double ROUNDING = 1e-3;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> outputCol;
  private final IntParam k;
  private final IntParam oversampling;
  private final IntParam iterations;
  private final LongParam seed;

  /** Makes an estimator with the default parameters. */
  public LatentSemanticAnalysis() {
    this(Identifiable.randomUID("lsa"));
  }

  /** Makes an estimator with a given id, as MLlib does when it loads one. */
  public LatentSemanticAnalysis(String uid) {
    this.uid = uid; // the parameters below take it
    this.inputCol = new Param<>(uid, "inputCol", "column of vectors");
    this.outputCol = new Param<>(uid, "outputCol", "column of reduced vectors of length one");
    this.k =
        new IntParam(
            uid,
            "k",
            "dimensions to keep; where not set, " + DIMENSIONS + ", but 5 + sqrt(rows) of few rows",
            ParamValidators.gtEq(1));
    this.oversampling =
        new IntParam(
            uid, "oversampling", "dimensions more while searching", ParamValidators.gtEq(0));
    this.iterations = new IntParam(uid, "iterations", "power iterations", ParamValidators.gtEq(0));
    this.seed = new LongParam(uid, "seed", "of the random start");
    setDefault(inputCol, "features");
    setDefault(outputCol, "reduced");
    setDefault(oversampling, 10);
    setDefault(iterations, 3);
    setDefault(seed, 17L);
  }

  /** Returns a reader of saved estimators. */
  public static MLReader<LatentSemanticAnalysis> read() {
    return new DefaultParamsReader<>();
  }

  /**
   * Returns how many dimensions describe articles: of few articles only the {@value
   * #MORE_THAN_ROOT} + √articles leading ones, for the others tell single articles apart.
   *
   * @param articles how many there are
   * @param most dimensions at most
   */
  public static int dimensions(long articles, int most) {
    return Math.min(most, MORE_THAN_ROOT + (int) Math.sqrt((double) articles));
  }

  /** Names the column of vectors, {@code features} by default. */
  public LatentSemanticAnalysis setInputCol(String column) {
    return (LatentSemanticAnalysis) set(inputCol, column);
  }

  /** Names the column of reduced vectors, {@code reduced} by default. */
  public LatentSemanticAnalysis setOutputCol(String column) {
    return (LatentSemanticAnalysis) set(outputCol, column);
  }

  /**
   * Sets how many dimensions are kept; fewer are where the matrix has fewer. Where it is not set,
   * they are {@link #dimensions} of {@value #DIMENSIONS}.
   */
  public LatentSemanticAnalysis setK(int dimensions) {
    return (LatentSemanticAnalysis) set(k, dimensions);
  }

  /** Sets how many dimensions more are searched than are kept, 10 by default. */
  public LatentSemanticAnalysis setOversampling(int dimensions) {
    return (LatentSemanticAnalysis) set(oversampling, dimensions);
  }

  /** Sets the number of power iterations, 3 by default. */
  public LatentSemanticAnalysis setIterations(int passes) {
    return (LatentSemanticAnalysis) set(iterations, passes);
  }

  /** Sets the seed of the random start. */
  public LatentSemanticAnalysis setSeed(long value) {
    return (LatentSemanticAnalysis) set(seed, value);
  }

  // MLlib finds the parameters by the methods that return them.

  public Param<String> inputCol() {
    return inputCol;
  }

  public Param<String> outputCol() {
    return outputCol;
  }

  public IntParam k() {
    return k;
  }

  public IntParam oversampling() {
    return oversampling;
  }

  public IntParam iterations() {
    return iterations;
  }

  public LongParam seed() {
    return seed;
  }

  @Override
  public String uid() {
    return uid;
  }

  /** What is known of a matrix before it is decomposed. */
  private record Shape(long rows, double longest) implements Serializable {
    static Shape of(SparseRows block) {
      return new Shape(block.size(), block.longest());
    }

    Shape plus(Shape other) {
      return new Shape(rows + other.rows, Math.max(longest, other.longest));
    }
  }

  /**
   * Fits a model.
   *
   * @throws IllegalArgumentException if there are no rows, or the input is no column of vectors
   */
  @Override
  public LatentSemanticAnalysisModel fit(Dataset<?> dataset) {
    transformSchema(dataset.schema());
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(dataset.sparkSession().sparkContext());
    Dataset<Row> vectors = dataset.select(getOrDefault(inputCol)).toDF();
    JavaRDD<SparseRows> rows =
        vectors
            .toJavaRDD()
            .map(row -> ((Vector) row.get(0)).toSparse())
            .coalesce(Math.max(2, context.defaultParallelism()))
            .mapPartitions(SparseRows::pack)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Shape shape = rows.map(Shape::of).fold(new Shape(0, 0), Shape::plus);
      if (shape.rows == 0) {
        throw new IllegalArgumentException("there are no rows to fit to");
      }
      int columns = ((Vector) vectors.first().get(0)).size();
      return fit(rows, columns, shape);
    } finally {
      rows.unpersist(false);
    }
  }

  /**
   * Fits a model to packed rows.
   *
   * @param rows each of length one; they are read several times, so the caller keeps them in memory
   * @param columns of the matrix
   * @param count of the rows
   */
  public LatentSemanticAnalysisModel fit(JavaRDD<SparseRows> rows, int columns, long count) {
    return fit(rows, columns, new Shape(count, 1));
  }

  private LatentSemanticAnalysisModel fit(JavaRDD<SparseRows> rows, int columns, Shape shape) {
    long count = shape.rows;
    double longest = shape.longest <= 1 + ROUNDING ? 1 : shape.longest;
    // The columns of Q have length one: no product exceeds the square of the longest row.
    double grid = ExactSum.grid((double) count * longest * longest);
    JavaSparkContext context = JavaSparkContext.fromSparkContext(rows.context());
    int wanted = (int) Math.min(Math.min(wanted(count), columns), count);
    int width =
        (int) Math.min(Math.min(wanted + (Integer) getOrDefault(oversampling), columns), count);
    RandomGenerator random = new SplittableRandom((Long) getOrDefault(seed));
    double[] start = random.doubles((long) columns * width, -1, 1).toArray();
    Basis basis = Basis.orthonormal(start, columns, width);
    for (int i = 0; i < (Integer) getOrDefault(iterations); i++) {
      Basis next =
          Basis.orthonormal(gramProduct(context, rows, basis, grid), columns, basis.rank());
      basis = next.rank() == 0 ? basis : next; // nothing but zeros in the matrix
    }
    Basis singular = basis.rayleighRitz(gramProduct(context, rows, basis, grid), wanted);
    LatentSemanticAnalysisModel model =
        new LatentSemanticAnalysisModel(
            uid, singular.values(), singular.rank(), singular.singularValues());
    return copyValues(model.setParent(this), ParamMap.empty());
  }

  private int wanted(long rows) {
    return isDefined(k) ? (Integer) getOrDefault(k) : dimensions(rows, DIMENSIONS);
  }

  /** Returns Aᵀ(AQ) from one pass over the rows. */
  private static double[] gramProduct(
      JavaSparkContext context, JavaRDD<SparseRows> rows, Basis basis, double grid) {
    int size = basis.columns() * basis.rank();
    int width = basis.rank();
    Broadcast<double[]> values = context.broadcast(basis.doubles()); // no conversions in its loops
    double[] sum =
        rows.mapPartitions(
                blocks -> {
                  double[] part = new double[size];
                  double[] q = values.value();
                  blocks.forEachRemaining(block -> block.addGramProduct(q, width, part, grid));
                  return one(part);
                })
            .treeReduce(ArraySum::add);
    values.destroy();
    return sum;
  }

  private static Iterator<double[]> one(double[] part) {
    return List.of(part).iterator();
  }

  @Override
  public StructType transformSchema(StructType schema) {
    StageColumns.require(schema, getOrDefault(inputCol), StageColumns.VECTORS);
    return StageColumns.with(schema, getOrDefault(outputCol), SQLDataTypes.VectorType());
  }

  @Override
  public LatentSemanticAnalysis copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
