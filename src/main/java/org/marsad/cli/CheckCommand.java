package org.marsad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.marsad.config.Definitions;
import org.marsad.evaluation.ExampleChanges;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.stance.learned.FittedIssues;
import org.marsad.store.TextFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks settings and definitions without Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read settings and definitions and say what is wrong with them; needs no Spark.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(
      names = "--stance-model",
      paramLabel = "DIR",
      description = "tell which examples of the issues change by what train-stance saved")
  private String stanceModel;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println(DefinitionsCheck.report(shared.settings(), shared.definitions()));
    if (stanceModel != null) {
      changes().forEach(console.out()::println);
    }
    return 0;
  }

  private List<String> changes() {
    Definitions definitions = shared.definitions();
    TextFolder folder = new TextFolder(stanceModel, new Configuration());
    FittedIssues fitted = FittedIssues.load(folder, stanceModel, definitions);
    List<Issue> issues = Issues.read(definitions, shared.settings().stances().issues());
    StanceReader shipped =
        StanceReaders.of(definitions, shared.settings().stances().rules(), issues);
    return issues.stream()
        .filter(issue -> fitted.weights().containsKey(issue.id()))
        .flatMap(
            issue -> ExampleChanges.of(issue, shipped, shipped.with(fitted.weights())).stream())
        .toList();
  }
}
