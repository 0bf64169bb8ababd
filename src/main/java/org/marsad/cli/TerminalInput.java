package org.marsad.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.ParsedLine;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.marsad.table.StatementsWide;
import org.marsad.table.Table;
import org.marsad.table.Tables;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Reads lines from a terminal, with a history in {@code ~/.marsad_history} and with completion of
 * commands, options and tables. Ctrl-C drops the line that is being typed.
 */
final class TerminalInput implements ShellInput {
  private static final String PROMPT = "marsad> ";
  private static final String HISTORY = ".marsad_history";

  private final Terminal terminal;
  private final LineReader reader;

  private TerminalInput(Terminal terminal, LineReader reader) {
    this.terminal = terminal;
    this.reader = reader;
  }

  /**
   * Opens the terminal.
   *
   * @param commands all commands
   * @param interrupt what Ctrl-C does while a command is running
   * @throws UncheckedIOException if there is none
   */
  static TerminalInput open(CommandSpec commands, Runnable interrupt) {
    try {
      Terminal terminal = TerminalBuilder.builder().encoding(StandardCharsets.UTF_8).build();
      terminal.handle(Terminal.Signal.INT, signal -> interrupt.run());
      LineReader reader =
          LineReaderBuilder.builder()
              .terminal(terminal)
              .appName("marsad")
              .variable(LineReader.HISTORY_FILE, Path.of(System.getProperty("user.home"), HISTORY))
              .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
              .completer((line, parsed, found) -> found.addAll(candidates(commands, parsed)))
              .build();
      return new TerminalInput(terminal, reader);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot open the terminal", e);
    }
  }

  private static List<Candidate> candidates(CommandSpec commands, ParsedLine line) {
    List<CharSequence> found = new ArrayList<>();
    String[] words = line.words().toArray(String[]::new);
    AutoComplete.complete(commands, words, line.wordIndex(), 0, line.cursor(), found);
    Stream<String> tables =
        line.wordIndex() == 0
            ? Stream.empty()
            : Stream.concat(Tables.ALL.stream(), Stream.of(StatementsWide.VIEW)).map(Table::name);
    return Stream.concat(found.stream().map(CharSequence::toString), tables)
        .map(Candidate::new)
        .toList();
  }

  @Override
  public Optional<String> next() {
    Optional<String> line = Optional.empty();
    boolean dropped = true;
    while (dropped) {
      try {
        dropped = false;
        line = Optional.of(reader.readLine(PROMPT).replace(CONTINUED + "\n", " "));
      } catch (UserInterruptException e) {
        dropped = true;
      } catch (EndOfFileException e) {
        line = Optional.empty();
      }
    }
    return line;
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close the terminal", e);
    }
  }
}
