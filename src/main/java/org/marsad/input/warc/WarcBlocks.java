package org.marsad.input.warc;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a web archive into its records. A record whose length is wrong or missing, or that the file
 * ends in, is broken; the next one begins at the next line that names a version of the format.
 */
final class WarcBlocks {
  private static final Pattern START = Pattern.compile("WARC/[01]\\.\\d{1,2}\\s*");
  private static final Pattern LENGTH =
      Pattern.compile("(?im)^content-length:\\s*(\\d{1,12})\\s*$");
  private static final byte[] INNER_START = "\r\nWARC/".getBytes(StandardCharsets.US_ASCII);
  private static final String LINE_END = "\r\n";
  private static final int LONGEST_LINE = 1 << 13;
  private static final int LONGEST_HEAD = 1 << 16;
  private static final int TRAILER = 4;

  private final int maxBytes;
  private InputStream in;
  private String start;
  private long number = -1;
  private boolean isBroken;

  /**
   * A record as it stands in the file.
   *
   * @param number its number in the file from 0
   * @param bytes head and body; null where they are not held
   * @param problem why they are not; null if they are
   */
  record Block(long number, byte[] bytes, String problem) {}

  /**
   * Begins before the first record.
   *
   * @param in the file
   * @param maxBytes the length that a record may have
   */
  WarcBlocks(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  /** Returns the next record, or null at the end of the file. */
  Block next() throws IOException {
    boolean garbage = false;
    boolean known = isBroken;
    isBroken = false;
    while (start == null) {
      String line = line();
      if (line == null) {
        return garbage ? broken("bytes that belong to no record") : null;
      }
      if (START.matcher(line).matches()) {
        start = line;
      } else {
        garbage |= !known && !line.isBlank();
      }
    }
    if (garbage) {
      return broken("bytes that belong to no record");
    }
    return record();
  }

  private Block record() throws IOException {
    StringBuilder head = new StringBuilder(start).append(LINE_END);
    start = null;
    String line = line();
    while (line != null && !line.isBlank() && head.length() < LONGEST_HEAD) {
      head.append(line).append(LINE_END);
      line = line();
    }
    Matcher length = LENGTH.matcher(head);
    if (line == null || !line.isBlank() || !length.find()) {
      return broken("a record whose head has no end or names no length");
    }
    long bytes = Long.parseLong(length.group(1));
    if (bytes > maxBytes) {
      in.skipNBytes(bytes);
      return block(null, String.format(Locale.ROOT, "over %d bytes", maxBytes));
    }
    return block(head.append(LINE_END).toString(), (int) bytes);
  }

  private Block block(String head, int length) throws IOException {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      goBackToStart(body);
      return broken("the file ends in a record");
    }
    in = in.markSupported() ? in : new BufferedInputStream(in);
    in.mark(TRAILER);
    byte[] trailer = in.readNBytes(TRAILER);
    in.reset();
    if (!new String(trailer, StandardCharsets.ISO_8859_1).isBlank()) {
      goBackToStart(body);
      return broken("a record that does not end where it says");
    }
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(start, start.length + length);
    System.arraycopy(body, 0, bytes, start.length, length);
    return block(bytes, null);
  }

  /** Reads again what a body has taken of the next record. */
  private void goBackToStart(byte[] body) {
    int at = indexOf(body, INNER_START, 0);
    if (at >= 0) {
      byte[] rest = Arrays.copyOfRange(body, at, body.length);
      in = new BufferedInputStream(new SequenceInputStream(new ByteArrayInputStream(rest), in));
    }
  }

  /** Returns the first place of some bytes among others from a place on, or -1. */
  static int indexOf(byte[] bytes, byte[] wanted, int from) {
    for (int i = from; i <= bytes.length - wanted.length; i++) {
      if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }

  private Block block(byte[] bytes, String problem) {
    number++;
    return new Block(number, bytes, problem);
  }

  /** Returns a broken record, to which all bytes belong up to the next one. */
  private Block broken(String problem) {
    isBroken = true;
    return block(null, problem);
  }

  /**
   * Returns a line without its end, of a long one the beginning, or null at the end of the file.
   */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int next = in.read();
    if (next < 0) {
      return null;
    }
    while (next >= 0 && next != '\n') {
      if (next != '\r' && line.size() < LONGEST_LINE) {
        line.write(next);
      }
      next = in.read();
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
