package org.marsad.text.noise;

import java.util.regex.Pattern;

/** Tells furniture of pages by its shape alone: addresses, handles, stars, crumbs. */
final class LineShape {
  private static final Pattern ADDRESSES =
      Pattern.compile(
          "(?:(?:https?://|www\\.|[@#])\\S+|\\S+@\\S+\\.\\p{Alpha}{2,}|[—–|·,،-]|\\s)+");
  private static final Pattern BARE_ADDRESS =
      Pattern.compile("[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,4}(?:/\\S*)?");
  private static final Pattern INITIALS =
      Pattern.compile("[(\\[]?\\p{L}(?:[\\s./\\\\–-]+\\p{L}){1,5}[.)\\]]?");
  private static final Pattern CRUMBS =
      Pattern.compile("[^|›»>•·]{2,30}(?:\\s[|›»>•·]+\\s[^|›»>•·]{2,30}){2,9}");
  private static final Pattern PATH =
      Pattern.compile("[^/.؟!]{2,30}(?:\\s+/+\\s+[^/.؟!]{2,30}){2,6}");
  private static final Pattern MARK = Pattern.compile("[-–—*/\\s]+\\p{L}{1,3}[-–—*/\\s]+");
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\p{L}{3,14}(?: \\p{L}{3,14})?\\s*[-–—ـ/]\\s*\\p{L}{2,14}(?: \\p{L}{2,14})?\\s?:?"
              + "|\\p{L}{3,14}(?: \\p{L}{2,14}){1,2} \\(\\p{L}{3,14}(?: \\p{L}{3,14})?\\)");
  private static final Pattern ITEM =
      Pattern.compile("(?:\\(?\\p{Nd}{1,3}\\s*[.):،–-]|[*•▪◾●-]|– )\\s*\\p{L}.*");
  private static final Pattern LINK =
      Pattern.compile("(?:[^\\s.؟!]+\\s+){0,7}(?:https?://\\S+|\\S+@\\S+\\.\\p{Alpha}{2,})");
  private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}{7}");
  private static final String SYMBOLS = "▲▼△▽▴▾⬆⬇★☆⭐©";

  private LineShape() {}

  /**
   * Returns whether no sentence looks like this.
   *
   * @param line not blank
   */
  static boolean isFurniture(String line) {
    return hasSymbol(line)
        || line.contains("{{")
        || isMadeOf(ADDRESSES, line, "@#:.")
        || isMadeOf(CRUMBS, line, "|›»>•·")
        || line.indexOf('.') > 0 && BARE_ADDRESS.matcher(line).matches();
  }

  /** Returns whether a line is made of single letters, as the marks of agency editors are. */
  static boolean isInitials(String line) {
    return line.length() <= 15
        && (INITIALS.matcher(line).matches() || MARK.matcher(line).matches());
  }

  /** Returns whether a line is a chain of links with slashes between them. */
  static boolean isPath(String line) {
    return line.indexOf('/') > 0 && PATH.matcher(line).matches();
  }

  /** Returns whether a line is an address with a few words in front of it. */
  static boolean isLink(String line) {
    return (line.indexOf("://") > 0 || line.indexOf('@') > 0) && LINK.matcher(line).matches();
  }

  /** Returns whether a line is a place and an agency, or two other names of a word or two. */
  static boolean isDateline(String line) {
    return line.length() <= 40 && DATELINE.matcher(line).matches();
  }

  /** Returns whether a line has figures or signs and no letter. */
  static boolean isFigures(String line) {
    return line.codePoints().noneMatch(Character::isLetter);
  }

  /** Returns whether a number is as long as those of telephones and accounts. */
  static boolean hasLongNumber(String line) {
    return LONG_NUMBER.matcher(line).find();
  }

  /** Returns whether a line begins with a number or a bullet as the items of a list do. */
  static boolean isItem(String line) {
    return !Character.isLetter(line.charAt(0)) && ITEM.matcher(line).matches();
  }

  private static boolean isMadeOf(Pattern pattern, String line, String signs) {
    return line.chars().anyMatch(c -> signs.indexOf(c) >= 0) && pattern.matcher(line).matches();
  }

  private static boolean hasSymbol(String line) {
    return line.chars().anyMatch(c -> c > 0x7F && SYMBOLS.indexOf(c) >= 0);
  }
}
