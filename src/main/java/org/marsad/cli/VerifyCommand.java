package org.marsad.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.UserError;
import org.marsad.spark.SparkSessions;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads the tables of the latest run again and compares them. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Read the tables of the latest run again: are they still as they were written?",
      "With --against: do they hold the same rows as those of another run?"
    },
    footer = {
      "",
      "The same articles, settings and definitions give the same rows wherever a run takes place.",
      "",
      "Example: jobs/run-local.sh verify --against out/runs/20261121T195318819-6826"
    })
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(
      names = "--against",
      paramLabel = "PATH",
      description = "the other run's folder, or an output folder for its latest run")
  private String against;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    shared.withSpark(this::verify);
    return 0;
  }

  private void verify(SparkSession spark) {
    Configuration hadoop = SparkSessions.hadoop(spark);
    RunDirectory run = shared.latestRun(hadoop);
    Verification verification =
        against == null
            ? Verification.of(spark, run)
            : Verification.between(spark, run, RunDirectory.named(against, hadoop));
    console.out().print(verification.text());
    if (!verification.different().isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "run %s is not as it should be: %s",
              run.id(),
              String.join(", ", verification.different())));
    }
  }
}
