package org.marsad.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.sql.Row;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads JSON Lines. A bad line is one refused record, and reading goes on with the next line; blank
 * lines are skipped. The position of a record is the offset of its line in bytes.
 *
 * <p>A line belongs to the slice that holds the byte before its first one (the first line to the
 * first slice), as in Hadoop's text input: slices that cover a file give each line once.
 */
final class JsonLines extends ReadAhead {
  private final LineReader reader;
  private final RecordRows rows;
  private final int maxBytes;
  private final long lastStart;
  private final Text line = new Text();
  private long position;

  private JsonLines(LineReader reader, Slice slice, RecordRows rows, int maxBytes) {
    this.reader = reader;
    this.rows = rows;
    this.maxBytes = maxBytes;
    this.lastStart = slice.isWholeFile() ? Long.MAX_VALUE : slice.start() + slice.length();
    this.position = slice.start();
  }

  /**
   * Starts at the first line that belongs to the slice.
   *
   * @param in the file from the first byte of the slice on
   * @param maxBytes the length that a line may have
   */
  static JsonLines open(InputStream in, Slice slice, RecordRows rows, int maxBytes)
      throws IOException {
    JsonLines lines = new JsonLines(new LineReader(in), slice, rows, maxBytes);
    if (slice.start() > 0) {
      lines.skipLine();
    }
    return lines;
  }

  private void skipLine() throws IOException {
    position += reader.readLine(line, 0, Integer.MAX_VALUE);
  }

  @Override
  Row read() throws IOException {
    while (position <= lastStart) {
      long start = position;
      int consumed = reader.readLine(line, maxBytes + 1, Integer.MAX_VALUE);
      if (consumed == 0) {
        return null;
      }
      position += consumed;
      Row row = row(start, consumed);
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  /** Returns the row of the current line, or null if it is blank. */
  private Row row(long start, int consumed) {
    if (line.getLength() > maxBytes) {
      return rows.refused(
          start, Reason.TOO_LONG, String.format(Locale.ROOT, "a line of %d bytes", consumed));
    }
    String text = TextDecoder.decode(line.copyBytes()).orElse(null);
    if (text == null) {
      String detail = "the line is no text in a known charset";
      return rows.refused(start, Reason.UNDECODABLE, detail);
    }
    return text.isBlank() ? null : parsed(start, text);
  }

  private Row parsed(long start, String text) {
    try {
      JsonNode node = JsonObjects.parse(text);
      return node.isObject()
          ? rows.record(start, JsonObjects.values(node))
          : rows.refused(start, Reason.MALFORMED_JSON, "the line is no JSON object");
    } catch (JsonProcessingException e) {
      return rows.refused(start, Reason.MALFORMED_JSON, JsonObjects.problem(e));
    }
  }
}
