package org.marsad.cli;

import java.util.concurrent.Callable;
import org.marsad.evaluation.StanceTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Learns from labelled statements. */
@Command(
    name = "train-stance",
    mixinStandardHelpOptions = true,
    description = {
      "Learn from labelled statements of the latest run where statements on an issue stand.",
      "Compares by folds over articles what is learned with the shipped weights, and saves of each",
      "issue what is better. Exit code 2 where nothing is."
    },
    footer = {
      "",
      "Labels are JSON Lines or a JSON array: the answers that the page of `label` saves, Label",
      "Studio's export (JSON or JSON-MIN), or articles (article_id, url, id or text) with",
      "statements, each with span (its words), issue and stance: support, oppose, neutral, none.",
      "",
      "Example: jobs/run-local.sh train-stance --labels answers.jsonl --model stance-model",
      "         jobs/run-local.sh analyze --input news/ --stance-model stance-model",
      "         jobs/run-local.sh check --stance-model stance-model"
    })
final class TrainStanceCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(names = "--labels", paramLabel = "FILE", required = true, description = "the labels")
  private String labels;

  @Option(
      names = "--model",
      paramLabel = "DIR",
      required = true,
      description = "folder for what is learned, a file for each issue; older ones are replaced")
  private String model;

  TrainStanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean[] saved = new boolean[1];
    shared.withSpark(
        spark -> {
          StanceTraining.Report report =
              StanceTraining.report(
                  spark,
                  shared.latestRun(spark),
                  labels,
                  model,
                  shared.definitions(),
                  shared.settings());
          console.out().print(report.text());
          saved[0] = report.saved();
        });
    return saved[0] ? ExitCode.OK : ExitCode.USAGE;
  }
}
