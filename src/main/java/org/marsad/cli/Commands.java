package org.marsad.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.marsad.config.Secrets;
import org.marsad.pipeline.LastResources;
import org.marsad.spark.Sessions;
import org.marsad.spark.SparkSessions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: all commands, and {@code analyze} where none is named. */
@Command(
    name = "marsad",
    description = "Arabic news articles into tables: topics, statements, stances.",
    subcommands = CommandLine.HelpCommand.class,
    mixinStandardHelpOptions = true,
    version = "Marsad 0.1.0",
    footer = {
      "",
      "Examples:",
      "  jobs/run-local.sh",
      "      analyze the sample corpus into out/",
      "  jobs/run-local.sh analyze --input news/ --input 'archive/2020*.jsonl.gz' --output results",
      "  jobs/run-local.sh analyze --input dump.csv --column text=body_ar --set topics.k=12",
      "  jobs/run-local.sh evaluate --gold seeds/gold.jsonl",
      "  jobs/run-local.sh sql 'select label, size from topics order by size desc'",
      "  jobs/run-local.sh export speakers --file speakers.xlsx",
      "",
      "Exit codes: 0 done, 2 a problem that you can correct, 1 a bug of Marsad."
    })
public final class Commands {
  private static final String DEFAULT = "analyze";

  private Commands() {}

  /**
   * Runs a command.
   *
   * @return the exit code: 0 done, 2 the user can correct the cause, 1 a fault of ours
   */
  public static int run(Console console, String... args) {
    return run(console, SparkSessions::with, new LastResources(), args);
  }

  /** Runs a command with sessions from elsewhere than a Spark of its own. */
  private static int run(Console console, Sessions sessions, LastResources last, String... args) {
    boolean verbose = List.of(args).contains("--verbose");
    return new CommandLine(new Commands(), new OptionsFactory(sessions, last))
        .addSubcommand(new AnalyzeCommand(console))
        .addSubcommand(new UpdateCommand(console))
        .addSubcommand(new AssignCommand(console))
        .addSubcommand(new ReportCommand(console))
        .addSubcommand(new SqlCommand(console))
        .addSubcommand(new ExportCommand(console))
        .addSubcommand(new EvaluateCommand(console))
        .addSubcommand(new LabelCommand(console))
        .addSubcommand(new TrainStanceCommand(console))
        .addSubcommand(new DraftIssueCommand(console))
        .addSubcommand(new VerifyCommand(console))
        .addSubcommand(new CheckCommand(console))
        .addSubcommand(new DictionaryCommand(console))
        .addSubcommand(new ShellCommand(console, (warm, line) -> run(console, warm, last, line)))
        .setOut(writer(console.out()))
        .setErr(writer(console.progress()))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(line -> execute(line, console))
        .setParameterExceptionHandler((problem, line) -> refuse(problem, console))
        .setExecutionExceptionHandler(new ErrorReport(console, sessions, verbose))
        .execute(isNamed(args) ? args : prepend(args));
  }

  /** Gives commands the options that all have, with what they need to open a session. */
  private record OptionsFactory(Sessions sessions, LastResources last)
      implements CommandLine.IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      return type == SharedOptions.class
          ? type.cast(new SharedOptions(sessions, last))
          : CommandLine.defaultFactory().create(type);
    }
  }

  private static int execute(ParseResult line, Console console) {
    UnusedOptions.of(line).ifPresent(console.progress()::println);
    return new CommandLine.RunLast().execute(line);
  }

  /** Prints one line on a wrong command line. */
  private static int refuse(ParameterException problem, Console console) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    String meant =
        problem instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()
            ? "; did you mean " + String.join(" or ", unmatched.getSuggestions()) + "?"
            : "";
    console
        .progress()
        .printf(
            Locale.ROOT,
            "marsad: %s%s (%s --help lists what there is)%n",
            Secrets.masked(problem.getMessage()),
            meant,
            command);
    return CommandLine.ExitCode.USAGE;
  }

  /** Tells whether an argument only asks for text, so that nothing needs to be prepared. */
  public static boolean asksForHelp(String argument) {
    return argument.equals("--help") || argument.equals("--version");
  }

  private static boolean isNamed(String... args) {
    return args.length > 0 && (!args[0].startsWith("--") || asksForHelp(args[0]));
  }

  private static String[] prepend(String... args) {
    String[] command = new String[args.length + 1];
    command[0] = DEFAULT;
    System.arraycopy(args, 0, command, 1, args.length);
    return command;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
