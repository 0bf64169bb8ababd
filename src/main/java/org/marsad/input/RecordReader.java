package org.marsad.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
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
import org.marsad.config.Secrets;
import org.marsad.input.InputFiles.Slice;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads one slice of a file into {@link Records}, one by one, inside a task. Whatever goes wrong
 * becomes a record with a reason, and reading goes on with the next record, or with the next file
 * where the rest of this one cannot be read. No more than one record is held in memory, and none
 * that is longer than {@code input.max_bytes}: a quote that is never closed would make one of a
 * whole file.
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
      try {
        return new Guarded(slice, in, records(slice, in));
      } catch (IOException | RuntimeException e) {
        in.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      return one(unreadable(slice, 0, e));
    }
  }

  private Iterator<Row> records(Slice slice, InputStream in) throws IOException {
    return switch (slice.format()) {
      case TEXT -> text(slice, in);
      case JSON_LINES -> new Lines(slice, in);
      case JSON -> json(slice, new BufferedInputStream(in, SNIFFED));
      case DELIMITED -> delimited(slice, new BufferedInputStream(in, SNIFFED));
      default -> throw new IllegalStateException(slice.toString());
    };
  }

  private InputStream open(Slice slice) throws IOException {
    Configuration configuration = hadoop.value();
    Path path = slice.file();
    CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
    FSDataInputStream in = path.getFileSystem(configuration).open(path);
    if (codec == null) {
      in.seek(slice.start());
      return new NothingMoreAvailable(in);
    }
    try {
      return new NothingMoreAvailable(codec.createInputStream(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** The first bytes, as far as they can be read; a failure comes again where records are read. */
  private static byte[] head(BufferedInputStream in) throws IOException {
    byte[] head = new byte[SNIFFED];
    int length = 0;
    in.mark(SNIFFED);
    try {
      int read = in.read(head);
      while (read > 0) {
        length += read;
        read = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      // What came before it still holds records.
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  private Iterator<Row> text(Slice slice, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      return one(
          refused(
              slice, 0, Reason.TOO_LONG, String.format(Locale.ROOT, "over %d bytes", maxBytes)));
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

  /** A .json file holds JSON Lines, one object over many lines, or an array of objects. */
  private Iterator<Row> json(Slice slice, BufferedInputStream in) throws IOException {
    String head = new String(head(in), StandardCharsets.UTF_8);
    String firstLine = head.strip().lines().findFirst().orElse("");
    if (firstLine.startsWith("{") && isJson(firstLine)) {
      return new Lines(slice, in);
    }
    Limited limited = new Limited(in, maxBytes);
    MappingIterator<JsonNode> nodes = JSON_SEQUENCE.readerFor(JsonNode.class).readValues(limited);
    return new Documents(slice, nodes, limited);
  }

  private static boolean isJson(String line) {
    try {
      return JSON.readTree(line).isObject();
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  private Iterator<Row> delimited(Slice slice, BufferedInputStream in) throws IOException {
    byte[] head = head(in);
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
    Limited limited = new Limited(in, maxBytes);
    try {
      CSVParser parser =
          CSVParser.builder()
              .setReader(new InputStreamReader(limited, charset.get()))
              .setFormat(format)
              .get();
      return new Rows(slice, parser, limited);
    } catch (CSVException e) {
      return one(malformedCsv(slice, 0, e));
    }
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
    row.put(Records.ORIGIN, Secrets.masked(slice.path()));
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
    if (cause instanceof TooLong) {
      return refused(slice, position, Reason.TOO_LONG, "from here on: " + cause.getMessage());
    }
    String detail =
        String.format(
            Locale.ROOT,
            "from here on: %s: %s",
            cause.getClass().getSimpleName(),
            Secrets.masked(cause.getMessage()));
    return refused(slice, position, Reason.UNREADABLE, detail);
  }

  private static Row malformedCsv(Slice slice, long position, IOException e) {
    return refused(slice, position, Reason.MALFORMED_CSV, "from here on: " + e.getMessage());
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

  /** Records read one ahead, so that whatever fails does so in {@link #hasNext}. */
  private abstract static class ReadAhead implements Iterator<Row> {
    private Row next;
    private boolean ended;

    /** The next record, or null at the end. */
    abstract Row read() throws IOException;

    @Override
    public final boolean hasNext() {
      if (next == null && !ended) {
        try {
          next = read();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        } finally {
          ended = next == null;
        }
      }
      return next != null;
    }

    @Override
    public final Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = next;
      next = null;
      return row;
    }
  }

  /** JSON Lines: a bad line is one refused record; a line belongs to the slice it starts in. */
  private final class Lines extends ReadAhead {
    private final Slice slice;
    private final LineReader reader;
    private final Text line = new Text();
    private final boolean whole;
    private long position;

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
    Row read() throws IOException {
      while (whole || position <= slice.start() + slice.length()) {
        long at = position;
        int consumed = reader.readLine(line, maxBytes + 1, Integer.MAX_VALUE);
        if (consumed == 0) {
          return null;
        }
        position += consumed;
        Row row = parse(at, consumed);
        if (row != null) {
          return row;
        }
      }
      return null;
    }

    private Row parse(long at, int consumed) {
      if (line.getLength() > maxBytes) {
        return refused(
            slice, at, Reason.TOO_LONG, String.format(Locale.ROOT, "a line of %d bytes", consumed));
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
  }

  /** JSON objects one after another, or in an array. */
  private final class Documents extends ReadAhead {
    private final Slice slice;
    private final MappingIterator<JsonNode> nodes;
    private final Limited limited;
    private long position;
    private boolean broken;

    Documents(Slice slice, MappingIterator<JsonNode> nodes, Limited limited) {
      this.slice = slice;
      this.nodes = nodes;
      this.limited = limited;
    }

    @Override
    Row read() throws IOException {
      limited.startRecord();
      try {
        if (broken || !nodes.hasNextValue()) {
          return null;
        }
        JsonNode node = nodes.nextValue();
        return node.isObject()
            ? record(slice, position++, values(node))
            : refused(slice, position++, Reason.MALFORMED_JSON, "the value is no JSON object");
      } catch (JsonProcessingException e) {
        broken = true;
        String detail = "from here on: " + oneLine(e);
        return refused(slice, position, Reason.MALFORMED_JSON, detail);
      }
    }
  }

  /** CSV and TSV with a header. */
  private final class Rows extends ReadAhead {
    private final Slice slice;
    private final List<String> header;
    private final Iterator<CSVRecord> records;
    private final Limited limited;
    private long position;
    private boolean broken;

    Rows(Slice slice, CSVParser parser, Limited limited) {
      this.slice = slice;
      this.limited = limited;
      this.header = parser.getHeaderNames().stream().map(ColumnNames::lower).toList();
      this.records = parser.iterator();
    }

    @Override
    Row read() throws IOException {
      limited.startRecord();
      try {
        if (broken || !records.hasNext()) {
          return null;
        }
      } catch (UncheckedIOException e) {
        if (e.getCause() instanceof CSVException cause) {
          broken = true;
          return malformedCsv(slice, position, cause);
        }
        throw e.getCause();
      }
      CSVRecord record = records.next();
      Map<String, String> values = new HashMap<>();
      for (int i = 0; i < Math.min(record.size(), header.size()); i++) {
        values.putIfAbsent(header.get(i), record.get(i));
      }
      return record(slice, position++, values);
    }
  }

  /**
   * Says that nothing can be read without waiting. Readers that buffer ask before they read on, and
   * would lose what they have if that failed.
   */
  private static final class NothingMoreAvailable extends FilterInputStream {
    NothingMoreAvailable(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** A record is longer than may be held in memory. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int bytes) {
      super(String.format(Locale.ROOT, "a record of over %d bytes", bytes));
    }
  }

  /** Ends with {@link TooLong} when a record goes on and on; readers may read ahead a little. */
  private static final class Limited extends FilterInputStream {
    private final int maxBytes;
    private long left;

    Limited(InputStream in, int maxBytes) {
      super(in);
      this.maxBytes = maxBytes;
      startRecord();
    }

    void startRecord() {
      left = (long) maxBytes + SNIFFED;
    }

    @Override
    public int read() throws IOException {
      return count(in.read(), 1);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = in.read(bytes, from, length);
      return count(read, read);
    }

    private int count(int result, int bytes) throws TooLong {
      left -= result < 0 ? 0 : bytes;
      if (left < 0) {
        throw new TooLong(maxBytes);
      }
      return result;
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
