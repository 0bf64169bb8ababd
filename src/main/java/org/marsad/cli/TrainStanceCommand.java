package org.marsad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.marsad.evaluation.StanceTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fits the optional stance classifier. */
@Command(
    name = "train-stance",
    mixinStandardHelpOptions = true,
    description = {
      "Learn from labelled articles of the latest run where articles stand.",
      "Prints how well that does on articles it has not learned from, beside the rules."
    },
    footer = {
      "",
      "Labels are JSON Lines with url, id or text of an article and labels: for each issue one of",
      "none, support, oppose, neutral.",
      "",
      "Example: jobs/run-local.sh train-stance --labels labels.jsonl --model stance-model",
      "         jobs/run-local.sh analyze --input news/ --stance-model stance-model"
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
      description = "where the model is saved; an older one there is replaced")
  private String model;

  TrainStanceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    shared.withSpark(
        spark -> {
          List<String> stopWords = shared.definitions().lexicon("stop-words");
          console
              .out()
              .print(
                  StanceTraining.report(spark, shared.latestRun(spark), labels, model, stopWords));
        });
    return 0;
  }
}
