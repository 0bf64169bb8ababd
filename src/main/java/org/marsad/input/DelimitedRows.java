package org.marsad.input;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Row;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads CSV and TSV with a header, by Apache Commons CSV. The charset is found from the first
 * bytes, the delimiter (tab, semicolon or comma) is the one that the header holds most often. The
 * position of a record is its number from 0, without the header. A break of the rules, such as a
 * quote that is never closed, makes the rest of the file one refused record.
 */
final class DelimitedRows extends ReadAhead {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String DELIMITERS = "\t;,";

  private final List<String> header;
  private final Iterator<CSVRecord> records;
  private final BoundedInput in;
  private final RecordRows rows;
  private long position;
  private boolean broken;

  private DelimitedRows(
      List<String> header, Iterator<CSVRecord> records, BoundedInput in, RecordRows rows) {
    this.header = header;
    this.records = records;
    this.in = in;
    this.rows = rows;
  }

  /**
   * Starts behind the header.
   *
   * @param in the file from its first byte on, by {@link SliceInput#buffered}
   * @param maxBytes the length that a record may have
   * @return the records; a single refused one if the charset is unknown or the header is broken
   */
  static Iterator<Row> open(BufferedInputStream in, RecordRows rows, int maxBytes)
      throws IOException {
    byte[] head = SliceInput.head(in);
    Optional<Charset> charset = TextDecoder.detect(head);
    if (charset.isEmpty()) {
      return List.of(rows.undecodableFile()).iterator();
    }
    String start = new String(head, charset.get());
    if (start.startsWith(BYTE_ORDER_MARK)) {
      in.skipNBytes(BYTE_ORDER_MARK.getBytes(charset.get()).length);
    }
    BoundedInput bounded = BoundedInput.of(in, maxBytes);
    try {
      CSVParser parser =
          CSVParser.builder()
              .setReader(new InputStreamReader(bounded, charset.get()))
              .setFormat(format(start.lines().findFirst().orElse("")))
              .get();
      List<String> header = parser.getHeaderNames().stream().map(ColumnNames::normalized).toList();
      return new DelimitedRows(header, parser.iterator(), bounded, rows);
    } catch (CSVException e) {
      return List.of(rows.refusedRest(0, Reason.MALFORMED_CSV, e.getMessage())).iterator();
    }
  }

  private static CSVFormat format(String header) {
    return CSVFormat.DEFAULT
        .builder()
        .setDelimiter(delimiter(header))
        .setHeader()
        .setSkipHeaderRecord(true)
        .setAllowMissingColumnNames(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static char delimiter(String header) {
    return DELIMITERS
        .chars()
        .mapToObj(c -> (char) c)
        .max((a, b) -> Long.compare(occurrences(header, a), occurrences(header, b)))
        .orElse(',');
  }

  private static long occurrences(String header, char delimiter) {
    return header.chars().filter(c -> c == delimiter).count();
  }

  @Override
  Row read() throws IOException {
    in.startRecord();
    try {
      if (broken || !records.hasNext()) {
        return null;
      }
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException cause) {
        broken = true;
        return rows.refusedRest(position, Reason.MALFORMED_CSV, cause.getMessage());
      }
      throw e.getCause();
    }
    return rows.record(position++, values(records.next()));
  }

  /** Returns the cells by name; of two columns of one name the first counts. */
  private Map<String, String> values(CSVRecord record) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
      values.putIfAbsent(header.get(i), record.get(i));
    }
    return values;
  }
}
