package org.marsad.cli;

import org.apache.hadoop.conf.Configuration;
import org.marsad.store.KeptRuns;
import org.marsad.store.RunDirectory;
import picocli.CommandLine.Option;

/** The option of commands that can read an older run than the latest. */
final class RunOption {
  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "a kept run by its id or the beginning of it (default: the latest run)")
  private String id;

  boolean isGiven() {
    return id != null;
  }

  /**
   * Returns the run that is meant.
   *
   * @param output the folder of the runs
   */
  RunDirectory in(String output, Configuration hadoop) {
    return id == null
        ? RunDirectory.latest(output, hadoop)
        : KeptRuns.startingWith(id, output, hadoop);
  }
}
