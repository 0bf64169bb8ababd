package org.marsad.input.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.sql.Row;
import org.marsad.input.file.Slice;
import org.marsad.input.record.JsonRecords;
import org.marsad.input.record.ReadAhead;
import org.marsad.input.record.RecordRows;
import org.marsad.input.value.JsonObjects;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads JSON Lines. A bad line is one refused record, and reading goes on with the next line; blank
 * lines are skipped. The position of a record is the offset of its line in bytes; where a line
 * holds several records ({@link JsonRecords}), the number of the record in the line is added, which
 * is always less than the length of the line.
 *
 * <p>A line belongs to the slice that holds the byte before its first one (the first line to the
 * first slice), as in Hadoop's text input: slices that cover a file give each line once.
 */
public final class JsonLines extends ReadAhead {
  private final LineReader reader;
  private final RecordRows rows;
  private final JsonRecords records;
  private final int maxBytes;
  private final long lastStart;
  private final Text line = new Text();
  private Iterator<Row> ofLine = Collections.emptyIterator();
  private long position;

  private JsonLines(LineReader reader, Slice slice, RecordRows rows, int maxBytes) {
    this.reader = reader;
    this.rows = rows;
    this.records = rows.jsonRecords();
    this.maxBytes = maxBytes;
    this.lastStart = slice.isWholeFile() ? Long.MAX_VALUE : slice.start() + slice.length();
    this.position = slice.start();
  }

  /**
   * Starts at the first line that belongs to the slice.
   *
   * @param in the file from the first byte of the slice on
   * @param slice which lines are read
   * @param rows builds the rows
   * @param maxBytes the length that a line may have
   * @return the records of these lines
   * @throws IOException if the file cannot be read
   */
  public static JsonLines open(InputStream in, Slice slice, RecordRows rows, int maxBytes)
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
  protected Row read() throws IOException {
    while (!ofLine.hasNext() && position <= lastStart) {
      long start = position;
      int consumed = reader.readLine(line, maxBytes + 1, Integer.MAX_VALUE);
      if (consumed == 0) {
        return null;
      }
      position += consumed;
      ofLine = rows(start, consumed).iterator();
    }
    return ofLine.hasNext() ? ofLine.next() : null;
  }

  /** Returns the rows of the current line; none if it is blank. */
  private List<Row> rows(long start, int consumed) {
    if (line.getLength() > maxBytes) {
      return List.of(
          rows.refused(
              start, Reason.TOO_LONG, String.format(Locale.ROOT, "a line of %d bytes", consumed)));
    }
    String text = TextDecoder.decode(line.copyBytes()).orElse(null);
    if (text == null) {
      String detail = "the line is no text in a known charset";
      return List.of(rows.refused(start, Reason.UNDECODABLE, detail));
    }
    return text.isBlank() ? List.of() : parsed(start, text);
  }

  private List<Row> parsed(long start, String text) {
    try {
      List<JsonNode> values = records.in(JsonObjects.parse(text));
      return values.size() == 1
          ? List.of(row(start, values.get(0)))
          : IntStream.range(0, values.size()).mapToObj(i -> row(start + i, values.get(i))).toList();
    } catch (JsonProcessingException e) {
      return List.of(rows.refused(start, Reason.MALFORMED_JSON, JsonObjects.problem(e)));
    }
  }

  private Row row(long at, JsonNode value) {
    return value.isObject()
        ? rows.record(at, value)
        : rows.refused(at, Reason.MALFORMED_JSON, "the line is no JSON object");
  }
}
