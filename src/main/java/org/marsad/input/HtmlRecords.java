package org.marsad.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
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
    Optional<HtmlPage> page = PageBytes.decode(bytes).map(HtmlPage::of);
    if (page.isEmpty()) {
      return rows.undecodableFile();
    }
    if (page.get().text() == null) {
      String detail = "the page holds no article: no running text, or a list of headlines";
      return rows.refused(0, Reason.MISSING_TEXT, detail);
    }
    String id = slice.file().getName().replaceFirst("(?i)\\.x?html?(\\.\\w+)?$", "");
    return rows.record(0, values(page.get(), id));
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
