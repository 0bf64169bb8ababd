package org.marsad.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.input.ColumnNames.Wanted;

/**
 * Chooses the values of a record among those that a file has for it.
 *
 * <p>A JSON object may hold the article inside: where it has no text itself, the object inside that
 * has one is the article ({@code _source}, {@code article}, {@code fields}), and what is missing
 * there is taken from what stands around it. What describes somebody or something else, such as the
 * author or a picture, is never the article.
 */
final class ValueChoice {
  private static final int DEEPEST = 4;

  /** Objects inside an article that hold texts of their own, folded. */
  private static final Set<String> OTHERS =
      Set.of(
          "author",
          "authors",
          "creator",
          "user",
          "owner",
          "editor",
          "image",
          "images",
          "img",
          "media",
          "video",
          "videos",
          "photo",
          "thumbnail",
          "picture",
          "gallery",
          "attachments",
          "related",
          "relatedarticles",
          "relatedposts",
          "relatednews",
          "recommended",
          "readmore",
          "previous",
          "next",
          "parent",
          "quotedstatus",
          "retweetedstatus",
          "quote",
          "quotes",
          "comment",
          "comments",
          "reply",
          "replies",
          "replyto",
          "reactions",
          "seo",
          "og",
          "social",
          "ads",
          "ad",
          "category",
          "categories",
          "tag",
          "tags",
          "topics",
          "location",
          "place",
          "source",
          "publisher",
          "site",
          "summary",
          "excerpt",
          "description",
          "teaser",
          "links",
          "breadcrumb",
          "mostread",
          "latest",
          "trending",
          "includes");

  /** Objects inside a record that tell about the article, folded. */
  private static final List<String> ABOUT =
      List.of("meta", "metadata", "info", "header", "thread", "properties", "attributes");

  private final FileNames names;

  ValueChoice(FileNames names) {
    this.names = names;
  }

  /** Whether an object or a list of this name belongs to an article without being one. */
  static boolean isBesides(String foldedName) {
    return OTHERS.contains(foldedName);
  }

  /** Whether an object of this folded name tells about the article that it is in. */
  static boolean isAboutArticle(String foldedName) {
    return ABOUT.contains(foldedName);
  }

  /** Chooses among values without any inside; they may be null. */
  Chosen among(Map<String, String> cells) {
    Chosen chosen = new Chosen();
    cells.forEach(
        (spelled, text) -> {
          FileNames.Name name = names.column(spelled);
          for (Wanted wanted : name.wanted()) {
            if (wanted.rest().isEmpty()) {
              note(wanted);
              chosen.offer(wanted, name, text);
            }
          }
        });
    return chosen;
  }

  /** Chooses among the values of an object, and of those inside it. */
  Chosen among(JsonNode object) {
    Chosen chosen = new Chosen();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      boolean isNew = !names.isKnown(field.getKey());
      FileNames.Name name = names.column(field.getKey());
      if (isNew && field.getValue().isContainerNode()) {
        NestedNames.of(field.getKey(), field.getValue()).forEach(names::reportPath);
      }
      offer(chosen, name, name, field.getValue());
    }
    return completed(chosen, object);
  }

  private Chosen completed(Chosen chosen, JsonNode object) {
    Chosen result = chosen;
    if (chosen.aroundText() != null) {
      result = inside(chosen.aroundText(), null);
      result.replaceText(chosen);
      result.fill(chosen);
    } else if (!chosen.has(ArticleColumn.TEXT)) {
      result = articleInside(object, chosen, ArticleColumn.TEXT);
      if (result == null && !chosen.has(ArticleColumn.SUMMARY)) {
        result = articleInside(object, chosen, ArticleColumn.SUMMARY);
      }
      if (result == null) {
        result = chosen;
      }
    }
    fillFromDescription(result, object);
    return result;
  }

  /**
   * Chooses among the values that stand directly in an object.
   *
   * @param column the column of the record that the object stands in, or null
   */
  private Chosen inside(JsonNode object, FileNames.Name column) {
    Chosen chosen = new Chosen();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      offer(chosen, names.inside(field.getKey()), column, field.getValue());
    }
    return chosen;
  }

  private void offer(Chosen chosen, FileNames.Name name, FileNames.Name column, JsonNode value) {
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

  private void note(Wanted wanted) {
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
      FileNames.Name name = names.inside(field.getKey());
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

  /** Whether an object, or one inside it, has a text or a summary. */
  boolean isReadable(JsonNode object) {
    Chosen chosen = completed(inside(object, null), object);
    return chosen.has(ArticleColumn.TEXT)
        || chosen.has(ArticleColumn.SUMMARY) && chosen.has(ArticleColumn.TITLE);
  }

  /** Returns the choice in the nearest object inside that has this column, or null. */
  private Chosen articleInside(JsonNode object, Chosen around, ArticleColumn column) {
    List<Level> level = List.of(new Level(object, null, around));
    for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
      List<Level> next = new ArrayList<>();
      Chosen best = null;
      for (Level outer : level) {
        for (Level inner : objectsIn(outer)) {
          if (inner.chosen().has(column) && (best == null || inner.chosen().size() > best.size())) {
            best = inner.chosen();
          }
          next.add(inner);
        }
      }
      if (best != null) {
        return best;
      }
      level = next;
    }
    return null;
  }

  /** An object inside a record, the record's column that it stands in, and the choice in it. */
  private record Level(JsonNode object, FileNames.Name column, Chosen chosen) {}

  private List<Level> objectsIn(Level outer) {
    List<Level> inner = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : outer.object().properties()) {
      FileNames.Name name =
          outer.column() == null ? names.column(field.getKey()) : names.inside(field.getKey());
      if (field.getValue().isObject() && !isBesides(plain(field.getKey(), name))) {
        FileNames.Name column = outer.column() == null ? name : outer.column();
        Chosen chosen = inside(field.getValue(), column);
        chosen.fill(outer.chosen());
        inner.add(new Level(field.getValue(), column, chosen));
      }
    }
    return inner;
  }

  /** Elasticsearch's {@code _source} is no source. */
  private static String plain(String spelled, FileNames.Name name) {
    return spelled.startsWith("_") ? "" : name.folded();
  }

  private void fillFromDescription(Chosen chosen, JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isObject()) {
        FileNames.Name name = names.column(field.getKey());
        if (ABOUT.contains(name.folded())) {
          chosen.fillWithoutText(inside(field.getValue(), name));
        }
      }
    }
  }
}
