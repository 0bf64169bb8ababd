package org.marsad.input.record;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.marsad.table.Records;
import org.marsad.text.html.HtmlPage;

/** Turns a web page into the cells of a record. */
public final class PageValues {
  private PageValues() {}

  /**
   * Returns what a page says of its article.
   *
   * @param page the page
   * @param id identifies the article, may be null
   * @return the cells by the names of our columns; none where the page says nothing
   */
  public static Map<String, String> of(HtmlPage page, String id) {
    Map<String, String> values = new HashMap<>();
    values.put(Records.ID.name(), id);
    values.put(Records.TITLE.name(), page.title());
    values.put(Records.TEXT.name(), page.text());
    values.put(Records.PUBLISHED.name(), page.published());
    values.put(Records.SOURCE.name(), page.source());
    values.put(Records.URL.name(), page.url());
    values.values().removeIf(Objects::isNull); // a page has no columns that could be empty
    return values;
  }
}
