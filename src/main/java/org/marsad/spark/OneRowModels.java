package org.marsad.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/**
 * Saves and loads MLlib models of which all that was learned is one row. The folder of a model has
 * MLlib's own layout, {@code metadata} with the parameters and {@code data} with the row as
 * Parquet, so that models are saved and loaded inside a {@code PipelineModel} too.
 */
public final class OneRowModels {
  private static final String DATA = "/data";

  private OneRowModels() {}

  /**
   * Returns a writer of a model.
   *
   * @param parameters MLlib's writer of the model's parameters
   * @param learned what the model has learned
   * @param schema of that row
   */
  public static MLWriter writer(MLWriter parameters, Row learned, StructType schema) {
    return new Writer(parameters, learned, schema);
  }

  /**
   * Returns a reader of models.
   *
   * @param schema of the row that a model has learned
   * @param filled puts what a model has learned into one that has its parameters only
   */
  public static <M extends Model<M>> MLReader<M> reader(
      StructType schema, BiFunction<M, Row, M> filled) {
    return new Reader<>(schema, filled);
  }

  private static final class Writer extends MLWriter {
    private final MLWriter parameters;
    private final Row learned;
    private final StructType schema;

    Writer(MLWriter parameters, Row learned, StructType schema) {
      this.parameters = parameters;
      this.learned = learned;
      this.schema = schema;
    }

    @Override
    public void saveImpl(String path) {
      try {
        parameters.session(sparkSession()).save(path);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sparkSession().createDataFrame(List.of(learned), schema).write().parquet(path + DATA);
    }
  }

  private static final class Reader<M extends Model<M>> extends MLReader<M> {
    private final StructType schema;
    private final BiFunction<M, Row, M> filled;

    Reader(StructType schema, BiFunction<M, Row, M> filled) {
      this.schema = schema;
      this.filled = filled;
    }

    @Override
    public M load(String path) {
      M model = new DefaultParamsReader<M>().load(path);
      return filled.apply(model, sparkSession().read().schema(schema).parquet(path + DATA).first());
    }
  }
}
