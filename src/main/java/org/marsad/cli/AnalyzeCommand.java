package org.marsad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs everything, from articles to a published run. */
@Command(
    name = "analyze",
    mixinStandardHelpOptions = true,
    description = "Everything: read, clean, deduplicate, find topics, write and publish tables.")
final class AnalyzeCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Mixin private InputOptions input;

  AnalyzeCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new PublishingRun(console, shared, input)
        .publish(pipeline -> pipeline.run(input.paths(), input.columns()));
    return 0;
  }
}
