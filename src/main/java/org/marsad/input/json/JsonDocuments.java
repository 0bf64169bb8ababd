package org.marsad.input.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.marsad.input.file.BoundedInput;
import org.marsad.input.file.BoundedInput.RecordTooLong;
import org.marsad.input.file.MendedInput;
import org.marsad.input.file.PeekedInput;
import org.marsad.input.record.JsonRecords;
import org.marsad.input.record.ReadAhead;
import org.marsad.input.record.RecordRows;
import org.marsad.input.value.JsonObjects;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;

/**
 * Reads JSON objects that stand one after another or in arrays, and those in the lists of an object
 * that holds many ({@link JsonRecords}). The position of a record is its number from 0. A syntax
 * error makes the rest of the file one refused record, because the start of the next object cannot
 * be known.
 *
 * <p>An object at the start of a file that is longer than a record may be is no record: it is read
 * again from its start, and the articles in its lists are read one by one ({@link JsonArticles}).
 */
public final class JsonDocuments extends ReadAhead {
  /** Bytes that may have been read when a record turns out to be too long, beyond its bound. */
  private static final int READ_AHEAD = 1 << 18;

  private static final int BUFFER_BYTES = 1 << 16;

  private final BoundedInput in;
  private final RecordRows rows;
  private final JsonRecords records;
  private final JsonParser parser;
  private JsonArticles articles;
  private Iterator<JsonNode> found = Collections.emptyIterator();
  private long position;
  private boolean isRereadable;
  private boolean broken;

  private JsonDocuments(BoundedInput in, JsonParser parser, RecordRows rows) {
    this.in = in;
    this.parser = parser;
    this.rows = rows;
    this.records = rows.jsonRecords();
  }

  /**
   * Starts at the first object.
   *
   * @param file the file from its first byte on, in a charset that has ASCII
   * @param rows builds the rows
   * @param maxBytes the length that an object may have
   * @return the records; a single refused one if the file is no text
   * @throws IOException if the file cannot be read
   */
  public static Iterator<Row> open(PeekedInput file, RecordRows rows, int maxBytes)
      throws IOException {
    Optional<TextDecoder> decoder = TextDecoder.of(file.head());
    if (decoder.isEmpty()) {
      return List.of(rows.undecodableFile()).iterator();
    }
    InputStream utf8 = new MendedInput(file.in(), decoder.get());
    BoundedInput in = BoundedInput.of(new BufferedInputStream(utf8, BUFFER_BYTES), maxBytes);
    boolean isObject = startsWithObject(file.head());
    if (isObject) {
      in.mark(maxBytes + READ_AHEAD);
    }
    JsonDocuments documents = new JsonDocuments(in, JsonObjects.parser(in), rows);
    documents.isRereadable = isObject;
    return documents;
  }

  private static boolean startsWithObject(byte[] head) {
    int at = 0;
    while (at < head.length && (head[at] <= ' ')) { // a byte order mark has bytes below 0
      at++;
    }
    return at < head.length && head[at] == '{';
  }

  @Override
  protected Row read() throws IOException {
    in.startRecord();
    try {
      JsonNode node = broken ? null : nextRecord();
      if (node == null) {
        return null;
      }
      return node.isObject()
          ? rows.record(position++, node)
          : rows.refused(position++, Reason.MALFORMED_JSON, "the value is no JSON object");
    } catch (JsonProcessingException e) {
      broken = true;
      return rows.refusedRest(position, Reason.MALFORMED_JSON, JsonObjects.problem(e));
    }
  }

  /** Returns the next record, or null at the end. */
  private JsonNode nextRecord() throws IOException {
    while (!found.hasNext()) {
      if (articles != null) {
        return articles.next();
      }
      JsonToken token = parser.nextToken();
      if (token == null) {
        return null;
      }
      if (!isBoundOfRootArray(token)) {
        found = readValue();
      }
    }
    return found.next();
  }

  private boolean isBoundOfRootArray(JsonToken token) {
    JsonStreamContext context = parser.getParsingContext();
    return token == JsonToken.START_ARRAY && context.getParent().inRoot()
        || token == JsonToken.END_ARRAY && context.inRoot();
  }

  private Iterator<JsonNode> readValue() throws IOException {
    try {
      JsonNode value = parser.readValueAsTree();
      isRereadable = false;
      return records.in(value).iterator();
    } catch (RecordTooLong e) {
      if (!isRereadable) {
        throw e;
      }
      in.reset();
      in.startRecord();
      articles = JsonArticles.open(in, records, e);
      return Collections.emptyIterator();
    }
  }
}
