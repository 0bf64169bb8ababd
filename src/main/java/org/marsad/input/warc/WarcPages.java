package org.marsad.input.warc;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.marsad.input.record.PageValues;
import org.marsad.input.record.ReadAhead;
import org.marsad.input.record.RecordRows;
import org.marsad.input.warc.WarcBlocks.Block;
import org.marsad.table.Records;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;
import org.marsad.text.html.HtmlPage;
import org.marsad.text.html.PageBytes;

/**
 * Reads the pages of a web archive, and the texts of one that holds texts. The address is that from
 * which the page was fetched; the time when it was fetched is its date only where it has no other.
 * The position of a record is its number in the file from 0, whatever it holds. A broken record is
 * one refused record, and reading goes on with the next.
 */
public final class WarcPages extends ReadAhead {
  private static final int MOST_KINDS = 20;
  private static final String MORE = "others";

  private final WarcBlocks blocks;
  private final RecordRows rows;
  private final int maxBytes;
  private final Map<String, Integer> leftOut = new TreeMap<>();
  private long position = -1;
  private boolean isEmpty = true;
  private boolean ended;

  private WarcPages(WarcBlocks blocks, RecordRows rows, int maxBytes) {
    this.blocks = blocks;
    this.rows = rows;
    this.maxBytes = maxBytes;
  }

  /**
   * Begins with the first record.
   *
   * @param in the file, decompressed
   * @param rows builds the rows
   * @param maxBytes the length that a record may have
   * @return the records
   */
  public static WarcPages open(InputStream in, RecordRows rows, int maxBytes) {
    return new WarcPages(new WarcBlocks(in, maxBytes), rows, maxBytes);
  }

  @Override
  protected Row read() throws IOException {
    Row row = null;
    while (row == null && !ended) {
      Block block = blocks.next();
      if (block == null) {
        ended = true;
        return rest();
      }
      position = block.number();
      row = row(block);
    }
    isEmpty = false;
    return row;
  }

  /** Returns the row of what was left out, or null if there is no such thing. */
  private Row rest() {
    if (leftOut.isEmpty()) {
      return isEmpty
          ? rows.refused(position + 1, Reason.MISSING_TEXT, "the file holds no web page")
          : null;
    }
    String kinds =
        leftOut.entrySet().stream()
            .map(kind -> String.format(Locale.ROOT, "%s (%d)", kind.getKey(), kind.getValue()))
            .collect(Collectors.joining(", "));
    return rows.refused(
        position + 1, Reason.UNSUPPORTED_FORMAT, "what the file holds beside web pages: " + kinds);
  }

  /** Returns the row of a record, or null if it holds neither a page nor a text. */
  private Row row(Block block) {
    if (block.bytes() == null) {
      return rows.refused(position, Reason.UNREADABLE, block.problem());
    }
    try {
      WebPage page = WebPage.of(block, maxBytes);
      return switch (page.kind()) {
        case PAGE -> page(page);
        case TEXT -> text(page);
        case OTHER -> leaveOut(page.description());
        case ABOUT_CRAWL -> null;
      };
    } catch (IOException | RuntimeException e) {
      return rows.unreadablePart(position, position, e);
    }
  }

  private Row leaveOut(String kind) {
    boolean known = leftOut.containsKey(kind) || leftOut.size() < MOST_KINDS;
    leftOut.merge(known ? kind : MORE, 1, Integer::sum);
    return null;
  }

  private Row page(WebPage page) {
    if (page.bytes().length > maxBytes) {
      String detail = String.format(Locale.ROOT, "over %d bytes", maxBytes);
      return rows.refused(position, Reason.TOO_LONG, detail);
    }
    Optional<String> html = PageBytes.decode(page.bytes(), page.charset());
    if (html.isEmpty()) {
      return undecodable();
    }
    HtmlPage article = HtmlPage.of(html.get());
    if (article.text() == null) {
      return rows.refused(position, Reason.MISSING_TEXT, HtmlPage.NO_ARTICLE);
    }
    return row(page, PageValues.of(article, null));
  }

  private Row text(WebPage page) {
    return TextDecoder.decode(page.bytes())
        .map(text -> row(page, Map.of(Records.TEXT.name(), text)))
        .orElseGet(this::undecodable);
  }

  private Row undecodable() {
    return rows.refused(position, Reason.UNDECODABLE, "the page is no text in a known charset");
  }

  private Row row(WebPage page, Map<String, String> values) {
    Map<String, String> cells = new HashMap<>(values);
    cells.put(Records.ID.name(), header(page, "WARC-Record-ID"));
    String address = header(page, "WARC-Target-URI");
    if (address != null) {
      cells.put(Records.URL.name(), address);
    }
    if (cells.get(Records.PUBLISHED.name()) == null) {
      cells.put(Records.PUBLISHED.name(), header(page, "WARC-Date"));
    }
    return rows.record(position, cells);
  }

  /** Returns a line of the head without the angle brackets that some programs write, or null. */
  private static String header(WebPage page, String name) {
    return page.head()
        .first(name)
        .map(
            value ->
                value.startsWith("<") && value.endsWith(">")
                    ? value.substring(1, value.length() - 1)
                    : value)
        .orElse(null);
  }
}
