package org.marsad.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.hadoop.util.LineReader;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.marsad.store.InputFiles.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads one slice of a file into {@link Records}, one by one, inside a task. Whatever goes wrong
 * becomes a record with a reason, and reading goes on with the next record, or with the next file
 * where the rest of this one cannot be read.
 */
final class RecordReader implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SNIFFED = 1 << 16;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final ObjectMapper JSON_SEQUENCE = new ObjectMapper();

  private final ColumnNames columns;
  private final int maxBytes;
  private final SerializableConfiguration hadoop;

  RecordReader(ColumnNames columns, int maxBytes, Configuration hadoop) {
    this.columns = columns;
    this.maxBytes = maxBytes;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  Iterator<Row> read(Slice slice) {
    if (slice.format() == InputFiles.Format.UNSUPPORTED) {
      String detail = "read are " + InputFiles.supported();
      return one(refused(slice, 0, Reason.UNSUPPORTED_FORMAT, detail));
    }
    try {
      InputStream in = open(slice);
      return new Guarded(
          slice,
          in,
          switch (slice.format()) {
            case TEXT -> text(slice, in);
            case JSON_LINES -> lines(slice, in);
            case JSON -> json(slice, new BufferedInputStream(in, SNIFFED));
            case DELIMITED -> delimited(slice, new BufferedInputStream(in, SNIFFED));
            default -> throw new IllegalStateException(slice.toString());
          });
    } catch (IOException | RuntimeException e) {
      return one(unreadable(slice, 0, e));
    }
  }

  private InputStream open(Slice slice) throws IOException {
    Configuration configuration = hadoop.value();
    Path path = slice.file();
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    FSDataInputStream in = path.getFileSystem(configuration).open(path);
    if (codec == null) {
      in.seek(slice.start());
      return in;
    }
    return codec.createInputStream(in);
  }

  private Iterator<Row> text(Slice slice, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return one(refused(slice, 0, Reason.TOO_LONG, "over %d bytes".formatted(maxBytes)));
    }
    Optional<String> text = TextDecoder.decode(bytes);
    if (text.isEmpty()) {
      String detail = "no UTF-8, UTF-16, windows-1256 or ISO-8859-6 text";
      return one(refused(slice, 0, Reason.UNDECODABLE, detail));
    }
    String name = slice.file().getName();
    String stem = name.replaceFirst("(?i)\\.txt(\\.\\w+)?$", "");
    return one(record(slice, 0, Map.of("text", text.get(), "id", stem)));
  }

  private Iterator<Row> lines(Slice slice, InputStream in) throws IOException {
    return new Lines(slice, in);
  }

  /** A .json file holds JSON Lines, one object over many lines, or an array of objects. */
  private Iterator<Row> json(Slice slice, BufferedInputStream in) throws IOException {
    in.mark(SNIFFED);
    String head = new String(in.readNBytes(SNIFFED - 1), StandardCharsets.UTF_8);
    in.reset();
    String firstLine = head.strip().lines().findFirst().orElse("");
    if (firstLine.startsWith("{") && isJson(firstLine)) {
      return new Lines(slice, in);
    }
    MappingIterator<JsonNode> nodes = JSON_SEQUENCE.readerFor(JsonNode.class).readValues(in);
    return new Documents(slice, nodes);
  }

  private static boolean isJson(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private Iterator<Row> delimited(Slice slice, BufferedInputStream in) throws IOException {
    in.mark(SNIFFED);
    byte[] head = in.readNBytes(SNIFFED - 1);
    in.reset();
    Optional<Charset> charset = TextDecoder.detect(head);
    if (charset.isEmpty()) {
      String detail = "no UTF-8, UTF-16, windows-1256 or ISO-8859-6 text";
      return one(refused(slice, 0, Reason.UNDECODABLE, detail));
    }
    String start = new String(head, charset.get());
    if (start.startsWith("\uFEFF")) {
      in.skipNBytes("\uFEFF".getBytes(charset.get()).length);
    }
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(delimiter(start.lines().findFirst().orElse("")))
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreEmptyLines(true)
            .get();
    CSVParser parser =
        CSVParser.builder()
            .setReader(new InputStreamReader(in, charset.get()))
            .setFormat(format)
            .get();
    return new Rows(slice, parser);
  }

  private static char delimiter(String header) {
    return "\t;,"
        .chars()
        .mapToObj(c -> (char) c)
        .max((a, b) -> Long.compare(occurrences(header, a), occurrences(header, b)))
        .orElse(',');
  }

  private static long occurrences(String header, char delimiter) {
    return header.chars().filter(c -> c == delimiter).count();
  }

  /** A record out of a file's own names and values; the source falls back to host, then folder. */
  private Row record(Slice slice, long position, Map<String, String> values) {
    String text = columns.value(Records.TEXT, values::get);
    String url = columns.value(Records.URL, values::get);
    String source =
        Optional.ofNullable(columns.value(Records.SOURCE, values::get))
            .or(() -> Optional.ofNullable(url).flatMap(CanonicalUrl::host))
            .orElse(InputFiles.folderName(slice.file()));
    Map<Field, Object> row = place(slice, position);
    row.put(Records.ID, columns.value(Records.ID, values::get));
    row.put(Records.SOURCE, source);
    row.put(Records.URL, url);
    row.put(Records.TITLE, columns.value(Records.TITLE, values::get));
    row.put(Records.TEXT, text);
    row.put(Records.PUBLISHED, columns.value(Records.PUBLISHED, values::get));
    if (text == null) {
      missingText(row, values);
    }
    return Records.TABLE.row(row);
  }

  private void missingText(Map<Field, Object> row, Map<String, String> values) {
    boolean hasColumn =
        !columns.candidates(Records.TEXT, values.keySet().toArray(String[]::new)).isEmpty();
    if (hasColumn) {
      row.put(Records.REASON, Reason.EMPTY.code());
      row.put(Records.DETAIL, ColumnNames.BLANK_TEXT);
    } else {
      row.put(Records.REASON, Reason.MISSING_TEXT.code());
      row.put(Records.DETAIL, ColumnNames.missingText(values.keySet()));
    }
  }

  private static Map<Field, Object> place(Slice slice, long position) {
    Map<Field, Object> row = new HashMap<>();
    row.put(Records.ORIGIN, slice.path());
    row.put(Records.POSITION, position);
    return row;
  }

  private static Row refused(Slice slice, long position, Reason reason, String detail) {
    Map<Field, Object> row = place(slice, position);
    row.put(Records.REASON, reason.code());
    row.put(Records.DETAIL, detail);
    return Records.TABLE.row(row);
  }

  private static Row unreadable(Slice slice, long position, Exception e) {
    Throwable cause = e instanceof UncheckedIOException ? e.getCause() : e;
    String detail =
        "from here on: %s: %s".formatted(cause.getClass().getSimpleName(), cause.getMessage());
    return refused(slice, position, Reason.UNREADABLE, detail);
  }

  private static Iterator<Row> one(Row row) {
    return Collections.singleton(row).iterator();
  }

  private Map<String, String> values(JsonNode object) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      if (value.isArray() && !value.isEmpty() && value.get(0).isTextual()) {
        values.put(ColumnNames.lower(field.getKey()), joined(value));
      } else {
        values.put(ColumnNames.lower(field.getKey()), value.isNull() ? null : value.asText());
      }
    }
    return values;
  }

  /** A list of strings is a text cut into paragraphs. */
  private static String joined(JsonNode array) {
    StringBuilder text = new StringBuilder();
    array.forEach(paragraph -> text.append(paragraph.asText()).append('\n'));
    return text.toString();
  }

  private static String oneLine(JsonProcessingException e) {
    return e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\s+", " ");
  }

  /** JSON Lines: a bad line is one refused record; a line belongs to the slice it starts in. */
  private final class Lines implements Iterator<Row> {
    private final Slice slice;
    private final LineReader reader;
    private final Text line = new Text();
    private final boolean whole;
    private long position;
    private Row next;

    Lines(Slice slice, InputStream in) throws IOException {
      this.slice = slice;
      this.reader = new LineReader(in);
      this.position = slice.start();
      this.whole = slice.length() == slice.fileLength();
      if (position > 0) { // the line that began in the slice before
        position += reader.readLine(line, 0, Integer.MAX_VALUE);
      }
    }

    @Override
    public boolean hasNext() {
      try {
        while (next == null && (whole || position <= slice.start() + slice.length())) {
          long at = position;
          int consumed = reader.readLine(line, maxBytes, Integer.MAX_VALUE);
          if (consumed == 0) {
            break;
          }
          position += consumed;
          next = parse(at, consumed);
        }
        return next != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Row parse(long at, int consumed) {
      if (consumed > maxBytes + 2) {
        return refused(slice, at, Reason.TOO_LONG, "a line of %d bytes".formatted(consumed));
      }
      byte[] bytes = line.copyBytes();
      String text = TextDecoder.decode(bytes).orElse(null);
      if (text == null) {
        return refused(slice, at, Reason.UNDECODABLE, "the line is no text in a known charset");
      }
      if (text.isBlank()) {
        return null;
      }
      try {
        JsonNode node = JSON.readTree(text);
        return node.isObject()
            ? record(slice, at, values(node))
            : refused(slice, at, Reason.MALFORMED_JSON, "the line is no JSON object");
      } catch (JsonProcessingException e) {
        return refused(slice, at, Reason.MALFORMED_JSON, oneLine(e));
      }
    }

    @Override
    public Row next() {
      Row row = next;
      next = null;
      return row;
    }
  }

  /** JSON objects one after another, or in an array. */
  private final class Documents implements Iterator<Row> {
    private final Slice slice;
    private final MappingIterator<JsonNode> nodes;
    private long position;
    private boolean broken;

    Documents(Slice slice, MappingIterator<JsonNode> nodes) {
      this.slice = slice;
      this.nodes = nodes;
    }

    @Override
    public boolean hasNext() {
      return !broken && hasValue();
    }

    private boolean hasValue() {
      try {
        return nodes.hasNextValue();
      } catch (JsonProcessingException e) {
        return true; // next() meets it again and says so
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Row next() {
      long at = position++;
      try {
        JsonNode node = nodes.nextValue();
        return node.isObject()
            ? record(slice, at, values(node))
            : refused(slice, at, Reason.MALFORMED_JSON, "the value is no JSON object");
      } catch (JsonProcessingException e) {
        broken = true;
        return refused(slice, at, Reason.MALFORMED_JSON, "from here on: " + oneLine(e));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** CSV and TSV with a header. */
  private final class Rows implements Iterator<Row> {
    private final Slice slice;
    private final List<String> header;
    private final Iterator<CSVRecord> records;
    private long position;
    private boolean broken;

    Rows(Slice slice, CSVParser parser) {
      this.slice = slice;
      this.header =
          parser.getHeaderNames().stream()
              .map(name -> name.strip().toLowerCase(Locale.ROOT))
              .toList();
      this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
      if (broken) {
        return false;
      }
      try {
        return records.hasNext();
      } catch (UncheckedIOException | IllegalStateException e) {
        return true; // next() meets it again and says so
      }
    }

    @Override
    public Row next() {
      long at = position++;
      try {
        CSVRecord record = records.next();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
          values.putIfAbsent(header.get(i), record.get(i));
        }
        return record(slice, at, values);
      } catch (RuntimeException e) {
        broken = true;
        String detail = "from here on: " + e.getMessage();
        return refused(slice, at, Reason.MALFORMED_CSV, detail);
      }
    }
  }

  /** Turns a failure of the storage into a last, refused record, and closes the file. */
  private static final class Guarded implements Iterator<Row> {
    private final Slice slice;
    private final InputStream in;
    private final Iterator<Row> records;
    private long read;
    private Row failure;
    private boolean closed;

    Guarded(Slice slice, InputStream in, Iterator<Row> records) {
      this.slice = slice;
      this.in = in;
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      if (failure != null) {
        return true;
      }
      if (closed) {
        return false;
      }
      try {
        if (records.hasNext()) {
          return true;
        }
      } catch (RuntimeException e) {
        failure = unreadable(slice, read, e);
      }
      close();
      return failure != null;
    }

    @Override
    public Row next() {
      if (failure != null) {
        Row last = failure;
        failure = null;
        return last;
      }
      Row row = records.next();
      read = row.getLong(1) + 1;
      return row;
    }

    private void close() {
      closed = true;
      try {
        in.close();
      } catch (IOException e) {
        if (failure == null) {
          failure = unreadable(slice, read, e);
        }
      }
    }
  }
}
