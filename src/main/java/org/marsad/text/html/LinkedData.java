package org.marsad.text.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The description of an article that a page carries as JSON-LD in the vocabulary of schema.org. A
 * description that is no JSON is as good as none.
 */
final class LinkedData {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  private final JsonNode article;

  private LinkedData(JsonNode article) {
    this.article = article;
  }

  /** Finds the first article that a page describes. */
  static LinkedData of(Document page) {
    return page.select("script[type=application/ld+json]").stream()
        .map(LinkedData::tree)
        .flatMap(tree -> article(tree).stream())
        .findFirst()
        .map(LinkedData::new)
        .orElseGet(() -> new LinkedData(JSON.createObjectNode()));
  }

  private static JsonNode tree(Element script) {
    try {
      return JSON.readTree(script.data());
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }

  private static Optional<JsonNode> article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    while (!open.isEmpty()) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return Optional.of(node);
      }
      node.forEach(open::add);
    }
    return Optional.empty();
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    String name = type.asText("").toLowerCase(Locale.ROOT);
    return name.endsWith("article") || name.endsWith("blogposting");
  }

  /** Whether the page describes an article. */
  boolean isPresent() {
    return !article.isEmpty();
  }

  String title() {
    return text(article.path("headline"));
  }

  String body() {
    return text(article.path("articleBody"));
  }

  String published() {
    return text(article.path("datePublished"));
  }

  String publisher() {
    return text(article.path("publisher").path("name"));
  }

  String url() {
    JsonNode page = article.path("mainEntityOfPage");
    String given = text(page.isObject() ? page.path("@id") : page);
    return given.isEmpty() ? text(article.path("url")) : given;
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? HtmlText.plain(value.textValue()).strip() : "";
  }
}
