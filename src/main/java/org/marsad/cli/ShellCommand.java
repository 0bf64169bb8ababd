package org.marsad.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.marsad.config.UserError;
import org.marsad.spark.Sessions;
import org.marsad.spark.WarmSpark;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Carries out commands line by line while Spark stays up. */
@Command(
    name = "shell",
    mixinStandardHelpOptions = true,
    description = {
      "Carry out commands line by line. Spark stays up, so that small ones take a second or two.",
      "Lines come from the terminal or from a script on standard input."
    },
    footer = {
      "",
      "Lines are the commands of `help` without jobs/run-local.sh, and exit. The query of sql needs",
      "no quotation marks; a line that begins with select is one. A backslash at the end of a line",
      "continues it; # begins a comment. Ctrl-C ends the running command, Ctrl-D the shell.",
      "The exit code is that of the last command that failed, or 0.",
      "",
      "Example:",
      "  printf 'analyze --input today/\\nselect label, size from topics\\n' |"
          + " jobs/run-local.sh shell"
    })
final class ShellCommand implements Callable<Integer> {
  /** Carries out a command. */
  @FunctionalInterface
  interface Interpreter {
    /** Returns its exit code. */
    int run(Sessions sessions, String... arguments);
  }

  /** Set by the script that starts java where a person types the lines. */
  private static final String INTERACTIVE = "marsad.interactive";

  private static final Set<String> ENDS = Set.of("exit", "quit");
  private static final String OWN_NAME = "shell";
  private static final int MISTAKE = 2;

  private final Console console;
  private final Interpreter interpreter;

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "OUT",
      description = "folder of the runs for all commands that name no other")
  private String output;

  ShellCommand(Console console, Interpreter interpreter) {
    this.console = console;
    this.interpreter = interpreter;
  }

  @Override
  public Integer call() {
    try (WarmSpark spark = WarmSpark.starting();
        ShellInput input = input(spark)) {
      return run(input, spark);
    }
  }

  private ShellInput input(WarmSpark spark) {
    return Boolean.getBoolean(INTERACTIVE)
        ? TerminalInput.open(spec.root(), spark::cancel)
        : ShellInput.of(System.in);
  }

  private int run(ShellInput input, Sessions sessions) {
    ShellLine lines = new ShellLine(spec.root().subcommands(), output);
    int code = 0;
    Optional<String> line = input.next();
    while (line.isPresent() && !ENDS.contains(line.get().strip())) {
      int result = run(lines, line.get(), sessions);
      code = result == 0 ? code : result;
      line = input.next();
    }
    return code;
  }

  private int run(ShellLine lines, String line, Sessions sessions) {
    long start = System.nanoTime();
    try {
      List<String> arguments = lines.arguments(line);
      if (arguments.isEmpty()) {
        return 0;
      }
      if (arguments.get(0).equals(OWN_NAME)) {
        throw new UserError("this is the shell: type a command, or help, or exit");
      }
      int code = interpreter.run(sessions, arguments.toArray(String[]::new));
      console
          .progress()
          .printf(Locale.ROOT, "(%.1f s)%n", (System.nanoTime() - start) / 1_000_000_000.0);
      return code;
    } catch (UserError e) {
      console.progress().println("marsad: " + e.getMessage());
      return MISTAKE;
    }
  }
}
