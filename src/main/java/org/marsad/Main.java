package org.marsad;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.marsad.cli.DefinitionsCheck;
import org.marsad.cli.FailureTranslation;
import org.marsad.cli.Interruption;
import org.marsad.cli.Warmup;
import org.marsad.config.Definitions;
import org.marsad.config.Secrets;
import org.marsad.config.Settings;
import org.marsad.config.UserError;
import org.marsad.evaluation.Evaluation;
import org.marsad.evaluation.StanceTraining;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.pipeline.NewsPipeline;
import org.marsad.pipeline.Resources;
import org.marsad.pipeline.RunSummary;
import org.marsad.query.SqlQuery;
import org.marsad.query.TextTable;
import org.marsad.report.HtmlReport;
import org.marsad.report.ReportQueries;
import org.marsad.spark.ParallelQueries;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.table.DataDictionary;
import org.marsad.text.BidiIsolate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands; the only place with a Spark session and exit codes. */
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
      "",
      "Exit codes: 0 done, 2 something that you can mend, 1 our mistake."
    })
public final class Main {
  /** Where local mode finds its Spark properties; spark-submit passes them by itself. */
  static final String SPARK_PROPERTIES = "marsad.spark.properties";

  private final PrintStream out;
  private final PrintStream progress;

  Main(PrintStream out, PrintStream progress) {
    this.out = out;
    this.progress = progress;
  }

  /** Options that every command has. */
  static final class Shared {
    @Option(
        names = "--output",
        paramLabel = "OUT",
        defaultValue = "out",
        description = "folder of the runs, on any Hadoop file system (default: ${DEFAULT-VALUE})")
    String output;

    @Option(
        names = "--definitions",
        paramLabel = "DIR",
        defaultValue = "${sys:marsad.definitions}",
        description = "folder with settings, issues, lexicons, speakers (default: the jar's own)")
    String definitionsFolder;

    private Definitions definitions;

    @Option(
        names = "--settings",
        paramLabel = "FILE",
        description = "YAML with the settings that differ from pipeline.yaml")
    String settings;

    @Option(
        names = "--set",
        paramLabel = "KEY=VALUE",
        description = "one setting, such as topics.k=9; repeatable")
    List<String> assignments = new ArrayList<>();

    @Option(names = "--verbose", description = "show Spark's own messages and stack traces")
    boolean verbose;

    Definitions definitions() {
      if (definitions == null) {
        definitions =
            definitionsFolder == null ? Definitions.packaged() : Definitions.in(definitionsFolder);
      }
      return definitions;
    }

    Settings settings() {
      List<String> files = new ArrayList<>();
      files.add(definitions().text("pipeline.yaml"));
      if (settings != null) {
        files.add(Definitions.readFile(settings));
      }
      return Settings.of(Definitions.packaged().text("pipeline.yaml"), files, assignments);
    }
  }

  /** Options of the commands that read articles. */
  static final class Input {
    @Option(
        names = "--input",
        paramLabel = "PATH",
        defaultValue = "${sys:marsad.home:-.}/seeds/articles",
        description =
            "file, folder or glob of .txt, .jsonl, .json, .csv, .tsv (.gz, .bz2, .zst) or .parquet;"
                + " repeatable (default: ${DEFAULT-VALUE})")
    List<String> paths;

    @Option(
        names = "--column",
        paramLabel = "OURS=THEIRS",
        description = "name of a column in the input, such as text=body; repeatable")
    List<String> columns;

    @Option(
        names = "--keep-runs",
        paramLabel = "N",
        description = "published runs to keep, 0 for all")
    Integer keepRuns;

    @Option(
        names = "--stance-model",
        paramLabel = "DIR",
        description = "what train-stance saved decides on stances (default: the rules do)")
    String stanceModel;

    List<String> columns() {
      return columns == null ? List.of() : columns;
    }

    List<String> assignments() {
      return keepRuns == null ? List.of() : List.of("output.keep_runs=" + keepRuns);
    }
  }

  @Command(
      name = "analyze",
      mixinStandardHelpOptions = true,
      description = "Everything: read, clean, deduplicate, find topics, write and publish tables.")
  int analyze(@Mixin Shared shared, @Mixin Input input) {
    return publishing(
        shared, input, (pipeline, hadoop) -> pipeline.run(input.paths, input.columns()));
  }

  /** Runs a pipeline into a new run folder, which is taken away again if it fails. */
  private int publishing(
      Shared shared, Input input, BiFunction<NewsPipeline, Configuration, RunSummary> work) {
    shared.assignments.addAll(input.assignments());
    Settings settings = shared.settings();
    try (ParallelQueries side = new ParallelQueries();
        Interruption interruption = Interruption.awaited(progress)) {
      Supplier<Resources> lexicons = side.start(() -> Resources.of(shared.definitions(), settings));
      return withSpark(
          shared.verbose,
          spark -> {
            Resources read = lexicons.get(); // before anything is written
            Configuration hadoop = spark.sessionState().newHadoopConf();
            RunDirectory run = RunDirectory.create(shared.output, hadoop, Instant.now());
            interruption.concerns(spark, run);
            try {
              run.takeAwayLeftovers();
              NewsPipeline pipeline = new NewsPipeline(spark, settings, read, run, progress);
              if (input.stanceModel != null) {
                pipeline.withStanceModel(input.stanceModel);
              }
              out.print(Secrets.masked(work.apply(pipeline, hadoop).text()));
            } catch (Throwable e) { // Scala throws checked exceptions undeclared
              FailureTranslation.throwIfIn(e, run, spark);
              throw e;
            }
          });
    }
  }

  @Command(
      name = "assign",
      mixinStandardHelpOptions = true,
      description = {
        "New articles onto the topics of the latest run, without finding topics anew.",
        "Copies of what that run published are recognised. Publishes a run of its own."
      },
      footer = {"", "Example: jobs/run-local.sh assign --input today.jsonl --output results"})
  int assign(@Mixin Shared shared, @Mixin Input input) {
    return publishing(
        shared,
        input,
        (pipeline, hadoop) ->
            pipeline.assign(
                RunDirectory.latest(shared.output, hadoop), input.paths, input.columns()));
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Write the HTML report of the latest run anew, into its folder.")
  int report(@Mixin Shared shared) {
    List<Issue> issues = Issues.read(shared.definitions(), shared.settings().stances().issues());
    return withSpark(
        shared.verbose,
        spark -> {
          RunDirectory run =
              RunDirectory.latest(shared.output, spark.sessionState().newHadoopConf());
          out.println(
              "The report is " + HtmlReport.write(run, ReportQueries.read(spark, run, issues)));
        });
  }

  @Command(
      name = "sql",
      mixinStandardHelpOptions = true,
      description = {
        "Ask the tables of the latest run by Spark SQL; they are views by their own names.",
        "Without a query: the tables and their columns. Only queries are carried out."
      },
      footer = {
        "",
        "Examples:",
        "  jobs/run-local.sh sql",
        "  jobs/run-local.sh sql 'select label, size from topics order by size desc'",
        "  jobs/run-local.sh sql --format csv --limit 0 'select * from speakers' > speakers.csv"
      })
  int sql(
      @Mixin Shared shared,
      @Parameters(arity = "0..1", paramLabel = "QUERY", description = "such as select ... from ...")
          String query,
      @Option(
              names = "--format",
              defaultValue = "table",
              description = "table, csv or json (a line a row); default: ${DEFAULT-VALUE}")
          SqlQuery.Format format,
      @Option(
              names = "--limit",
              paramLabel = "N",
              defaultValue = "50",
              description = "the most rows to print, 0 for all; default: ${DEFAULT-VALUE}")
          int limit,
      @Option(
              names = "--width",
              paramLabel = "N",
              defaultValue = "40",
              description =
                  "the widest cell in a table, longer ones are cut; default:" + " ${DEFAULT-VALUE}")
          int width,
      @Option(names = "--full", description = "do not cut cells") boolean full) {
    if (limit < 0 || width < 1) {
      throw new UserError("sql: --limit is 0 or more, --width is 1 or more");
    }
    if (query == null) {
      out.print(SqlQuery.tables(RunDirectory.latest(shared.output, new Configuration())));
      return 0;
    }
    TextTable layout = new TextTable(full ? Integer.MAX_VALUE : width, BidiIsolate::forConsole);
    return withSpark(
        shared.verbose,
        spark -> {
          RunDirectory run =
              RunDirectory.latest(shared.output, spark.sessionState().newHadoopConf());
          new SqlQuery(spark, run).print(query, format, limit, layout, out, progress);
        });
  }

  @Command(
      name = "evaluate",
      mixinStandardHelpOptions = true,
      description = "Score the latest run against labels made by people.",
      footer = {
        "",
        "Labels are JSON Lines or CSV with url, id or text of an article and topic (or label) and",
        "duplicate_of as far as known; labels (an accepted stance or several for each issue) and",
        "statements (speaker, span, stances) for scores of stances and speakers.",
        "",
        "Example: jobs/run-local.sh evaluate --gold seeds/gold.jsonl"
      })
  int evaluate(
      @Mixin Shared shared,
      @Option(names = "--gold", paramLabel = "FILE", required = true, description = "the labels")
          String gold) {
    return withSpark(
        shared.verbose,
        spark -> {
          RunDirectory run =
              RunDirectory.latest(shared.output, spark.sessionState().newHadoopConf());
          out.print(Evaluation.report(spark, run, gold));
        });
  }

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
  int trainStance(
      @Mixin Shared shared,
      @Option(names = "--labels", paramLabel = "FILE", required = true, description = "the labels")
          String labels,
      @Option(
              names = "--model",
              paramLabel = "DIR",
              required = true,
              description = "where the model is saved; an older one there is replaced")
          String model) {
    return withSpark(
        shared.verbose,
        spark -> {
          RunDirectory run =
              RunDirectory.latest(shared.output, spark.sessionState().newHadoopConf());
          List<String> stopWords = shared.definitions().lexicon("stop-words");
          out.print(StanceTraining.report(spark, run, labels, model, stopWords));
        });
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = {
        "Read the tables of the latest run again: are they still as they were written?",
        "With --against: do they hold the same rows as those of another run?"
      },
      footer = {
        "",
        "The same articles, settings and definitions give the same rows wherever a run takes place.",
        "",
        "Example: jobs/run-local.sh verify --against out/runs/20261121T195318819-6826"
      })
  int verify(
      @Mixin Shared shared,
      @Option(
              names = "--against",
              paramLabel = "PATH",
              description = "the other run's folder, or an output folder for its latest run")
          String against) {
    return withSpark(
        shared.verbose,
        spark -> {
          Configuration hadoop = spark.sessionState().newHadoopConf();
          RunDirectory run = RunDirectory.latest(shared.output, hadoop);
          Verification verification =
              against == null
                  ? Verification.of(spark, run)
                  : Verification.between(spark, run, RunDirectory.named(against, hadoop));
          out.print(verification.text());
          if (!verification.different().isEmpty()) {
            throw new UserError(
                String.format(
                    Locale.ROOT,
                    "run %s is not as it should be: %s",
                    run.id(),
                    String.join(", ", verification.different())));
          }
        });
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description =
          "Read settings and definitions and say what is wrong with them; needs no Spark.")
  int check(@Mixin Shared shared) {
    out.println(DefinitionsCheck.report(shared.settings(), shared.definitions()));
    return 0;
  }

  @Command(
      name = "dictionary",
      mixinStandardHelpOptions = true,
      description = "Print the tables and their columns as Markdown.")
  int dictionary() {
    out.print(DataDictionary.markdown());
    return 0;
  }

  private static int withSpark(boolean verbose, Consumer<SparkSession> work) {
    SparkSession spark = session(verbose);
    try {
      work.accept(spark);
      return 0;
    } finally {
      spark.stop();
    }
  }

  /**
   * A session with what the tables' promises need; sizes come from the properties. The class is
   * named: Spark's own way to it starts Scala's reflection, which takes half a second.
   */
  private static SparkSession session(boolean verbose) {
    SparkSession spark =
        org.apache.spark.sql.classic.SparkSession.builder()
            .appName("Marsad")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
            .config("spark.serializer", "org.apache.spark.serializer.JavaSerializer")
            .getOrCreate();
    // On one machine Spark can tell nothing that the command does not tell at its end.
    String quiet = spark.sparkContext().isLocal() ? "OFF" : "ERROR";
    spark.sparkContext().setLogLevel(verbose ? "INFO" : quiet);
    return spark;
  }

  /** In local mode Spark's properties are in a file; those that java was given win over it. */
  private static void readSparkProperties() {
    String file = System.getProperty(SPARK_PROPERTIES);
    if (file == null) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
    properties.stringPropertyNames().stream()
        .filter(name -> System.getProperty(name) == null)
        .forEach(name -> System.setProperty(name, properties.getProperty(name).strip()));
  }

  /** Runs a command and gives its exit code. */
  static int run(PrintStream out, PrintStream progress, String... args) {
    boolean named = args.length > 0 && (!args[0].startsWith("--") || isHelp(args[0]));
    String[] command = named ? args : prepend(args);
    boolean verbose = List.of(args).contains("--verbose");
    return new CommandLine(new Main(out, progress))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(progress, true, StandardCharsets.UTF_8))
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, commandLine, parsed) -> {
              if (Interruption.underWay()) {
                return 1; // what is torn down fails: nobody wants to hear of it
              }
              Exception told =
                  e instanceof UserError ? e : FailureTranslation.unreadable(e).orElse(e);
              if (told instanceof UserError && !verbose) {
                progress.println("marsad: " + Secrets.masked(told.getMessage()));
              } else {
                StringWriter trace = new StringWriter();
                e.printStackTrace(new PrintWriter(trace));
                progress.print(Secrets.masked(trace.toString()));
              }
              return told instanceof UserError ? 2 : 1;
            })
        .execute(command);
  }

  private static boolean isHelp(String argument) {
    return argument.equals("--help") || argument.equals("--version");
  }

  private static String[] prepend(String[] args) {
    String[] command = new String[args.length + 1];
    command[0] = "analyze";
    System.arraycopy(args, 0, command, 1, args.length);
    return command;
  }

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    readSparkProperties();
    if (Stream.of(args).noneMatch(Main::isHelp)) {
      Warmup.begin();
    }
    System.exit(run(out, err, args));
  }
}
