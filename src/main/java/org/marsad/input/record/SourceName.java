package org.marsad.input.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.value.JsonObjects;
import org.marsad.input.value.JsonText;
import org.marsad.text.CanonicalUrl;

/**
 * Reads the name of an outlet where a table holds more than a name: an address, of which the host
 * is taken, or an object that was written as text, of which the name is.
 */
public final class SourceName {
  private SourceName() {}

  /**
   * Reads the name in a cell.
   *
   * @param cell a name, an address or an object written as text; or null
   * @return the name; a plain name is returned as it is, null stays null
   */
  public static String of(String cell) {
    if (cell == null) {
      return null;
    }
    if (cell.startsWith("{") && cell.endsWith("}")) {
      return inObject(cell);
    }
    return cell.startsWith("http") ? CanonicalUrl.host(cell).orElse(cell) : cell;
  }

  private static String inObject(String cell) {
    try {
      String name = JsonText.of(JsonObjects.parse(cell), ArticleColumn.SOURCE);
      return name == null || name.isBlank() ? cell : name;
    } catch (JsonProcessingException e) {
      return cell;
    }
  }
}
