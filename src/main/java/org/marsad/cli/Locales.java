package org.marsad.cli;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Checks that the names of files on the command line are what was typed. Java reads and writes such
 * names in the charset of the locale, which it learns when it starts.
 */
public final class Locales {
  private static final char REPLACEMENT = '\uFFFD';

  private Locales() {}

  /**
   * Returns what is wrong with the locale if the arguments hold characters that it does not have.
   *
   * @param arguments the command line
   * @return one line that says what to do, or empty
   */
  public static Optional<String> problem(String... arguments) {
    return problemOf(System.getProperty("sun.jnu.encoding", "UTF-8"), arguments);
  }

  static Optional<String> problemOf(String encoding, String... arguments) {
    boolean plain = List.of(arguments).stream().allMatch(Locales::isAscii);
    if (plain || encoding.equalsIgnoreCase("UTF-8")) {
      return Optional.empty();
    }
    boolean lost =
        !Charset.isSupported(encoding)
            || List.of(arguments).stream()
                .anyMatch(
                    argument ->
                        argument.indexOf(REPLACEMENT) >= 0
                            || !Charset.forName(encoding).newEncoder().canEncode(argument));
    return lost
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "marsad: the locale is not UTF-8 but %s, which cannot spell what was typed: set"
                    + " LC_ALL to one that is, such as C.UTF-8 (locale -a lists them)",
                encoding))
        : Optional.empty();
  }

  private static boolean isAscii(String argument) {
    return argument.chars().allMatch(c -> c < 0x80);
  }
}
