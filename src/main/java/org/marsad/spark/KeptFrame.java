package org.marsad.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

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
    List<Row> rows = frame.collectAsList(); // small, says the caller
    Dataset<Row> local = frame.sparkSession().createDataFrame(rows, schema);
    return new KeptFrame(local, rows.size(), Optional.empty());
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
    long count = blocks.count();
    Dataset<Row> kept = classic.sparkSession().internalCreateDataFrame(blocks.rdd(), schema, false);
    if (count > fewRows) {
      return new KeptFrame(kept, count, Optional.of(blocks));
    }
    KeptFrame small = onDriver(kept, schema);
    blocks.unpersist(false);
    return small;
  }

  /** Frees the blocks without waiting for it. */
  public void release() {
    blocks.ifPresent(rows -> rows.unpersist(false));
  }
}
