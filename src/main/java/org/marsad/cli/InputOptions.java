package org.marsad.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The options of commands that read articles. */
final class InputOptions {
  @Option(
      names = "--input",
      paramLabel = "PATH",
      defaultValue = "${sys:marsad.home:-.}/seeds/articles",
      description =
          "file, folder or glob of .txt, .jsonl, .json, .csv, .tsv (.gz, .bz2, .zst) or .parquet;"
              + " repeatable (default: ${DEFAULT-VALUE})")
  private List<String> paths;

  @Option(
      names = "--column",
      paramLabel = "OURS=THEIRS",
      description = "name of a column in the input, such as text=body; repeatable")
  private List<String> columns;

  @Option(
      names = "--keep-runs",
      paramLabel = "N",
      description = "published runs to keep, 0 for all")
  private Integer keepRuns;

  @Option(
      names = "--stance-model",
      paramLabel = "DIR",
      description = "what train-stance saved has a part in judging its issues")
  private String stanceModel;

  /** Returns paths and globs. */
  List<String> paths() {
    return paths;
  }

  /** Returns where there is what train-stance saved, or null. */
  String stanceModel() {
    return stanceModel;
  }

  /** Returns the columns named, as {@code column=NAME}. */
  List<String> columns() {
    return columns == null ? List.of() : columns;
  }

  /** Returns the settings that these options stand for, as {@code key=value}. */
  List<String> assignments() {
    return keepRuns == null ? List.of() : List.of("output.keep_runs=" + keepRuns);
  }
}
