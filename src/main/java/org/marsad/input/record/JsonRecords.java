package org.marsad.input.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ArticleParts;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.column.KnownNames;
import org.marsad.input.value.JsonTables;

/**
 * Finds the records in a JSON value: the answer of an interface of the web, the export of a program
 * or a table often is one object that holds a list of articles.
 *
 * <p>An object that has a text is one record, whatever lists it holds (comments, tags). An object
 * without one that holds lists of articles is that many records, found at the least depth at which
 * there are any: {@code articles}, {@code data}, {@code hits.hits}, {@code response.docs}. Nothing
 * is an article by its place alone: it needs a text, and in a list of an unknown name also a title,
 * an address, a source or a date.
 */
public final class JsonRecords {
  private static final int DEEPEST = 5;
  private static final int LOOKED_AT = 20;

  /** Names of lists of records, folded. */
  private static final Set<String> LISTS =
      Set.of(
          "articles",
          "article",
          "data",
          "messages",
          "posts",
          "items",
          "item",
          "results",
          "result",
          "hits",
          "docs",
          "documents",
          "records",
          "rows",
          "news",
          "entries",
          "entry",
          "stories",
          "tweets",
          "statuses",
          "texts",
          "corpus",
          "edges",
          "nodes",
          "children",
          "value",
          "values",
          "objects",
          "response",
          "list",
          "feed",
          "graph",
          "@graph",
          "train",
          "test",
          "validation",
          "examples");

  private final ValueChoice choice;
  private final ObjectValues values;
  private final ColumnNames columns;
  private final KnownNames names;

  JsonRecords(ColumnNames columns, KnownNames names, ValueChoice choice) {
    this.columns = columns;
    this.names = names;
    this.choice = choice;
    this.values = choice.values();
  }

  /**
   * Finds the records in a value.
   *
   * @param value a line, a document or a row
   * @return the records in order; what is neither an object nor a list of such is its own record
   */
  public List<JsonNode> in(JsonNode value) {
    if (value.isObject()) {
      List<JsonNode> named = along(value);
      return !named.isEmpty()
          ? named
          : values.hasPlainText(value) ? List.of(value) : inObject(value);
    }
    boolean isList = value.isArray() && (value.isEmpty() || hasContainer(value));
    if (!isList) {
      return List.of(value);
    }
    List<JsonNode> records = new ArrayList<>();
    value.forEach(element -> records.addAll(in(element)));
    return records;
  }

  private static boolean hasContainer(JsonNode list) {
    for (JsonNode element : list) {
      if (element.isContainerNode()) {
        return true;
      }
    }
    return false;
  }

  private List<JsonNode> inObject(JsonNode object) {
    return JsonTables.rows(object, choice::isReadable)
        .orElseGet(() -> values.hasText(object) ? List.of(object) : inLists(object));
  }

  private List<JsonNode> along(JsonNode object) {
    List<JsonNode> records = new ArrayList<>();
    for (List<String> path : columns.givenTextPaths()) {
      if (records.isEmpty()) {
        collectAlong(path, 0, object, records);
      }
    }
    return records;
  }

  /**
   * Finds the list that a path to the text leads through. Each element becomes a record in which
   * the path leads to its text.
   */
  private void collectAlong(List<String> path, int depth, JsonNode node, List<JsonNode> records) {
    if (node.isArray() && depth > 0) {
      node.forEach(element -> records.add(around(element, path.subList(0, depth))));
    } else if (node.isObject() && depth < path.size() - 1) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        if (names.inside(field.getKey()).folded().equals(path.get(depth))) {
          collectAlong(path, depth + 1, field.getValue(), records);
        }
      }
    }
  }

  private static JsonNode around(JsonNode element, List<String> path) {
    JsonNode record = element;
    for (int i = path.size() - 1; i >= 0; i--) {
      record = JsonNodeFactory.instance.objectNode().set(path.get(i), record);
    }
    return record;
  }

  private List<JsonNode> inLists(JsonNode object) {
    List<JsonNode> level = List.of(object);
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<JsonNode> records = new ArrayList<>();
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode outer : level) {
        for (Map.Entry<String, JsonNode> field : outer.properties()) {
          addFrom(outer, field, records, next);
        }
      }
      if (!records.isEmpty()) {
        return records;
      }
      List<JsonNode> articles = next.stream().filter(values::isArticle).toList();
      if (articles.size() > 1) {
        return articles;
      }
      if (next.stream().anyMatch(values::hasText)) {
        return List.of(object); // an article inside an object
      }
      level = next;
    }
    return List.of(object);
  }

  private void addFrom(
      JsonNode outer,
      Map.Entry<String, JsonNode> field,
      List<JsonNode> records,
      List<JsonNode> next) {
    String name = names.inside(field.getKey()).folded();
    JsonNode value = field.getValue();
    if (ArticleParts.isBesides(field.getKey(), name)) {
      return;
    }
    if (value.isObject()) {
      JsonTables.rows(value, choice::isReadable)
          .ifPresentOrElse(records::addAll, () -> next.add(value));
    } else if (isList(name, value)) {
      addElements(value, values.source(outer), records);
    } else if (value.isArray()) {
      value.forEach(next::add);
    }
  }

  /** An answer may name the source once, for all its articles. */
  private void addElements(JsonNode list, String source, List<JsonNode> records) {
    for (JsonNode element : list) {
      if (source != null && element instanceof ObjectNode record && values.source(record) == null) {
        columns.firstName(ArticleColumn.SOURCE).ifPresent(name -> record.put(name, source));
      }
      records.add(element);
    }
  }

  /** Whether a list of this name holds articles. */
  private boolean isList(String name, JsonNode list) {
    if (!list.isArray()) {
      return false;
    }
    for (int i = 0; i < Math.min(LOOKED_AT, list.size()); i++) {
      if (isArticleOf(name, list.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether an element makes a list of this folded name one of articles. */
  private boolean isArticleOf(String name, JsonNode element) {
    return element.isObject()
        && (LISTS.contains(name) ? choice.isReadable(element) : values.isArticle(element));
  }

  /**
   * Whether a list holds articles, judged by one of its elements.
   *
   * @param listName the name of the list as it is spelled
   * @param element the element
   * @return true if the list's elements are records
   */
  public boolean isElement(String listName, JsonNode element) {
    String name = names.inside(listName).folded();
    return !ArticleParts.isBesides(listName, name) && isArticleOf(name, element);
  }
}
