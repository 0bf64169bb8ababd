package org.marsad;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.cli.Commands;
import org.marsad.cli.Console;
import org.marsad.cli.Locales;
import org.marsad.cli.Warmup;
import org.marsad.spark.SparkSessions;

/** The entry point: UTF-8 on the console, Spark's properties, a command, its exit code. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream progress = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Optional<String> problem = Locales.problem(args);
    if (problem.isPresent()) {
      progress.println(problem.get());
      System.exit(2);
    }
    SparkSessions.readProperties();
    if (Stream.of(args).noneMatch(Commands::asksForHelp)) {
      Warmup.begin();
    }
    int code = Commands.run(new Console(out, progress), args);
    if (code != 0 || !isDriverOnYarn()) {
      System.exit(code); // without waiting for threads of libraries
    }
  }

  /**
   * Tells whether YARN started this process as the driver. There a main method that exits, with
   * whatever code, counts as failed.
   */
  private static boolean isDriverOnYarn() {
    return "yarn".equals(System.getProperty("spark.master"))
        && "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }
}
