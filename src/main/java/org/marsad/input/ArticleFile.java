package org.marsad.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.marsad.input.file.Slice;
import org.marsad.input.record.PageValues;
import org.marsad.input.record.RecordRows;
import org.marsad.text.Reason;
import org.marsad.text.TextDecoder;
import org.marsad.text.html.HtmlPage;
import org.marsad.text.html.PageBytes;

/**
 * Reads a file that is one article: a text, or a web page. Its id is the name of the file without
 * its extension. A page that holds no article, such as a list of headlines, is refused.
 */
final class ArticleFile {
  private static final Pattern TEXT_EXTENSION = Pattern.compile("(?i)\\.te?xt(\\.\\w+)?$");
  private static final Pattern PAGE_EXTENSION = Pattern.compile("(?i)\\.x?html?(\\.\\w+)?$");
  private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");

  private final Slice slice;
  private final RecordRows rows;
  private final int maxBytes;

  /**
   * Creates a reader of one file.
   *
   * @param slice all of the file
   * @param rows builds its row
   * @param maxBytes the length that the file may have
   */
  ArticleFile(Slice slice, RecordRows rows, int maxBytes) {
    this.slice = slice;
    this.rows = rows;
    this.maxBytes = maxBytes;
  }

  /** Reads a text from its first byte on. */
  Row text(InputStream in) throws IOException {
    return read(in, TextDecoder::decode, text -> rows.article(text, nameWithout(TEXT_EXTENSION)));
  }

  /** Reads a web page from its first byte on. */
  Row page(InputStream in) throws IOException {
    return read(in, PageBytes::decode, this::page);
  }

  private Row read(
      InputStream in, Function<byte[], Optional<String>> decoder, Function<String, Row> article)
      throws IOException {
    byte[] bytes = in.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      String detail = String.format(Locale.ROOT, "over %d bytes", maxBytes);
      return rows.refused(0, Reason.TOO_LONG, detail);
    }
    return decoder.apply(bytes).map(article).orElseGet(rows::undecodableFile);
  }

  private String nameWithout(Pattern extension) {
    return extension.matcher(slice.file().getName()).replaceFirst("");
  }

  private Row page(String html) {
    if (!TAG.matcher(html).find()) {
      String detail = "the name is that of a web page, but there is no tag inside";
      return rows.refused(0, Reason.UNSUPPORTED_FORMAT, detail);
    }
    HtmlPage page = HtmlPage.of(html);
    if (page.text() == null) {
      return rows.refused(0, Reason.MISSING_TEXT, HtmlPage.NO_ARTICLE);
    }
    return rows.record(0, PageValues.of(page, nameWithout(PAGE_EXTENSION)));
  }
}
