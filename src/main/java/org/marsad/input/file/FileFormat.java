package org.marsad.input.file;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The layout of the records of a file, found by the extension of its name; case is ignored. */
public enum FileFormat {
  /** One article per file. */
  TEXT,
  /** One article per web page. */
  HTML,
  /** One JSON object per line. */
  JSON_LINES,
  /** JSON objects one after another, or an array of them. */
  JSON,
  /** CSV or TSV with a header. */
  DELIMITED,
  /** Web pages, or their texts, as a crawler keeps them. */
  WARC,
  /** Parquet. */
  PARQUET,
  /** What cannot be opened as a file: a broken link, a pipe, a folder without permission. */
  NO_FILE,
  /** Anything else. */
  UNSUPPORTED;

  private static final Set<String> COMPRESSIONS = Set.of("gz", "bz2", "zst");

  /** The extensions that are read, for messages. */
  public static final String SUPPORTED =
      ".txt, .html, .htm, .xhtml, .jsonl, .ndjson, .json, .csv, .tsv, .warc, .wet (also"
          + " .gz, .bz2, .zst), .parquet";

  /**
   * Finds the format of a file by its name; the extension of a compression is ignored.
   *
   * @param path the file
   * @return the format; {@link #UNSUPPORTED} if the extension is none of those that are read
   */
  public static FileFormat of(String path) {
    String plain = compression(path).isPresent() ? path.substring(0, path.lastIndexOf('.')) : path;
    return switch (extension(plain)) {
      case "txt", "text" -> TEXT;
      case "html", "htm", "xhtml" -> HTML;
      case "jsonl", "ndjson", "jl" -> JSON_LINES;
      case "json" -> JSON;
      case "csv", "tsv", "tab", "psv" -> DELIMITED;
      case "warc", "wet" -> WARC;
      case "parquet" -> PARQUET;
      default -> UNSUPPORTED;
    };
  }

  /** Returns the extension of the compression in small letters, or empty if there is none. */
  static Optional<String> compression(String path) {
    return Optional.of(extension(path)).filter(COMPRESSIONS::contains);
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
