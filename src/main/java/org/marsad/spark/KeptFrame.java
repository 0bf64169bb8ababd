package org.marsad.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SQLExecution;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import scala.Option;
import scala.collection.immutable.ArraySeq;

/**
 * A computed frame that later queries read again without its plan: otherwise Spark carries the
 * origin of its rows through the planning of every later query, which takes longer than the query.
 * The lineage of its blocks stays known, so blocks that are lost with an executor are computed
 * again.
 *
 * <p>Rows are kept in Spark's own binary form. Objects or columns would cost more to make than most
 * stages take.
 *
 * @param frame the rows
 * @param count the number of rows
 * @param blocks what {@link #release} frees; empty when the rows are on the driver
 */
public record KeptFrame(Dataset<Row> frame, long count, Optional<JavaRDD<InternalRow>> blocks) {

  /**
   * Computes a frame and collects it to the driver.
   *
   * @param frame no more rows than the driver holds with ease
   */
  public static KeptFrame onDriver(Dataset<Row> frame, StructType schema) {
    var classic = (org.apache.spark.sql.classic.Dataset<Row>) frame;
    QueryExecution query = classic.queryExecution();
    InternalRow[] rows =
        SQLExecution.withNewExecutionId(
            query, Option.empty(), () -> query.executedPlan().executeCollect()); // small, as said
    return local(classic.sparkSession(), rows, schema);
  }

  /** Makes a frame of rows on the driver, which are not turned into objects on the way. */
  private static KeptFrame local(
      org.apache.spark.sql.classic.SparkSession spark, InternalRow[] rows, StructType schema) {
    Attribute[] columns = new Attribute[schema.length()];
    DataTypeUtils.toAttributes(schema).copyToArray(columns);
    LocalRelation relation =
        new LocalRelation(
            ArraySeq.unsafeWrapArray(columns),
            ArraySeq.unsafeWrapArray(rows),
            false,
            Option.empty());
    return new KeptFrame(
        org.apache.spark.sql.classic.Dataset.ofRows(spark, relation),
        rows.length,
        Optional.empty());
  }

  /**
   * Computes a frame and keeps it in memory, and on disk where memory does not suffice; one of at
   * most {@code fewRows} rows ends up on the driver.
   */
  public static KeptFrame onExecutors(Dataset<Row> frame, StructType schema, int fewRows) {
    var classic = (org.apache.spark.sql.classic.Dataset<Row>) frame;
    JavaRDD<InternalRow> blocks =
        classic
            .queryExecution()
            .toRdd()
            .toJavaRDD()
            .map(InternalRow::copy)
            .persist(StorageLevel.MEMORY_AND_DISK());
    boolean whole = blocks.getNumPartitions() == 1;
    // What is in one partition is computed, counted and fetched by one job if it is little.
    List<InternalRow> first = whole ? blocks.take(fewRows + 1) : List.of();
    long count = whole && first.size() <= fewRows ? first.size() : blocks.count();
    if (count > fewRows) {
      Dataset<Row> kept =
          classic.sparkSession().internalCreateDataFrame(blocks.rdd(), schema, false);
      return new KeptFrame(kept, count, Optional.of(blocks));
    }
    List<InternalRow> rows = whole ? first : blocks.collect(); // few
    blocks.unpersist(false);
    return local(classic.sparkSession(), rows.toArray(InternalRow[]::new), schema);
  }

  /** Frees the blocks without waiting for it. */
  public void release() {
    blocks.ifPresent(rows -> rows.unpersist(false));
  }
}
