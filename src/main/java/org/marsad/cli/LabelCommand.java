package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.evaluation.StanceAnswers;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.report.LabelPage;
import org.marsad.spark.SparkSessions;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes statements to be labelled by people. */
@Command(
    name = "label",
    mixinStandardHelpOptions = true,
    description = {
      "Write the statements of the latest run that would teach most about an issue, if people said",
      "where they stand: as a page to be answered in a browser and as tasks for Label Studio.",
      "Most are those of which the verdict is least certain; every fourth is drawn at random."
    },
    footer = {
      "",
      "The page saves its answers as JSON Lines, which train-stance --labels reads, as it reads what",
      "Label Studio exports as JSON or JSON-MIN. A labelling configuration for Label Studio:",
      "",
      "<View style=\"direction: rtl\"><Header value=\"$title\"/><Text name=\"before\" value=\"$before\"/>",
      "<Text name=\"text\" value=\"$text\"/><Text name=\"after\" value=\"$after\"/>",
      "<Choices name=\"stance\" toName=\"text\" choice=\"single\" required=\"true\">",
      "<Choice value=\"support\"/><Choice value=\"oppose\"/><Choice value=\"neutral\"/>",
      "<Choice value=\"none\"/></Choices></View>",
      "",
      "Example: jobs/run-local.sh label --issue withdrawal --count 100",
      "         jobs/run-local.sh label --issue withdrawal --answered answers.jsonl",
      "         jobs/run-local.sh train-stance --labels answers.jsonl --model stance-model"
    })
final class LabelCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(
      names = "--issue",
      paramLabel = "ID",
      required = true,
      description = "the issue, by the name of its file in issues/")
  private String issue;

  @Option(
      names = "--count",
      paramLabel = "N",
      defaultValue = "100",
      description = "the most statements; default: ${DEFAULT-VALUE}")
  private int count;

  @Option(
      names = "--answered",
      paramLabel = "FILE",
      description = "answers that were given before; their statements are left out; repeatable")
  private List<String> answered = new ArrayList<>();

  LabelCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Settings settings = shared.settings();
    List<Issue> issues = Issues.read(shared.definitions(), settings.stances().issues());
    Issue asked = asked(issues);
    StanceReader reader =
        StanceReaders.of(shared.definitions(), settings.stances().rules(), issues);
    List<String> stopWords = shared.definitions().lexicon("stop-words");
    shared.withSpark(
        spark -> {
          LabelPage page = new LabelPage(spark, shared.latestRun(spark), stopWords);
          double least = settings.stances().rules().statements().minScore();
          Set<String> before = new TreeSet<>();
          answered.forEach(
              file -> before.addAll(StanceAnswers.statementIds(file, SparkSessions.hadoop(spark))));
          console.out().print(text(page.write(asked, reader, least, before, count)));
        });
    return ExitCode.OK;
  }

  private Issue asked(List<Issue> issues) {
    if (count < 1) {
      throw new UserError("--count " + count + ": at least one statement");
    }
    return issues.stream()
        .filter(one -> one.id().equals(issue))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    String.format(
                        Locale.ROOT,
                        "--issue %s: there is no such issue; there are %s",
                        issue,
                        String.join(", ", issues.stream().map(Issue::id).toList()))));
  }

  private String text(LabelPage.Written written) {
    if (written.statements() == 0) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--issue %s: the run has no statement on it that is not answered",
              issue));
    }
    return String.format(
        Locale.ROOT,
        "%d statements to label%nPage for a browser:     %s%nTasks for Label Studio: %s%n",
        written.statements(),
        written.page(),
        written.tasks());
  }
}
