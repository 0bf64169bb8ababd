package org.marsad.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;
import org.marsad.pipeline.LastResources;
import org.marsad.pipeline.Resources;
import org.marsad.spark.Sessions;
import org.marsad.spark.SparkSessions;
import org.marsad.store.RunDirectory;
import picocli.CommandLine.Option;

/** The options that every command has. */
final class SharedOptions {
  @Option(
      names = "--output",
      paramLabel = "OUT",
      defaultValue = "out",
      description = "folder of the runs, on any Hadoop file system (default: ${DEFAULT-VALUE})")
  private String output;

  @Option(
      names = "--definitions",
      paramLabel = "DIR",
      defaultValue = "${sys:marsad.definitions}",
      description =
          "folder with settings, issues, lexicons, speakers"
              + " (default: ${sys:marsad.definitions:-those inside the jar})")
  private String definitionsFolder;

  @Option(
      names = "--settings",
      paramLabel = "FILE",
      description = "YAML with the settings that differ from pipeline.yaml")
  private String settingsFile;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "one setting, such as topics.k=9; repeatable")
  private List<String> assignments = new ArrayList<>();

  @Option(names = "--verbose", description = "show Spark's own messages and stack traces")
  private boolean verbose;

  private final Sessions sessions;
  private final LastResources last;

  private Definitions definitions;

  /**
   * Prepares for a command line.
   *
   * @param sessions where {@link #withSpark} gets its session from
   * @param last what the command before read
   */
  SharedOptions(Sessions sessions, LastResources last) {
    this.sessions = sessions;
    this.last = last;
  }

  Definitions definitions() {
    if (definitions == null) {
      definitions =
          definitionsFolder == null ? Definitions.packaged() : Definitions.in(definitionsFolder);
    }
    return definitions;
  }

  /** Returns the settings in force, with those that a command's own options stand for. */
  Settings settings(List<String> ofCommand) {
    List<String> files = new ArrayList<>();
    files.add(definitions().text("pipeline.yaml"));
    if (settingsFile != null) {
      files.add(Definitions.readFile(settingsFile));
    }
    List<String> all = new ArrayList<>(assignments);
    all.addAll(ofCommand);
    return SettingsReader.read(Definitions.packaged().text("pipeline.yaml"), files, all);
  }

  /** Returns the settings in force. */
  Settings settings() {
    return settings(List.of());
  }

  /**
   * Returns where the file of an own issue belongs: among the definitions, if there is a folder.
   */
  String ownIssue(String id) {
    String file = id + ".yaml";
    return definitionsFolder == null ? file : definitionsFolder + "/issues/" + file;
  }

  /** Returns what a run takes from the definitions. */
  Resources resources(Settings settings) {
    return last.of(definitions(), settings);
  }

  /** Returns the folder of the runs. */
  String output() {
    return output;
  }

  /** Returns the latest published run. */
  RunDirectory latestRun(Configuration hadoop) {
    return RunDirectory.latest(output, hadoop);
  }

  /** Returns the latest published run, as a session finds it. */
  RunDirectory latestRun(SparkSession spark) {
    return latestRun(SparkSessions.hadoop(spark));
  }

  /** Runs work with a Spark session. */
  void withSpark(Consumer<SparkSession> work) {
    sessions.with(verbose ? SparkSessions.Log.VERBOSE : SparkSessions.Log.QUIET, work);
  }
}
