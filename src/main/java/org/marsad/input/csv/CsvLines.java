package org.marsad.input.csv;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.util.LineReader;
import org.marsad.input.file.PeekedInput;
import org.marsad.text.TextDecoder;

/**
 * The lines of a file, each of which can be looked at before it is taken. Held in memory are the
 * lines that were looked at and not taken: no more bytes than a record may have, and one line. A
 * failure of the storage occurs when all lines before it have been taken.
 */
final class CsvLines {
  /** What stands for a line that is longer than a record may be; no line of text is like it. */
  static final String TOO_LONG = "\uFFFF";

  private static final int ENOUGH_TAKEN = 1024;

  private final LineReader reader;
  private final TextDecoder decoder;
  private final int maxBytes;
  private final Text bytes = new Text();
  private final List<String> held = new ArrayList<>();
  private int first;
  private long heldBytes;
  private long number = 1;
  private IOException failure;
  private boolean ended;

  private CsvLines(LineReader reader, TextDecoder decoder, int maxBytes) {
    this.reader = reader;
    this.decoder = decoder;
    this.maxBytes = maxBytes;
  }

  /**
   * Starts at the first line. Lines end with a line feed; with a carriage return only where the
   * head has no line feed.
   *
   * @param file the file from its first byte on
   * @param maxBytes the length that a line may have
   */
  static CsvLines open(PeekedInput file, TextDecoder decoder, int maxBytes) {
    String text = new String(file.head(), StandardCharsets.ISO_8859_1);
    byte end = (byte) (text.indexOf('\n') < 0 && text.indexOf('\r') >= 0 ? '\r' : '\n');
    return new CsvLines(new LineReader(file.in(), new byte[] {end}), decoder, maxBytes);
  }

  /**
   * Looks at a line without taking it.
   *
   * @param ahead how many lines stand before it
   * @return the line without its end, or {@link #TOO_LONG}; null at the end of the file and where
   *     more would be held than a record may have
   */
  String peek(int ahead) {
    while (held.size() - first <= ahead && hold()) {
      // until the line is held
    }
    int index = first + ahead;
    return index < held.size() ? held.get(index) : null;
  }

  /** Returns how many lines stand before the first, from one ahead on, that is not blank. */
  int filled(int ahead) {
    int line = ahead;
    while (peek(line) != null && peek(line).isBlank()) {
      line++;
    }
    return line;
  }

  private boolean hold() {
    boolean full = held.size() > first && heldBytes > maxBytes;
    if (ended || full) {
      return false;
    }
    try {
      int consumed = reader.readLine(bytes, maxBytes + 1, Integer.MAX_VALUE);
      ended = consumed == 0;
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
    if (!ended) {
      String line = line();
      heldBytes += line.length();
      held.add(line);
    }
    return !ended;
  }

  private String line() {
    int length = bytes.getLength();
    if (length > maxBytes) {
      return TOO_LONG;
    }
    int end = length > 0 && bytes.getBytes()[length - 1] == '\r' ? length - 1 : length;
    return decoder.line(bytes.getBytes(), 0, end);
  }

  /** Takes lines from the front; they must have been looked at. */
  void take(int count) {
    for (int i = first; i < first + count; i++) {
      heldBytes -= held.get(i).length();
      held.set(i, null);
    }
    first += count;
    number += count;
    if (first >= ENOUGH_TAKEN || first == held.size()) {
      held.subList(0, first).clear();
      first = 0;
    }
  }

  /** Puts another text in place of the first line. */
  void replaceFirst(String line) {
    heldBytes += line.length() - held.get(first).length();
    held.set(first, line);
  }

  /** Returns the number of the first line that was not taken, from 1. */
  long number() {
    return number;
  }

  /** Whether the storage failed behind the lines that can be looked at. */
  boolean hasFailed() {
    return failure != null;
  }

  /** Throws the failure that ended the lines, if one did. */
  void throwFailure() throws IOException {
    if (failure != null) {
      throw failure;
    }
  }
}
