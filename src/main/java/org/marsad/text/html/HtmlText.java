package org.marsad.text.html;

import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Turns texts that hold HTML into plain ones: tags, comments and scripts go, block elements and
 * {@code <br>} end lines, entities become their characters, those that were escaped twice as well.
 * A text without tags and entities is returned as it is, after a search for two characters.
 *
 * <p>Source: the HTML standard's rules for parsing, as jsoup carries them out.
 */
public final class HtmlText {
  /** How often a text may have been escaped. */
  private static final int MOST_ROUNDS = 4;

  private HtmlText() {}

  /**
   * Returns the plain text.
   *
   * @param text any text
   * @return a text whose lines are the paragraphs; the same object where there is no HTML in it
   */
  public static String plain(String text) {
    String plain = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (hasTag(plain)) {
        plain = parsed(plain);
      } else if (hasEntity(plain)) {
        plain = withoutEntities(plain);
      } else {
        break;
      }
    }
    return plain;
  }

  private static boolean hasTag(String text) {
    for (int i = text.indexOf('<'); i >= 0; i = text.indexOf('<', i + 1)) {
      if (Markup.isTag(text, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasEntity(String text) {
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) {
      if (Markup.entityEnd(text, i) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutEntities(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int done = 0;
    for (int i = text.indexOf('&'); i >= 0; i = text.indexOf('&', Math.max(i + 1, done))) {
      int end = Markup.entityEnd(text, i);
      if (end >= 0) {
        plain.append(text, done, i).append(Parser.unescapeEntities(text.substring(i, end), false));
        done = end;
      }
    }
    return plain.append(text, done, text.length()).toString();
  }

  private static String parsed(String text) {
    return BlockText.ofFragment(Jsoup.parseBodyFragment(sound(text)).body());
  }

  /**
   * Escapes the angle brackets and ampersands that belong to the text, and parts the cells of
   * tables, whose tags the parser drops where the tag of the table is missing.
   */
  private static String sound(String text) {
    StringBuilder sound = new StringBuilder(text.length() + 64);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '<' && !Markup.isTag(text, i)) {
        sound.append("&lt;");
      } else if (c == '&' && Markup.entityEnd(text, i) < 0) {
        sound.append("&amp;");
      } else {
        if (c == '<' && isCell(text, i)) {
          sound.append(' ');
        }
        sound.append(c);
      }
    }
    return sound.toString();
  }

  private static boolean isCell(String text, int i) {
    return text.regionMatches(true, i, "<td", 0, 3)
        || text.regionMatches(true, i, "<th", 0, 3)
        || text.regionMatches(true, i, "<tr", 0, 3);
  }
}
