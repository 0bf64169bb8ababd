package org.marsad.config;

import org.apache.hadoop.conf.Configuration;

/**
 * Hadoop's settings where there is no Spark session: its own files, and over them what Spark's
 * properties {@code spark.hadoop.*} say, which spark-submit hands on as system properties.
 */
public final class HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  /** The settings in force now. */
  public static Configuration configuration() {
    Configuration settings = new Configuration();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> settings.set(name.substring(PREFIX.length()), System.getProperty(name)));
    return settings;
  }
}
