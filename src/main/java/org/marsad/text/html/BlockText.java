package org.marsad.text.html;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Writes the text of an element as a browser shows it: one line a block, and what is hidden left
 * out.
 */
final class BlockText implements NodeFilter {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "audio",
          "video",
          "select",
          "textarea",
          "button",
          "map",
          "head",
          "math");

  private static final int LONGEST_CELL = 60;

  private final StringBuilder out = new StringBuilder();
  private final Predicate<Element> leftOut;
  private final boolean lineEndsCount;

  private BlockText(Predicate<Element> leftOut, boolean lineEndsCount) {
    this.leftOut = leftOut;
    this.lineEndsCount = lineEndsCount;
  }

  /**
   * Writes a fragment of a page. Where it has neither blocks nor {@code <br>} its own line ends are
   * kept: it is a text with a few tags in it.
   */
  static String ofFragment(Element fragment) {
    boolean blocks =
        fragment.getAllElements().stream()
            .skip(1) // the fragment itself
            .anyMatch(element -> isBreak(element) || element.isBlock());
    return written(fragment, new BlockText(element -> false, !blocks));
  }

  /**
   * Writes an element of a page.
   *
   * @param leftOut which elements are not written
   */
  static String of(Element element, Predicate<Element> leftOut) {
    return written(element, new BlockText(leftOut, false));
  }

  private static String written(Element element, BlockText text) {
    element.filter(text);
    return text.out.toString().strip();
  }

  private static boolean isBreak(Element element) {
    return element.normalName().equals("br");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text);
    } else if (node instanceof Element element) {
      if (depth > 0 && (isHidden(element) || leftOut.test(element))) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (element.isBlock() && !isSmallCell(element)) {
        endLine();
      } else if (element.normalName().equals("q")) {
        out.append('”');
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String name = element.normalName();
    if (isBreak(element)) {
      out.append('\n');
    } else if (isSmallCell(element)) {
      addSpace();
    } else if (name.equals("q")) {
      out.append('“');
    } else if (element.isBlock()) {
      endLine();
    }
  }

  private void add(TextNode node) {
    String text = node.getWholeText();
    boolean asWritten = lineEndsCount || isAsWritten(node.parent());
    if (asWritten) {
      out.append(text);
      return;
    }
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int lineEnds = 0;
      for (; i < text.length() && Character.isWhitespace(text.charAt(i)); i++) {
        lineEnds += text.charAt(i) == '\n' ? 1 : 0;
      }
      if (lineEnds > 1) { // a blank line
        endLine();
      } else if (i > start) {
        addSpace();
      }
      start = i;
      while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      out.append(text, start, i);
    }
  }

  /** Adds a space where a line does not start. */
  private void addSpace() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append(' ');
    }
  }

  /** Whether a cell of a table holds a figure or a name, which stand in one line with others. */
  private static boolean isSmallCell(Element element) {
    String name = element.normalName();
    return (name.equals("td") || name.equals("th")) && element.text().length() <= LONGEST_CELL;
  }

  private static boolean isAsWritten(Node parent) {
    return parent != null && parent.normalName().equals("pre");
  }

  private void endLine() {
    if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
      out.append('\n');
    }
  }

  private static boolean isHidden(Element element) {
    if (LEFT_OUT.contains(element.normalName()) || element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && style.toLowerCase(Locale.ROOT).replace(" ", "").contains("display:none");
  }
}
