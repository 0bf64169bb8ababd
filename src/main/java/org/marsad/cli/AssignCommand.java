package org.marsad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Places new articles on the topics of the latest run. */
@Command(
    name = "assign",
    mixinStandardHelpOptions = true,
    description = {
      "New articles onto the topics of the latest run, without finding topics anew.",
      "Copies of what that run published are recognised. Publishes a run of its own."
    },
    footer = {"", "Example: jobs/run-local.sh assign --input today.jsonl --output results"})
final class AssignCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Mixin private InputOptions input;

  AssignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new PublishingRun(console, shared, input)
        .publish(
            shared::latestRun,
            (pipeline, latest) -> pipeline.assign(latest, input.paths(), input.columns()).text());
    return 0;
  }
}
