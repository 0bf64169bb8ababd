package org.marsad.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.marsad.config.UserError;
import org.marsad.export.Citations;
import picocli.CommandLine.Option;

/** Which statements {@code export --citations} writes. */
final class CitationOptions {
  @Option(
      names = "--citations",
      description =
          "quotations with speaker, outlet, date and address, a paragraph each, the earliest first")
  private boolean wanted;

  @Option(names = "--issue", paramLabel = "ID", description = "citations on an issue")
  private String issue;

  @Option(
      names = "--speaker",
      paramLabel = "NAME",
      description = "citations of speakers whose name has this part")
  private String speaker;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "citations from a topic, by its number or a part of its label")
  private String topic;

  @Option(names = "--from", paramLabel = "DAY", description = "citations from this day on")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "citations up to this day")
  private LocalDate to;

  boolean wanted() {
    return wanted;
  }

  void requireUsed() {
    boolean filtered =
        issue != null || speaker != null || topic != null || from != null || to != null;
    if (filtered && !wanted) {
      throw new UserError(
          "export: --issue, --speaker, --topic, --from and --to go with --citations");
    }
  }

  Citations selection() {
    return new Citations(
        Optional.ofNullable(issue),
        Optional.ofNullable(speaker),
        Optional.ofNullable(topic),
        Optional.ofNullable(from),
        Optional.ofNullable(to));
  }
}
