package org.marsad.cli;

import java.io.IOException;
import java.util.Objects;
import org.apache.hadoop.fs.FileSystem;
import org.marsad.config.HadoopSettings;
import org.slf4j.LoggerFactory;

/**
 * What takes libraries long to set up and needs nothing but their classes, done by a thread of its
 * own while the command line and the settings are read and Spark's context starts: logging, the
 * list of Hadoop's file systems, and Scala's reflection, which an extension of Spark MLlib asks for
 * when a session starts. Whoever needs one of them before it is done waits for it.
 */
public final class Warmup {
  private Warmup() {}

  /** Begins, and does not hold up the end of the program. */
  public static void begin() {
    // Scala's basic classes set each other up: one thread does, or two could wait for each other.
    Objects.requireNonNull(scala.Predef$.MODULE$);
    Objects.requireNonNull(scala.package$.MODULE$);
    Thread thread = new Thread(Warmup::setUp, "head-start");
    thread.setDaemon(true);
    thread.start();
  }

  private static void setUp() {
    try {
      FileSystem.getFileSystemClass("file", HadoopSettings.configuration());
      scala.reflect.runtime.package$.MODULE$.universe();
    } catch (IOException | LinkageError e) {
      // Whoever needs it fails in the same way and reports it. The logger is not a constant of this
      // class, because setting up logging is part of what this thread does ahead of time.
      LoggerFactory.getLogger(Warmup.class).debug("A library could not be set up ahead of time", e);
    }
  }
}
