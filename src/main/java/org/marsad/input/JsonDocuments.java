package org.marsad.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import org.apache.spark.sql.Row;
import org.marsad.text.Reason;

/**
 * Reads JSON objects that stand one after another or in one array. The position of a record is its
 * number from 0. A syntax error makes the rest of the file one refused record, because the start of
 * the next object cannot be known.
 */
final class JsonDocuments extends ReadAhead {
  private final MappingIterator<JsonNode> nodes;
  private final BoundedInput in;
  private final RecordRows rows;
  private long position;
  private boolean broken;

  private JsonDocuments(MappingIterator<JsonNode> nodes, BoundedInput in, RecordRows rows) {
    this.nodes = nodes;
    this.in = in;
    this.rows = rows;
  }

  /**
   * Starts at the first object.
   *
   * @param in the file from its first byte on
   * @param maxBytes the length that an object may have
   */
  static JsonDocuments open(InputStream in, RecordRows rows, int maxBytes) throws IOException {
    BoundedInput bounded = BoundedInput.of(in, maxBytes);
    return new JsonDocuments(JsonObjects.sequence(bounded), bounded, rows);
  }

  @Override
  Row read() throws IOException {
    in.startRecord();
    try {
      if (broken || !nodes.hasNextValue()) {
        return null;
      }
      JsonNode node = nodes.nextValue();
      return node.isObject()
          ? rows.record(position++, JsonObjects.values(node))
          : rows.refused(position++, Reason.MALFORMED_JSON, "the value is no JSON object");
    } catch (JsonProcessingException e) {
      broken = true;
      return rows.refusedRest(position, Reason.MALFORMED_JSON, JsonObjects.problem(e));
    }
  }
}
