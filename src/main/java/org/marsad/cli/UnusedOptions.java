package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * Finds the options of a command line that its command takes and does not use. Commands share
 * options, so that a script can pass the same ones to all.
 */
final class UnusedOptions {
  private static final String SET = "--set";
  private static final String SETTINGS = "--settings";
  private static final String DEFINITIONS = "--definitions";
  private static final String OUTPUT = "--output";
  private static final Set<String> TABLES_ONLY = Set.of(SET, SETTINGS, DEFINITIONS);
  private static final Map<String, Set<String>> UNUSED =
      Map.of(
          "sql",
          TABLES_ONLY,
          "export",
          TABLES_ONLY,
          "verify",
          TABLES_ONLY,
          "evaluate",
          TABLES_ONLY,
          "check",
          Set.of(OUTPUT));

  /** The settings that some commands use, where they do not use all. */
  private static final Map<String, Predicate<String>> USED_SETTINGS =
      Map.of(
          "report",
          setting -> setting.startsWith("stances.issues="),
          "draft-issue",
          setting -> setting.startsWith("stances.rules."),
          "label",
          setting -> setting.startsWith("stances."),
          "train-stance",
          setting -> setting.startsWith("stances."),
          "update",
          setting -> !setting.startsWith("topics.") || setting.startsWith("topics.exemplars="),
          "assign",
          setting -> !setting.startsWith("topics.") || setting.startsWith("topics.exemplars="));

  private UnusedOptions() {}

  /**
   * Describes them.
   *
   * @param line the whole command line
   * @return a line for the console, or empty if every option is used
   */
  static Optional<String> of(ParseResult line) {
    if (!line.hasSubcommand()) {
      return Optional.empty();
    }
    ParseResult command = line.subcommand();
    String name = command.commandSpec().name();
    List<String> unused = new ArrayList<>();
    UNUSED.getOrDefault(name, Set.of()).stream()
        .filter(command::hasMatchedOption)
        .sorted()
        .forEach(unused::add);
    Predicate<String> used = USED_SETTINGS.getOrDefault(name, setting -> true);
    settings(command)
        .filter(used.negate())
        .map(setting -> SET + " " + setting)
        .forEach(unused::add);
    return unused.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT, "marsad: %s does not use %s", name, String.join(", ", unused)));
  }

  private static Stream<String> settings(ParseResult command) {
    return command.hasMatchedOption(SET)
        ? command.matchedOption(SET).stringValues().stream()
        : Stream.empty();
  }
}
