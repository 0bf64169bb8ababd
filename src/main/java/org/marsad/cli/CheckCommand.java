package org.marsad.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks settings and definitions without Spark. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Read settings and definitions and say what is wrong with them; needs no Spark.")
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().println(DefinitionsCheck.report(shared.settings(), shared.definitions()));
    return 0;
  }
}
