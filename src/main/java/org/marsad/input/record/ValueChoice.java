package org.marsad.input.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.marsad.input.column.ArticleColumn;
import org.marsad.input.column.ArticleParts;
import org.marsad.input.column.ColumnNames.Wanted;
import org.marsad.input.column.KnownNames;
import org.marsad.input.value.NestedNames;

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

  private final KnownNames names;
  private final ObjectValues values;

  private ValueChoice(KnownNames names, ObjectValues values) {
    this.names = names;
    this.values = values;
  }

  /** Creates a choice among the values of one file. */
  static ValueChoice of(KnownNames names) {
    return new ValueChoice(names, new ObjectValues(names));
  }

  /** Returns what finds the values that stand directly in an object. */
  ObjectValues values() {
    return values;
  }

  /** Chooses among values without any inside; they may be null. */
  Chosen among(Map<String, String> cells) {
    Chosen chosen = new Chosen();
    cells.forEach(
        (spelled, text) -> {
          KnownNames.Name name = names.column(spelled);
          for (Wanted wanted : name.wanted()) {
            if (wanted.rest().isEmpty()) {
              values.note(wanted);
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
      KnownNames.Name name = names.column(field.getKey());
      if (isNew && field.getValue().isContainerNode()) {
        NestedNames.of(field.getKey(), field.getValue()).forEach(names::reportPath);
      }
      values.offer(chosen, name, name, field.getValue());
    }
    return completed(chosen, object);
  }

  private Chosen completed(Chosen chosen, JsonNode object) {
    Chosen result = chosen;
    if (chosen.aroundText() != null) {
      result = values.inside(chosen.aroundText(), null);
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

  /** Whether an object, or one inside it, has a text or a summary. */
  boolean isReadable(JsonNode object) {
    Chosen chosen = completed(values.inside(object, null), object);
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
  private record Level(JsonNode object, KnownNames.Name column, Chosen chosen) {}

  private List<Level> objectsIn(Level outer) {
    List<Level> inner = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : outer.object().properties()) {
      KnownNames.Name name =
          outer.column() == null ? names.column(field.getKey()) : names.inside(field.getKey());
      if (field.getValue().isObject() && !ArticleParts.isBesides(field.getKey(), name.folded())) {
        KnownNames.Name column = outer.column() == null ? name : outer.column();
        Chosen chosen = values.inside(field.getValue(), column);
        chosen.fill(outer.chosen());
        inner.add(new Level(field.getValue(), column, chosen));
      }
    }
    return inner;
  }

  private void fillFromDescription(Chosen chosen, JsonNode object) {
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      if (field.getValue().isObject()) {
        KnownNames.Name name = names.column(field.getKey());
        if (ArticleParts.isAboutArticle(name.folded())) {
          chosen.fillWithoutText(values.inside(field.getValue(), name));
        }
      }
    }
  }
}
