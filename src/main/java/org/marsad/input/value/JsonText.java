package org.marsad.input.value;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.marsad.input.column.ArticleColumn;

/**
 * Turns a JSON value into the text that it stands for: a number or date in the wrapping of a
 * database ({@code {"$date": ...}}), a text beside its markup ({@code {"rendered": ...}}), a rich
 * text of blocks and spans, a list of paragraphs.
 */
public final class JsonText {
  /** Names under which an object holds what it stands for, the surest first. */
  private static final List<String> WRAPPED =
      List.of(
          "$date",
          "$oid",
          "$numberLong",
          "$numberInt",
          "$numberDouble",
          "$numberDecimal",
          "$uuid",
          "rendered",
          "@value",
          "#text",
          "_text",
          "$t",
          "_",
          "__text",
          "__cdata",
          "#cdata-section",
          "value",
          "processed",
          "stringValue",
          "timestampValue",
          "integerValue",
          "S",
          "N",
          "string",
          "long",
          "ar");

  private static final List<String> WRITTEN =
      List.of(
          "text",
          "plaintext",
          "plain",
          "insert",
          "raw",
          "html",
          "content",
          "children",
          "body",
          "blocks",
          "ops",
          "paragraphs",
          "data",
          "caption");

  private static final List<String> NAMED = List.of("name", "title", "domain", "hostname", "uri");
  private static final List<String> LINKED = List.of("href", "url", "link", "canonical");
  private static final List<String> DATED = List.of("datetime", "date", "time", "iso");

  /** Kinds of a span of rich text, which ends no line; other kinds are blocks. */
  private static final Set<String> SPANS =
      Set.of(
          "text",
          "span",
          "plain",
          "bold",
          "italic",
          "underline",
          "strikethrough",
          "strong",
          "em",
          "code",
          "link",
          "text_link",
          "hashtag",
          "mention",
          "mention_name",
          "cashtag",
          "email",
          "phone",
          "spoiler",
          "custom_emoji",
          "bot_command",
          "a");

  private static final int DEEPEST = 12;

  private JsonText() {}

  /**
   * Returns the text of a value.
   *
   * @param value the value
   * @param column what it is taken for
   * @return the text; null where the value is null, not a number, or an object of other things
   */
  public static String of(JsonNode value, ArticleColumn column) {
    if (value.isTextual()) {
      return value.textValue();
    }
    if (value.isArray()) {
      return column == ArticleColumn.TEXT || column == ArticleColumn.SUMMARY
          ? rich(value, 0)
          : first(value, column);
    }
    return value.isObject() ? ofObject(value, column) : ofScalar(value);
  }

  private static String ofScalar(JsonNode value) {
    if (value.isNull() || value.isMissingNode() || isNotANumber(value)) {
      return null;
    }
    return value.isFloatingPointNumber() ? value.decimalValue().toPlainString() : value.asText();
  }

  private static boolean isNotANumber(JsonNode value) {
    return value.isFloatingPointNumber() && !Double.isFinite(value.doubleValue());
  }

  private static String first(JsonNode list, ArticleColumn column) {
    if (column == ArticleColumn.PUBLISHED && list.size() >= 3 && list.path(0).isInt()) {
      return date(list);
    }
    for (JsonNode element : list) {
      String text = element.isArray() ? null : of(element, column);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Writes a date in numbers, {@code [2021, 1, 5, 10, 20]}, in ISO 8601. */
  private static String date(JsonNode numbers) {
    String day =
        String.format(
            Locale.ROOT,
            "%04d-%02d-%02d",
            numbers.get(0).asInt(),
            numbers.get(1).asInt(),
            numbers.get(2).asInt());
    return numbers.size() < 5
        ? day
        : String.format(
            Locale.ROOT, "%sT%02d:%02d", day, numbers.get(3).asInt(), numbers.get(4).asInt());
  }

  private static String ofObject(JsonNode object, ArticleColumn column) {
    String wrapped = under(WRAPPED, object, column);
    if (wrapped != null) {
      return wrapped;
    }
    return switch (column) {
      case TEXT, SUMMARY -> rich(object, 0);
      case TITLE -> under(WRITTEN, object, column);
      case SOURCE -> under(NAMED, object, column);
      case URL -> under(LINKED, object, column);
      case PUBLISHED -> under(DATED, object, column);
      case ID -> null;
    };
  }

  /** Returns the text of the first of these names that holds one, or null. */
  private static String under(List<String> names, JsonNode object, ArticleColumn column) {
    for (String name : names) {
      JsonNode value = object.get(name);
      String text = value == null || value.isArray() ? null : of(value, column);
      if (text != null && !text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** Returns the text of paragraphs, blocks and spans in their order, or null if there is none. */
  private static String rich(JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return null;
    }
    if (value.isArray()) {
      return joined(value, "\n", depth);
    }
    return value.isObject() ? written(value, depth) : value.textValue();
  }

  private static String written(JsonNode object, int depth) {
    for (String name : WRAPPED) {
      if (object.path(name).isTextual()) {
        return object.get(name).textValue();
      }
    }
    for (String name : WRITTEN) {
      JsonNode value = object.get(name);
      if (value != null) {
        String text =
            value.isArray() && name.equals("children")
                ? joined(value, "", depth + 1)
                : rich(value, depth + 1);
        if (text != null && !text.isBlank()) {
          return text;
        }
      }
    }
    return null;
  }

  /**
   * Joins the elements of a list. Strings alone are paragraphs; beside spans they are what stands
   * between them.
   *
   * @param between what parts elements of no known kind
   */
  private static String joined(JsonNode list, String between, int depth) {
    boolean mixed = false;
    boolean strings = false;
    for (JsonNode element : list) {
      mixed |= element.isObject();
      strings |= element.isTextual();
    }
    StringBuilder text = new StringBuilder();
    boolean any = false;
    for (JsonNode element : list) {
      String part = rich(element, depth + 1);
      if (part != null) {
        if (any && !(mixed && strings)) {
          text.append(between(element, between));
        }
        text.append(part);
        any = true;
      }
    }
    return any ? text.toString() : null;
  }

  private static String between(JsonNode element, String otherwise) {
    if (!element.isObject()) {
      return "\n";
    }
    if (element.has("insert")) {
      return "";
    }
    String kind = element.path("type").asText(element.path("_type").asText());
    return kind.isEmpty() ? otherwise : SPANS.contains(kind) ? "" : "\n";
  }
}
