package org.marsad.store;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.marsad.config.UserError;

/** Finds published runs of an output folder by their ids. */
public final class KeptRuns {
  private static final int SHOWN = 20;

  private KeptRuns() {}

  /**
   * Finds the one published run whose id starts with a text.
   *
   * @param start an id or its beginning
   * @param output the output folder
   * @param hadoop the settings of the file system
   * @throws UserError if no run or more than one starts so; the message lists the runs
   */
  public static RunDirectory startingWith(String start, String output, Configuration hadoop) {
    List<RunDirectory> runs = RunDirectory.latest(output, hadoop).published();
    List<RunDirectory> found = runs.stream().filter(run -> run.id().startsWith(start)).toList();
    if (found.size() == 1 && !start.isEmpty()) {
      return found.get(0);
    }
    throw new UserError(
        String.format(
            Locale.ROOT,
            "--run %s: %s runs in %s start so. %s",
            start,
            found.isEmpty() ? "no" : String.valueOf(found.size()),
            output,
            listed(found.isEmpty() ? runs : found)));
  }

  private static String listed(List<RunDirectory> runs) {
    String ids =
        runs.stream().limit(SHOWN).map(run -> "\n  " + run.id()).collect(Collectors.joining());
    String more =
        runs.size() > SHOWN
            ? String.format(Locale.ROOT, "\n  and %,d older ones", runs.size() - SHOWN)
            : "";
    return "Runs, newest first:" + ids + more;
  }
}
