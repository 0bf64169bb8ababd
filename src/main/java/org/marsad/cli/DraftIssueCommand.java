package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.marsad.config.UserError;
import org.marsad.draft.IssueDrafting;
import org.marsad.issue.Issues;
import org.marsad.text.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drafts an issue file from the articles of the latest run. */
@Command(
    name = "draft-issue",
    resourceBundle = "org.marsad.cli.draft-issue", // with the footer, whose examples are in Arabic
    mixinStandardHelpOptions = true,
    description = {
      "Draft an issue file from the articles of the latest run, for a person to complete:",
      "targets, words that ambiguous targets need beside them, arguments, and sentences as examples",
      "with the stance that is proposed for each. A proposed stance does not count until somebody",
      "confirms it. Everything in the draft stands in the run's articles."
    })
final class DraftIssueCommand implements Callable<Integer> {
  private static final String CONSOLE = "-";
  private static final Pattern NO_ID = Pattern.compile("(?U)[^\\w-]+");

  private final Console console;

  @Mixin private SharedOptions shared;

  @Option(
      names = "--about",
      paramLabel = "WORDS",
      required = true,
      description = "what it is called in the articles; repeatable, for several names")
  private List<String> about = new ArrayList<>();

  @Option(
      names = "--id",
      paramLabel = "ID",
      description = "names the issue in tables and its file (default: the words)")
  private String id;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "where to write it, - for the console (default: issues/ID.yaml among the definitions)")
  private String file;

  DraftIssueCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    about.forEach(DraftIssueCommand::requireWords);
    String named = id == null ? NO_ID.matcher(about.get(0).strip()).replaceAll("_") : id;
    Issues.requireId(named);
    String path = file == null ? shared.ownIssue(named) : file;
    if (!path.equals(CONSOLE)) {
      NewFile.requireNone(path, "--file or --id");
    }
    IssueDrafting drafting =
        new IssueDrafting(shared.definitions(), shared.settings().stances().rules());
    shared.withSpark(
        spark -> {
          String draft = drafting.draft(spark, shared.latestRun(spark), about, named);
          if (path.equals(CONSOLE)) {
            console.out().print(draft);
          } else {
            NewFile.write(path, draft);
            console
                .out()
                .printf(
                    Locale.ROOT,
                    "The draft is %s; open it: its first lines say what to do%n",
                    path);
          }
        });
    return 0;
  }

  private static void requireWords(String phrase) {
    if (Words.count(phrase) == 0) {
      throw new UserError("--about: give the words by which the articles call it");
    }
  }
}
