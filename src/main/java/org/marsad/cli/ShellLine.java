package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Turns a line of the shell into the arguments of a command. The query of {@code sql} needs no
 * quotation marks: it is what is left of the line behind the options, and a line that begins with
 * {@code select} is a query, too.
 */
final class ShellLine {
  private static final String SQL = "sql";
  private static final String SELECT = "select";
  private static final String OUTPUT = "--output";
  private static final String DEFAULT_COMMAND = "analyze";
  private static final String WITHOUT_RUNS = "check";

  private final Map<String, CommandLine> commands;
  private final String output;

  /**
   * Prepares for the lines of a session.
   *
   * @param commands the commands by their names
   * @param output the output folder of commands that are not given another, or null
   */
  ShellLine(Map<String, CommandLine> commands, String output) {
    this.commands = commands;
    this.output = output;
  }

  /**
   * Returns the arguments that a line stands for, none for an empty one or a comment.
   *
   * @throws org.marsad.config.UserError if a quotation mark is not closed
   */
  List<String> arguments(String line) {
    ShellWords words = new ShellWords(line);
    if (!words.hasNext()) {
      return List.of();
    }
    String first = words.ahead().toLowerCase(Locale.ROOT);
    if (first.equals(SELECT)) {
      return withOutput(List.of(SQL, query(words)));
    }
    return withOutput(first.equals(SQL) ? sql(words) : ShellWords.of(line));
  }

  private List<String> sql(ShellWords words) {
    List<String> arguments = new ArrayList<>(List.of(words.next()));
    while (words.hasNext() && isOption(words.ahead())) {
      OptionSpec option = option(words.ahead());
      boolean valueFollows = option.arity().max() > 0 && words.ahead().indexOf('=') < 0;
      arguments.add(words.next());
      if (valueFollows && words.hasNext()) {
        arguments.add(words.next());
      }
    }
    if (words.hasNext()) {
      arguments.add(query(words));
    }
    return arguments;
  }

  private boolean isOption(String word) {
    return word.startsWith("--") && option(word) != null;
  }

  private OptionSpec option(String word) {
    return commands.get(SQL).getCommandSpec().findOption(word.replaceFirst("=.*", ""));
  }

  /** Returns the query without the quotation marks around it and the semicolon behind it. */
  private static String query(ShellWords words) {
    String raw = words.rest().replaceFirst(";\\s*$", "").strip();
    boolean quoted = raw.startsWith("'") || raw.startsWith("\"");
    if (quoted && raw.length() > 1 && raw.charAt(raw.length() - 1) == raw.charAt(0)) {
      return raw.substring(1, raw.length() - 1);
    }
    return raw;
  }

  private List<String> withOutput(List<String> words) {
    String name = words.get(0).startsWith("--") ? DEFAULT_COMMAND : words.get(0);
    boolean takes =
        output != null
            && !name.equals(WITHOUT_RUNS)
            && commands.containsKey(name)
            && commands.get(name).getCommandSpec().findOption(OUTPUT) != null
            && words.stream().noneMatch(word -> word.startsWith(OUTPUT));
    if (!takes) {
      return words;
    }
    List<String> all = new ArrayList<>(words);
    all.add(name.equals(words.get(0)) ? 1 : 0, OUTPUT + "=" + output);
    return all;
  }
}
