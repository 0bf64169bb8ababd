package org.marsad.cli;

import java.util.concurrent.Callable;
import org.marsad.table.DataDictionary;
import picocli.CommandLine.Command;

/** Prints the tables and their columns. */
@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description = "Print the tables and their columns as Markdown.")
final class DictionaryCommand implements Callable<Integer> {
  private final Console console;

  DictionaryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.out().print(DataDictionary.markdown());
    return 0;
  }
}
