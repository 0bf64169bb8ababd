package org.marsad;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.SparkSession;

/**
 * What a user can mend, found inside a failure of Spark or of the storage: no space left, an input
 * file that vanished or changed while it was read.
 */
final class Mendable {
  private static final List<String> NO_SPACE =
      List.of("No space left on device", "Disk quota exceeded", "QuotaExceededException");
  private static final String CANNOT_READ = "FAILED_READ_FILE";
  private static final Pattern FILE = Pattern.compile("(?:file|hdfs|s3a):/[^\\s\\]]+");
  private static final long NEARLY_FULL = 64L << 20;

  private Mendable() {}

  /**
   * The error to show instead.
   *
   * @param output where the run was written
   */
  static Optional<UserError> in(Throwable failure, Path output, SparkSession spark) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (NO_SPACE.stream().anyMatch(message::contains)) {
        return Optional.of(new UserError(noSpace(output, spark), failure));
      }
      boolean cannotRead =
          cause instanceof SparkThrowable known
              && String.valueOf(known.getCondition()).startsWith(CANNOT_READ);
      if (cannotRead) {
        return Optional.of(new UserError(cannotRead(message), failure));
      }
    }
    return Optional.empty();
  }

  private static String cannotRead(String message) {
    Matcher file = FILE.matcher(message);
    return "Cannot read %s: it is damaged, or it vanished or changed while it was read. %s"
        .formatted(file.find() ? file.group() : message, "Nothing was published.");
  }

  private static String noSpace(Path output, SparkSession spark) {
    String temporary = temporary(spark);
    long freeOutput = freeBytes(output, spark);
    long freeTemporary = new File(temporary).getUsableSpace();
    String free = "No space is left on %s, where %s (%d MB are free). Free some or name another";
    String nothing = " Nothing was published.";
    if (Math.min(freeOutput, freeTemporary) > NEARLY_FULL) {
      return "No space is left, or a quota is used up, on a machine of the cluster: for the output"
          + " (%s) or for Spark's temporary files (spark.local.dir).".formatted(output)
          + nothing;
    }
    return freeOutput <= freeTemporary
        ? free.formatted(output, "the output goes", freeOutput >> 20)
            + " place with --output."
            + nothing
        : free.formatted(temporary, "Spark keeps temporary files", freeTemporary >> 20)
            + " place with spark.local.dir in local.conf."
            + nothing;
  }

  private static String temporary(SparkSession spark) {
    String given = System.getenv("SPARK_LOCAL_DIRS");
    String configured =
        spark.sparkContext().conf().get("spark.local.dir", System.getProperty("java.io.tmpdir"));
    return (given == null ? configured : given).split(",")[0];
  }

  private static long freeBytes(Path output, SparkSession spark) {
    try {
      return output
          .getFileSystem(spark.sessionState().newHadoopConf())
          .getStatus(output)
          .getRemaining();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }
}
