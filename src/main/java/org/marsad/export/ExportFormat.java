package org.marsad.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The formats of files. */
public enum ExportFormat {
  /** A spreadsheet of Excel. */
  XLSX("xlsx"),
  /** Comma-separated values in UTF-8 with a header; nested values are JSON. */
  CSV("csv"),
  /** One JSON object per line. */
  JSON("json|jsonl|ndjson"),
  /** A network: nodes and edges. */
  GRAPHML("graphml"),
  /** Citations as plain text. */
  TXT("txt"),
  /** Citations as Markdown. */
  MD("md|markdown");

  private final String endings;

  ExportFormat(String endings) {
    this.endings = endings;
  }

  /** Returns the format that a file's name ends with, if it is one of these. */
  public static Optional<ExportFormat> of(String file) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(format -> ending.matches(format.endings)).findFirst();
  }
}
