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
      "duplicate_of as far as known; labels (an accepted stance or several for each issue).",
      "",
      "JSON Lines may have statements, a list of: span (the words as the article has them), speaker",
      "(the fullest name that the article gives), and as far as known as (how the sentence names",
      "them, \"\" for a pronoun), nested (true for a statement within a statement). Label every",
      "attributed statement of an article, or give those on an issue an issue or stances, and",
      "the article labels: then only those are scored, and without precision.",
      "",
      "Examples: jobs/run-local.sh evaluate --gold seeds/gold.jsonl",
      "          jobs/run-local.sh evaluate --gold my-labels.jsonl --errors 50"
    })
final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(names = "--gold", paramLabel = "FILE", required = true, description = "the labels")
  private String gold;

  @Option(
      names = "--errors",
      paramLabel = "N",
      defaultValue = "0",
      description = "list so many statements that are missed, not labelled or another speaker's")
  private int errors;

  EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    shared.withSpark(
        spark ->
            console.out().print(Evaluation.report(spark, shared.latestRun(spark), gold, errors)));
    return 0;
  }
}
