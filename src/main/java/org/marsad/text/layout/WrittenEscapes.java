package org.marsad.text.layout;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads the escapes that remain in texts which a program escaped once more than the reader undoes:
 * {@code \n} and {@code \r\n} are line ends, {@code \t} is a space, {@code \"}, {@code \'} and
 * {@code \/} are their second character, and four hexadecimal digits behind {@code \}{@code u} are
 * a character. A letter of the Latin alphabet behind an {@code n}, {@code r} or {@code t} shows
 * that they begin a name, as in {@code C:\new}. Any other backslash stays.
 *
 * <p>A text without a backslash is returned as it is.
 */
public final class WrittenEscapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\++(?:(?:r\\\\++)?[nrt](?![A-Za-z])|[\"'/]|u([0-9A-Fa-f]{4}))");

  private static final int HEXADECIMAL = 16;

  private WrittenEscapes() {}

  /**
   * Returns the text with its escapes read.
   *
   * @param text any text
   */
  public static String read(String text) {
    return text.indexOf('\\') < 0
        ? text
        : ESCAPE.matcher(text).replaceAll(WrittenEscapes::replacement);
  }

  private static String replacement(MatchResult escape) {
    if (escape.group(1) != null) {
      char read = (char) Integer.parseInt(escape.group(1), HEXADECIMAL);
      return read == '\\' || read == '$' ? "\\" + read : String.valueOf(read);
    }
    String written = escape.group();
    char last = written.charAt(written.length() - 1);
    return switch (last) {
      case 'n', 'r' -> "\n";
      case 't' -> " ";
      default -> String.valueOf(last);
    };
  }
}
