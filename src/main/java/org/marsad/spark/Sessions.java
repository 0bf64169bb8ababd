package org.marsad.spark;

import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;

/** Where a command gets its Spark session from. */
@FunctionalInterface
public interface Sessions {
  /**
   * Runs work with a session.
   *
   * @param log how much of Spark's own log is shown meanwhile
   */
  void with(SparkSessions.Log log, Consumer<SparkSession> work);

  /** Tells once, after a work has failed, whether it did because the user cancelled it. */
  default boolean cancelled() {
    return false;
  }
}
