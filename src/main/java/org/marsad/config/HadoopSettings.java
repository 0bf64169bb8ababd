package org.marsad.config;

import org.apache.hadoop.conf.Configuration;

/**
 * Gives Hadoop's settings where there is no Spark session: those of Hadoop's own files, overridden
 * by Spark's properties {@code spark.hadoop.*}, which spark-submit passes as system properties.
 */
public final class HadoopSettings {
  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  /** Returns the settings in force now. */
  public static Configuration configuration() {
    Configuration settings = new Configuration();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(PREFIX))
        .forEach(name -> settings.set(name.substring(PREFIX.length()), System.getProperty(name)));
    return settings;
  }
}
