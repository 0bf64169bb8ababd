package org.marsad.spark;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Starts Spark with what the tables' promises need; sizes come from the properties files. */
public final class SparkSessions {
  /** Names the file of Spark properties in local mode; spark-submit passes them by itself. */
  private static final String PROPERTIES = "marsad.spark.properties";

  private SparkSessions() {}

  /** How much of Spark's own log is shown. */
  public enum Log {
    /** Nothing in local mode, where it knows no more than the command's own lines; else errors. */
    QUIET,
    /** Everything from INFO on. */
    VERBOSE
  }

  /** Runs work with a session, which is stopped behind it. */
  public static void with(Log log, Consumer<SparkSession> work) {
    SparkSession spark = session(log);
    try {
      work.accept(spark);
    } finally {
      spark.stop();
    }
  }

  /**
   * Returns the session. Its class is named because Spark's own way to it starts Scala's
   * reflection, which takes half a second.
   */
  static SparkSession session(Log log) {
    MissingClasses.remember(Thread.currentThread());
    SparkSession spark =
        org.apache.spark.sql.classic.SparkSession.builder()
            .appName("Marsad")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            .getOrCreate();
    show(log, spark);
    return spark;
  }

  /** Shows as much of Spark's own log as is wanted. */
  static void show(Log log, SparkSession spark) {
    String quiet = spark.sparkContext().isLocal() ? "OFF" : "ERROR";
    spark.sparkContext().setLogLevel(log == Log.VERBOSE ? "INFO" : quiet);
  }

  /** Sets properties for the queries of a session and for the tasks that its thread starts. */
  public static void suit(SparkSession spark, Map<String, String> properties) {
    properties.forEach(spark.conf()::set);
    properties.forEach(spark.sparkContext()::setLocalProperty);
  }

  /** Returns Hadoop's settings as the session sees them, a copy of its own. */
  public static Configuration hadoop(SparkSession spark) {
    return spark.sessionState().newHadoopConf();
  }

  /**
   * Turns the file of Spark properties, where one is named, into system properties; those that java
   * was given win over it.
   *
   * @throws UncheckedIOException if the file cannot be read
   */
  public static void readProperties() {
    String file = System.getProperty(PROPERTIES);
    if (file == null) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    properties.stringPropertyNames().stream()
        .filter(name -> System.getProperty(name) == null)
        .forEach(name -> System.setProperty(name, properties.getProperty(name).strip()));
  }
}
