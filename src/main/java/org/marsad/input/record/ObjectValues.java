package org.marsad.input.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Map;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ColumnNames.Wanted;
import org.marsad.input.column.KnownNames;
import org.marsad.input.value.JsonText;

/**
 * Finds what stands directly in a JSON object under the names that are wanted, and tells from it
 * what the object is.
 */
final class ObjectValues {
  private final KnownNames names;

  ObjectValues(KnownNames names) {
    this.names = names;
  }

  /**
   * Chooses among the values that stand directly in an object.
   *
   * @param column the column of the record that the object stands in, or null
   */
  Chosen inside(JsonNode object, KnownNames.Name column) {
    Chosen chosen = new Chosen();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      offer(chosen, names.inside(field.getKey()), column, field.getValue());
    }
    return chosen;
  }

  /**
   * Offers what stands under a name, or what the paths that begin with it lead to.
   *
   * @param column the column of the record that the value stands in, or null
   */
  void offer(Chosen chosen, KnownNames.Name name, KnownNames.Name column, JsonNode value) {
    for (Wanted wanted : name.wanted()) {
      JsonNode around = wanted.rest().isEmpty() ? null : around(value, wanted.rest());
      JsonNode target = around == null ? value : member(around, last(wanted.rest()));
      if (target != null && !isRecord(target, wanted)) {
        note(wanted);
        String text = JsonText.of(target, wanted.column());
        if (text != null || target.isEmpty()) {
          chosen.offer(wanted, column, text, around);
        }
      }
    }
  }

  /** Reports a name that a user gave, where a record has it. */
  void note(Wanted wanted) {
    if (wanted.given() != null) {
      names.reportGiven(wanted.given());
    }
  }

  private static String last(List<String> path) {
    return path.get(path.size() - 1);
  }

  /** Returns what a path leads to up to its last part, which may be missing. */
  private JsonNode around(JsonNode value, List<String> path) {
    JsonNode node = value;
    for (String part : path.subList(0, path.size() - 1)) {
      JsonNode next = member(node, part);
      node = next == null ? MissingNode.getInstance() : next;
    }
    return node;
  }

  /** Returns what stands under a folded name, or null. */
  private JsonNode member(JsonNode object, String folded) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (names.inside(field.getKey()).folded().equals(folded)) {
        return field.getValue();
      }
    }
    return null;
  }

  /** Whether a value under a name is an article, or a list of articles, and no text or source. */
  private boolean isRecord(JsonNode value, Wanted wanted) {
    if (wanted.given() != null || !value.isContainerNode()) {
      return false;
    }
    JsonNode one = value.isArray() ? value.path(0) : value;
    if (!one.isObject() || one.has("rendered")) {
      return false;
    }
    return switch (wanted.column()) {
      case TEXT, SUMMARY -> isArticle(one);
      case SOURCE -> hasPlainText(one);
      default -> false;
    };
  }

  /** Whether an object has a text and what tells an article from a part of one. */
  boolean isArticle(JsonNode object) {
    if (!object.isObject()) {
      return false;
    }
    Chosen inside = new Chosen();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      KnownNames.Name name = names.inside(field.getKey());
      if (field.getValue().isTextual()) {
        name.wanted().forEach(wanted -> inside.offer(wanted, null, field.getValue().textValue()));
      }
    }
    return inside.has(ArticleColumn.TEXT) && inside.hasTitleOrPlace();
  }

  /** Whether an object has a text directly in it, in whatever form. */
  boolean hasText(JsonNode object) {
    return inside(object, null).has(ArticleColumn.TEXT);
  }

  /** Returns the source that stands directly in an object, or null. */
  String source(JsonNode object) {
    return inside(object, null).value(ArticleColumn.SOURCE);
  }

  /** Whether an object has a text as one string directly in it. */
  boolean hasPlainText(JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isTextual() && !field.getValue().textValue().isBlank()) {
        for (Wanted wanted : names.inside(field.getKey()).wanted()) {
          if (wanted.column() == ArticleColumn.TEXT && wanted.rest().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
