package org.marsad.cli;

import java.util.concurrent.Callable;
import org.marsad.evaluation.Evaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores the latest run against labels. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Score the latest run against labels made by people.",
    footer = {
      "",
      "Labels are JSON Lines or CSV with url, id or text of an article and topic (or label) and",
      "duplicate_of as far as known; labels (an accepted stance or several for each issue) and",
      "statements (speaker, span, stances) for scores of stances and speakers.",
      "",
      "Example: jobs/run-local.sh evaluate --gold seeds/gold.jsonl"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(names = "--gold", paramLabel = "FILE", required = true, description = "the labels")
  private String gold;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    shared.withSpark(
        spark -> console.out().print(Evaluation.report(spark, shared.latestRun(spark), gold)));
    return 0;
  }
}
