package org.marsad.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.marsad.input.file.Slice;
import org.marsad.input.record.RecordRows;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.text.Reason;
import org.marsad.text.html.HtmlPage;
import org.marsad.text.html.PageBytes;

/**
 * Reads a web page as one article, whose id is the name of the file without its extension. A page
 * that holds no article, such as a list of headlines, is refused.
 */
final class HtmlRecords {
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");

  private HtmlRecords() {}

  /**
   * Reads a page.
   *
   * @param in the file from its first byte on
   * @param maxBytes the length that a page may have
   */
  static Row read(InputStream in, Slice slice, RecordRows rows, int maxBytes) throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      String detail = String.format(Locale.ROOT, "over %d bytes", maxBytes);
      return rows.refused(0, Reason.TOO_LONG, detail);
    }
    Optional<String> html = PageBytes.decode(bytes);
    if (html.isEmpty()) {
      return rows.undecodableFile();
    }
    if (!TAG.matcher(html.get()).find()) {
      String detail = "the name is that of a web page, but there is no tag inside";
      return rows.refused(0, Reason.UNSUPPORTED_FORMAT, detail);
    }
    String id = slice.file().getName().replaceFirst("(?i)\\.x?html?(\\.\\w+)?$", "");
    return article(HtmlPage.of(html.get()), id, rows);
  }

  private static Row article(HtmlPage page, String id, RecordRows rows) {
    if (page.text() == null) {
      String detail = "the page holds no article: no running text, or a list of headlines";
      return rows.refused(0, Reason.MISSING_TEXT, detail);
    }
    return rows.record(0, values(page, id));
  }

  private static Map<String, String> values(HtmlPage page, String id) {
    Map<String, String> values = new HashMap<>();
    Map<Field, String> given = new HashMap<>();
    given.put(Records.ID, id);
    given.put(Records.TITLE, page.title());
    given.put(Records.TEXT, page.text());
    given.put(Records.PUBLISHED, page.published());
    given.put(Records.SOURCE, page.source());
    given.put(Records.URL, page.url());
    given.forEach((field, value) -> values.put(field.name(), value));
    return values;
  }
}
