package org.marsad.input.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.marsad.input.warc.WarcBlocks.Block;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What a record of a web archive holds.
 *
 * @param kind what it is
 * @param description the type of what it holds, or why that is no page
 * @param bytes the page or text, decompressed
 * @param charset the name of the charset that the server gave, or null
 * @param head the head of the record
 */
record WebPage(Kind kind, String description, byte[] bytes, String charset, MessageHeaders head) {
  private static final byte[] HEAD_END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final int OK = 200;
  private static final int SNIFFED = 1024;

  /** What a record is. */
  enum Kind {
    /** A web page. */
    PAGE,
    /** The text of a web page. */
    TEXT,
    /** Something else that was fetched. */
    OTHER,
    /** What the crawler says of its work. */
    ABOUT_CRAWL
  }

  /**
   * Reads a record.
   *
   * @param block the record
   * @param maxBytes the length that a page may have when it is decompressed
   * @throws IOException if the record is broken
   */
  static WebPage of(Block block, int maxBytes) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(block.bytes()))) {
      WarcRecord record =
          reader.next().orElseThrow(() -> new IOException("the record has no head"));
      if (record instanceof WarcResponse response) {
        return answer(response, block.bytes(), maxBytes);
      }
      if (record instanceof WarcConversion || record instanceof WarcResource) {
        byte[] body = record.body().stream().readAllBytes();
        return fetched(record, record.contentType(), OK, body);
      }
      String kind = record instanceof WarcTargetRecord ? "metadata" : "about the crawl";
      return new WebPage(Kind.ABOUT_CRAWL, kind, null, null, record.headers());
    }
  }

  /**
   * Reads the answer of a server. Where it is in chunks the library puts them together; else it is
   * the rest of the record, because the length that the server gave is often that of other bytes.
   */
  private static WebPage answer(WarcResponse response, byte[] block, int maxBytes)
      throws IOException {
    HttpResponse answer = response.http();
    boolean inChunks = answer.headers().contains("Transfer-Encoding", "chunked");
    int start = WarcBlocks.indexOf(block, HEAD_END, WarcBlocks.indexOf(block, HEAD_END, 0) + 1);
    byte[] content =
        inChunks || start < 0
            ? answer.body().stream().readAllBytes()
            : Arrays.copyOfRange(block, start + HEAD_END.length, block.length);
    String encoding = answer.headers().first("Content-Encoding").orElse("");
    byte[] plain = decompressed(content, encoding.strip().toLowerCase(Locale.ROOT), maxBytes);
    return fetched(response, answer.contentType(), answer.status(), plain);
  }

  /** Decompresses what is compressed: archives often hold it plain under the old name. */
  private static byte[] decompressed(byte[] bytes, String encoding, int maxBytes)
      throws IOException {
    boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
    if (!gzip && !encoding.equals("deflate")) {
      return bytes;
    }
    InputStream packed = new ByteArrayInputStream(bytes);
    try (InputStream in = gzip ? new GZIPInputStream(packed) : new InflaterInputStream(packed)) {
      return in.readNBytes(maxBytes + 1);
    }
  }

  private static WebPage fetched(WarcRecord record, MediaType type, int status, byte[] bytes) {
    String base = type.base().toString().toLowerCase(Locale.ROOT);
    String charset = type.parameters().get("charset");
    boolean isAnswer = status >= OK && status < OK + 100;
    if (!isAnswer) {
      return new WebPage(Kind.OTHER, "status " + status, null, null, record.headers());
    }
    Kind kind =
        switch (base) {
          case "text/html", "application/xhtml+xml" -> Kind.PAGE;
          case "text/plain" -> record instanceof WarcResponse ? Kind.OTHER : Kind.TEXT;
          default -> looksLikePage(base, bytes) ? Kind.PAGE : Kind.OTHER;
        };
    return new WebPage(kind, base, bytes, charset, record.headers());
  }

  private static boolean looksLikePage(String type, byte[] bytes) {
    if (!type.equals("application/octet-stream")) {
      return false;
    }
    int length = Math.min(SNIFFED, bytes.length);
    String start =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype html");
  }
}
