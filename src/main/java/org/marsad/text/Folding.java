package org.marsad.text;

import java.util.Arrays;

/**
 * Removes the spelling differences that do not distinguish Arabic words in newspapers, for counting
 * and comparing only, never in text that is shown.
 *
 * <p>Alef with hamza, madda or wasla becomes bare alef; alef maqsura and Farsi ya become ya; ta
 * marbuta and the ha of other keyboards become ha; Farsi and Urdu kaf and gaf become kaf; tatweel,
 * vowel signs and Quranic marks are dropped; Arabic-Indic digits become ASCII; Latin letters become
 * lower case. The first three are those of Lucene's ArabicNormalizer.
 */
public final class Folding {
  private static final char DROPPED = 0;
  private static final char[] FOLDED = new char[0x700];

  static {
    for (char c = 0; c < FOLDED.length; c++) {
      FOLDED[c] = Character.toLowerCase(c);
    }
    Arrays.fill(FOLDED, 0x610, 0x61B, DROPPED);
    Arrays.fill(FOLDED, 0x64B, 0x660, DROPPED);
    Arrays.fill(FOLDED, 0x6D6, 0x6DD, DROPPED);
    Arrays.fill(FOLDED, 0x6DF, 0x6E5, DROPPED);
    FOLDED['\u0640'] = DROPPED; // tatweel
    FOLDED['\u0670'] = DROPPED; // superscript alef
    map("أإآٱ", 'ا');
    map("ىیېے", 'ي');
    map("ةہەۀۃھۂ", 'ه');
    map("کگڭڪ", 'ك');
    map("ڤ", 'ف');
    map("پ", 'ب');
    map("چ", 'ج');
    map("ژ", 'ز');
    for (int digit = 0; digit < 10; digit++) {
      FOLDED[0x660 + digit] = (char) ('0' + digit);
      FOLDED[0x6F0 + digit] = (char) ('0' + digit);
    }
  }

  private Folding() {}

  private static void map(String letters, char folded) {
    letters.chars().forEach(letter -> FOLDED[letter] = folded);
  }

  /** Returns the folded character, or 0 for one that is dropped. */
  static char fold(char c) {
    return c < FOLDED.length ? FOLDED[c] : Character.toLowerCase(c);
  }

  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = fold(text.charAt(i));
      if (c != DROPPED) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
