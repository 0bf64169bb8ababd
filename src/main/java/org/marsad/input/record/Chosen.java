package org.marsad.input.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ColumnNames.Wanted;
import org.marsad.input.column.KnownNames;

/** The values chosen for one record: of each column the one under the most wanted name. */
final class Chosen {
  private final Map<ArticleColumn, Value> values = new EnumMap<>(ArticleColumn.class);
  private boolean textColumn;

  private record Value(int rank, String text, KnownNames.Name name, JsonNode around) {}

  /**
   * Takes a value unless a more wanted one is there. A value under a name for the text counts as a
   * column of the text even when it is blank.
   *
   * @param name the column of the record that holds it, or null
   * @param text the value, may be null
   */
  void offer(Wanted wanted, KnownNames.Name name, String text) {
    offer(wanted, name, text, null);
  }

  /**
   * Takes a value as {@link #offer(Wanted, KnownNames.Name, String)} does.
   *
   * @param around the object inside the record that a path has led to, or null
   */
  void offer(Wanted wanted, KnownNames.Name name, String text, JsonNode around) {
    textColumn |= wanted.column() == ArticleColumn.TEXT;
    if (text == null || text.isBlank()) {
      return;
    }
    Value before = values.get(wanted.column());
    if (before == null || wanted.rank() < before.rank()) {
      values.put(wanted.column(), new Value(wanted.rank(), text, name, around));
    }
  }

  /** Returns the object inside the record that the text was found in by a path, or null. */
  JsonNode aroundText() {
    Value text = values.get(ArticleColumn.TEXT);
    return text == null ? null : text.around();
  }

  /** Takes the values of another choice for the columns that have none here. */
  void fill(Chosen other) {
    other.values.forEach(values::putIfAbsent);
    textColumn |= other.textColumn;
  }

  /** Takes what another choice tells about the article, for the columns that have none here. */
  void fillWithoutText(Chosen other) {
    other.values.forEach(
        (column, value) -> {
          if (column != ArticleColumn.TEXT && column != ArticleColumn.SUMMARY) {
            values.putIfAbsent(column, value);
          }
        });
  }

  /** Returns the number of columns that have a value. */
  int size() {
    return values.size();
  }

  /** Takes the text of another choice instead of the one here. */
  void replaceText(Chosen other) {
    values.put(ArticleColumn.TEXT, other.values.get(ArticleColumn.TEXT));
  }

  boolean has(ArticleColumn column) {
    return values.containsKey(column);
  }

  /** Whether there is a column for the text, even a blank one. */
  boolean hasTextColumn() {
    return textColumn;
  }

  /** Whether the record has what tells an article from a part of one. */
  boolean hasTitleOrPlace() {
    return has(ArticleColumn.TITLE)
        || has(ArticleColumn.URL)
        || has(ArticleColumn.SOURCE)
        || has(ArticleColumn.PUBLISHED);
  }

  /** Returns the value of a column, or null. */
  String value(ArticleColumn column) {
    Value value = values.get(column);
    return value == null ? null : value.text();
  }

  /** Returns the value of a column, or null, and notes that it is used. */
  String use(ArticleColumn column) {
    Value value = values.get(column);
    if (value == null) {
      return null;
    }
    if (value.name() != null) {
      value.name().use();
    }
    return value.text();
  }
}
