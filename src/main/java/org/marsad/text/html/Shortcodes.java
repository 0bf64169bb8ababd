package org.marsad.text.html;

import java.util.regex.Pattern;

/**
 * Takes out the marks in square brackets by which WordPress puts pictures, films and columns into a
 * text: {@code [gallery ids="1,2"]}, {@code [embed]...[/embed]}. What stands between an opening and
 * a closing mark stays, but for the legend of a picture ({@code caption}) and an address ({@code
 * embed}, {@code audio}, {@code video}, {@code playlist}).
 *
 * <p>A mark has a Latin name in small letters, and is known by its attributes or by the mark that
 * closes it; other words in brackets belong to the text.
 *
 * <p>Source: WordPress' Shortcode API.
 */
public final class Shortcodes {
  private static final String NAME = "[a-z][a-z0-9_-]{1,30}";
  private static final String QUOTED = "(?:\"[^\"\\]]*+\"|'[^'\\]]*+'|[”“″][^”“″\\]]*+[”“″])";
  private static final String ATTRIBUTES =
      "(?:\\s++[a-zA-Z0-9_-]{1,40}=(?:" + QUOTED + "|[^\\s\\]\"']++))";

  private static final Pattern WITH_CONTENT =
      Pattern.compile(
          "\\[(caption|wp_caption|embed|audio|video|playlist)\\b[^\\]]{0,400}+\\]"
              + "[^\\[]{0,600}+\\[/\\1\\]");
  private static final Pattern PAIRED =
      Pattern.compile("\\[(" + NAME + ")\\]([^\\[]{0,4000}+)\\[/\\1\\]");
  private static final Pattern MARK =
      Pattern.compile("\\[(?:" + NAME + ATTRIBUTES + "++\\s*+/?|/" + NAME + ")\\]");

  private Shortcodes() {}

  /**
   * Returns the text without such marks.
   *
   * @param text any text; the same object where there is no mark in it
   */
  public static String without(String text) {
    if (text.indexOf('[') < 0 || text.indexOf('=') < 0 && !text.contains("[/")) {
      return text;
    }
    String bare = WITH_CONTENT.matcher(text).replaceAll("");
    bare = PAIRED.matcher(bare).replaceAll("$2");
    return MARK.matcher(bare).replaceAll("");
  }
}
