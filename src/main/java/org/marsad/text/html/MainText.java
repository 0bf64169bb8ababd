package org.marsad.text.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the element of a page that holds the article. Each paragraph with some length and few links
 * gives its parents points for its characters and commas; the element with the most points holds
 * the article, or its parent where that has much more of such text. Parts that are named as menus,
 * comments, related links and the like are not looked at.
 *
 * <p>Source: Kohlschütter, Fankhauser and Nejdl, Boilerplate detection using shallow text features
 * (2010), for density of text and links; the scoring of parents is that of browsers' reader views.
 */
final class MainText {
  private static final int SHORTEST = 25;
  private static final double MOST_LINKED = 0.5;
  private static final double GROWTH = 1.3;
  private static final int MOST_PARENTS = 3;
  private static final Pattern NAMED_ASIDE =
      Pattern.compile(
          "(?i)(^|[^a-z])(?<!(?:has|with|no|without)[-_])(comments?|disqus|related|shar(e|ing)|social|side-?bar|widgets?|menu"
              + "|breadcrumbs?|cookies?|consent|newsletter|subscri(be|ption)|promo|adverts?|ads?"
              + "|banner|popup|modal|most-?(read|viewed|popular)|trending|recommend(ed|ations)?"
              + "|read-?(more|also|next)|tags|pagination|pager|footer|nav|navbar|login|rating|poll"
              + "|also-read|more-news|latest)([^a-z]|$)");

  /** The characters of the paragraphs below each element, in the order of the page. */
  private final Map<Element, Integer> running = new LinkedHashMap<>();

  private final List<Element> paragraphs = new ArrayList<>();

  private MainText() {}

  /**
   * Finds the element.
   *
   * @return the element, or empty where no part of the page has running text
   */
  static Optional<Element> find(Document page) {
    MainText main = new MainText();
    main.readParagraphs(page.body());
    return main.paragraphs.isEmpty() ? Optional.empty() : Optional.of(main.best(page));
  }

  private void readParagraphs(Element body) {
    Set<Element> asides = new HashSet<>();
    int half = body.text().length() / 2;
    for (Element element : body.getAllElements()) { // parents come before their children
      boolean named = isNamedAside(element) && element.text().length() < half;
      if (named || asides.contains(element.parent())) {
        asides.add(element);
      } else if (isParagraph(element)) {
        paragraphs.add(element);
        int length = element.text().length();
        for (Element up = element; up != null; up = up.parent()) {
          running.merge(up, length, Integer::sum);
        }
      }
    }
  }

  private int running(Element element) {
    return running.getOrDefault(element, 0);
  }

  private Element best(Document page) {
    int all = running(page.body());
    for (String named : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      Optional<Element> most =
          page.select(named).stream().max(Comparator.comparingInt(this::running));
      if (most.isPresent() && 2 * running(most.get()) >= all) {
        return narrowed(most.get());
      }
    }
    return narrowed(page.body());
  }

  /** Returns the part of an element that holds nearly all of its paragraphs. */
  private Element narrowed(Element root) {
    Map<Element, Double> points = new LinkedHashMap<>();
    for (Element paragraph : paragraphs) {
      if (paragraph.equals(root) || paragraph.parents().contains(root)) {
        addPoints(paragraph, root, points);
      }
    }
    Element best = root;
    double most = 0;
    for (Map.Entry<Element, Double> scored : points.entrySet()) {
      double score = scored.getValue() * (1 - linked(scored.getKey()));
      if (score > most) {
        best = scored.getKey();
        most = score;
      }
    }
    return widened(best, root);
  }

  private static void addPoints(Element paragraph, Element root, Map<Element, Double> points) {
    String text = paragraph.text();
    long commas = text.chars().filter(c -> c == '،' || c == ',').count();
    double score = 1 + commas + Math.min(text.length() / 100.0, 3);
    Element parent = paragraph.equals(root) ? root : paragraph.parent();
    for (int i = 1; i <= MOST_PARENTS && parent != null; i++) {
      points.merge(parent, score / i, Double::sum);
      parent = parent.equals(root) ? null : parent.parent();
    }
  }

  /** Goes up while a parent has much more running text: a body that ads part in pieces. */
  private Element widened(Element best, Element root) {
    Element widest = best;
    Element parent = best;
    while (!parent.equals(root) && parent.parent() != null) {
      parent = parent.parent();
      if (running(parent) > GROWTH * running(widest)) {
        widest = parent;
      }
    }
    return widest;
  }

  /** Whether an element has text of its own that is long enough and not mostly links. */
  private static boolean isParagraph(Element element) {
    return element.isBlock()
        && hasOwnText(element)
        && element.text().length() >= SHORTEST
        && linked(element) < MOST_LINKED;
  }

  private static boolean hasOwnText(Element element) {
    int own = 0;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text) {
        own += text.text().strip().length();
      } else if (child instanceof Element inline && !inline.isBlock()) {
        own += inline.text().length();
      }
    }
    return own >= SHORTEST;
  }

  private static double linked(Element element) {
    int all = element.text().length();
    int links = 0;
    for (Element link : element.select("a")) {
      links += link.text().length();
    }
    return all == 0 ? 0 : Math.min(1.0, (double) links / all);
  }

  /** Whether an element, or one that it is in, is named as something beside the article. */
  static boolean isAside(Element element) {
    return isNamedAside(element) || element.parents().stream().anyMatch(MainText::isNamedAside);
  }

  private static boolean isNamedAside(Element element) {
    return switch (element.normalName()) {
      case "nav", "footer", "aside" -> true;
      case "html", "body", "main", "article" -> false;
      default -> {
        String names = element.className() + " " + element.id() + " " + element.attr("role");
        yield names.length() > 2 && NAMED_ASIDE.matcher(names).find();
      }
    };
  }

  /** Whether a part of the article is left out of its text: links to others, or a named aside. */
  static boolean isLeftOut(Element element) {
    boolean list = element.isBlock() && element.select("a").size() > 0 && !hasOwnText(element);
    return isNamedAside(element)
        || list && linked(element) > MOST_LINKED
        || element.normalName().equals("form") && element.select("p").size() < 2;
  }
}
