package org.marsad.text.html;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * Tells tags and entities of HTML from angle brackets and ampersands that belong to a text, such as
 * {@code a < b}, an address in brackets or {@code AT&T}. Looks at each character a bounded number
 * of times.
 */
final class Markup {
  private static final Set<String> NAMES =
      Set.of(
          ("a abbr acronym address amp applet area article aside audio b base bdi bdo big blink"
                  + " blockquote body br button canvas caption center cite code col colgroup data"
                  + " dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure"
                  + " font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html"
                  + " i iframe img input ins kbd label legend li link main map mark marquee menu"
                  + " meta meter nav nobr noframes noscript object ol optgroup option output p"
                  + " param picture pre progress q rp rt ruby s samp script section select small"
                  + " source span strike strong style sub summary sup svg table tbody td template"
                  + " textarea tfoot th thead time title tr track tt u ul var video wbr xml")
              .split(" "));

  /** Entities that are also met without their semicolon. */
  private static final Set<String> WITHOUT_SEMICOLON =
      Set.of("amp", "lt", "gt", "quot", "nbsp", "laquo", "raquo");

  private static final int LONGEST_NAME = 31;
  private static final int MOST_DIGITS = 7;

  private Markup() {}

  /** Whether a tag, a comment or a declaration of HTML starts at an angle bracket. */
  static boolean isTag(String text, int bracket) {
    int i = bracket + 1;
    if (i < text.length() && (text.charAt(i) == '!' || text.charAt(i) == '?')) {
      return isDeclaration(text, i);
    }
    boolean closing = i < text.length() && text.charAt(i) == '/';
    i += closing ? 1 : 0;
    int start = i;
    while (i < text.length() && i - start < LONGEST_NAME && isNamePart(text.charAt(i))) {
      i++;
    }
    String name = text.substring(start, i).toLowerCase(Locale.ROOT);
    return isName(name) && endsAsTag(text, i, closing, name.length());
  }

  private static boolean isDeclaration(String text, int i) {
    return text.startsWith("!--", i)
        || text.startsWith("![CDATA[", i)
        || text.regionMatches(true, i, "!doctype", 0, 8)
        || text.startsWith("?xml", i)
        || text.startsWith("?php", i);
  }

  private static boolean isName(String name) {
    return NAMES.contains(name)
        || name.length() > 2
            && Character.isLetter(name.charAt(0))
            && (name.indexOf('-') > 0 || name.indexOf(':') > 0);
  }

  private static boolean isNamePart(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-' || c == ':');
  }

  /** Whether what stands behind the name of a tag is attributes, up to the end of the tag. */
  private static boolean endsAsTag(String text, int from, boolean closing, int nameLength) {
    boolean assigned = false;
    boolean words = false;
    int i = from;
    for (; i < text.length() && text.charAt(i) != '>' && text.charAt(i) != '<'; i++) {
      char c = text.charAt(i);
      if (i == from && c != '/' && !Character.isWhitespace(c)) {
        return false;
      }
      assigned |= c == '=';
      words |= c != '/' && !Character.isWhitespace(c);
    }
    boolean ended = i < text.length() && text.charAt(i) == '>';
    if (assigned) {
      return !closing;
    }
    return ended && (!words || !closing && nameLength > 1);
  }

  /**
   * Finds the end of an entity.
   *
   * @param ampersand where it starts
   * @return just behind it, or -1 where the ampersand belongs to the text
   */
  static int entityEnd(String text, int ampersand) {
    int start = ampersand + 1;
    if (start < text.length() && text.charAt(start) == '#') {
      return numericEnd(text, start + 1);
    }
    int i = start;
    while (i < text.length() && i - start < LONGEST_NAME && isAsciiPart(text.charAt(i))) {
      i++;
    }
    if (i == start) {
      return -1;
    }
    String name = text.substring(start, i);
    if (i < text.length() && text.charAt(i) == ';') {
      return Entities.isNamedEntity(name) ? i + 1 : -1;
    }
    boolean assigned = i < text.length() && text.charAt(i) == '=';
    return WITHOUT_SEMICOLON.contains(name) && !assigned ? i : -1;
  }

  private static boolean isAsciiPart(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static int numericEnd(String text, int from) {
    boolean hex = from < text.length() && (text.charAt(from) | 0x20) == 'x';
    int start = hex ? from + 1 : from;
    int i = start;
    while (i < text.length()
        && i - start < MOST_DIGITS
        && Character.digit(text.charAt(i), hex ? 16 : 10) >= 0) {
      i++;
    }
    if (i == start) {
      return -1;
    }
    return i < text.length() && text.charAt(i) == ';' ? i + 1 : i;
  }
}
