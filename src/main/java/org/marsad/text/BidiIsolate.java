package org.marsad.text;

/**
 * Keeps Arabic in its own direction inside a line of English, so that a terminal does not reorder
 * the figures beside it (Unicode Bidirectional Algorithm, explicit isolates).
 */
public final class BidiIsolate {
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_ISOLATE = '\u2069';

  private BidiIsolate() {}

  /** Returns the text between isolates when the console is a terminal, else unchanged. */
  public static String forConsole(String text) {
    return Boolean.getBoolean("marsad.terminal") ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text;
  }
}
