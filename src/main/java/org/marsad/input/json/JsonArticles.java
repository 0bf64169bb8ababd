package org.marsad.input.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;
import org.marsad.input.file.BoundedInput;
import org.marsad.input.file.BoundedInput.RecordTooLong;
import org.marsad.input.record.JsonRecords;
import org.marsad.input.value.JsonObjects;

/**
 * Reads one by one the articles in the lists of an object that is too long to be held in memory.
 * What stands outside of such lists is passed over. The values of an object whose names are numbers
 * count as a list.
 */
final class JsonArticles {
  private static final int LOOKED_AT = 20;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final JsonParser parser;
  private final BoundedInput in;
  private final JsonRecords records;
  private final RecordTooLong tooLong;

  /** Elements of a list before the first that is an article; they are records if there is one. */
  private final Queue<JsonNode> undecided = new ArrayDeque<>();

  private final Queue<JsonNode> found = new ArrayDeque<>();
  private boolean isInArticles;
  private boolean foundAny;

  private JsonArticles(
      JsonParser parser, BoundedInput in, JsonRecords records, RecordTooLong tooLong) {
    this.parser = parser;
    this.in = in;
    this.records = records;
    this.tooLong = tooLong;
  }

  /**
   * Starts at the object.
   *
   * @param in the file from its first byte on
   * @param tooLong what is thrown at the end when no article was found
   */
  static JsonArticles open(BoundedInput in, JsonRecords records, RecordTooLong tooLong)
      throws IOException {
    return new JsonArticles(JsonObjects.parser(in), in, records, tooLong);
  }

  /** Returns the next article, or null at the end. */
  JsonNode next() throws IOException {
    while (found.isEmpty()) {
      in.startRecord();
      JsonToken token = parser.nextToken();
      if (token == null) {
        return end();
      }
      take(token);
    }
    foundAny = true;
    return found.remove();
  }

  private JsonNode end() throws RecordTooLong {
    if (!foundAny) {
      throw tooLong;
    }
    return null;
  }

  private void take(JsonToken token) throws IOException {
    if (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
      undecided.clear();
      isInArticles = false;
    } else if (token == JsonToken.START_OBJECT
        && parser.getParsingContext().getParent().inArray()) {
      takeElement(parser.getParsingContext().getParent().getParent().getCurrentName());
    } else if (token == JsonToken.START_OBJECT
        && parser.currentName() != null
        && NUMBER.matcher(parser.currentName()).matches()) {
      found.add(parser.readValueAsTree());
    }
  }

  private void takeElement(String listName) throws IOException {
    JsonNode element = parser.readValueAsTree();
    if (isInArticles) {
      found.add(element);
    } else if (listName != null && undecided.size() < LOOKED_AT) {
      undecided.add(element);
      if (records.isElement(listName, element)) {
        isInArticles = true;
        found.addAll(undecided);
        undecided.clear();
      }
    }
  }
}
