package org.marsad.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.store.RunDirectory;

/**
 * Translates failures of Spark or of the storage whose cause the user can correct (no space left,
 * an input file that vanished or changed while it was read) into a {@link UserError}.
 */
public final class FailureTranslation {
  private static final Pattern CANNOT_WRITE =
      Pattern.compile(
          "No space left on device|Disk quota exceeded|\\w+QuotaExceeded|Mkdirs failed to create"
              + "|Failed to create (?:local dir|a temp directory)");
  private static final String CANNOT_READ = "FAILED_READ_FILE";
  private static final Pattern FILE = Pattern.compile("(?:file|hdfs|s3a):/[^\\s\\]]*[^\\s\\].:,]");

  private FailureTranslation() {}

  /**
   * Throws the error to show instead of a failure, if there is one.
   *
   * @param run the run that failed, its folder still in place
   */
  public static void throwIfIn(Throwable failure, RunDirectory run, SparkSession spark) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      Matcher cannotWrite = CANNOT_WRITE.matcher(message);
      if (cannotWrite.find()) {
        throw new UserError(cannotWrite(cannotWrite.group(), run, spark), failure);
      }
    }
    Optional<Exception> unreadable = unreadable(failure);
    if (unreadable.isPresent()) {
      throw new UserError(unreadable.get().getMessage() + " Nothing was published.", failure);
    }
  }

  /** Returns the error to show when a task of Spark could not read a file. */
  public static Optional<Exception> unreadable(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable known
          && String.valueOf(known.getCondition()).startsWith(CANNOT_READ)) {
        Matcher file = FILE.matcher(String.valueOf(cause.getMessage()));
        String which = file.find() ? file.group() : String.valueOf(cause.getMessage());
        return Optional.of(
            new UserError(
                String.format(
                    Locale.ROOT,
                    "Cannot read %s: it is damaged, or it vanished or changed while it was read.",
                    which),
                failure));
      }
    }
    return Optional.empty();
  }

  private static String cannotWrite(String why, RunDirectory run, SparkSession spark) {
    String temporary =
        System.getenv()
            .getOrDefault(
                "SPARK_LOCAL_DIRS",
                spark.conf().get("spark.local.dir", System.getProperty("java.io.tmpdir")))
            .split(",", 2)[0];
    return String.format(
        Locale.ROOT,
        "Cannot write: %s. Free for the output in %s: %s MB; for Spark's temporary files in %s on"
            + " this machine: %s MB. Make room there, or name another place with --output or"
            + " spark.local.dir. Nothing was published.",
        why,
        run.path(),
        run.freeBytes() >> 20,
        temporary,
        freeBytes(temporary) >> 20);
  }

  private static long freeBytes(String folder) {
    try {
      return Files.getFileStore(Path.of(folder)).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
