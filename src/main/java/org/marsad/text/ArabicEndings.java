package org.marsad.text;

/**
 * Endings of gender, number, case and relation on an Arabic word. Methods take folded words (see
 * {@link Folding}), in which a ta marbuta is {@code ه}, unless they say that they take them as
 * printed. They look at letters only, without a lexicon.
 */
public final class ArabicEndings {
  private static final String TA_MARBUTA = "ه";
  private static final int SHORTEST_WITH_PRONOUN = 5;
  private static final char TANWIN = '\u064B';

  private ArabicEndings() {}

  /** A feminine noun as it stands without a pronoun: {@code زميلت} gives {@code زميله}. */
  public static String withClosedTa(String stem) {
    return stem.endsWith("ت") ? feminine(stem.substring(0, stem.length() - 1)) : stem;
  }

  /** The feminine of a noun or adjective: {@code وزير} gives {@code وزيره}. */
  public static String feminine(String word) {
    return word + TA_MARBUTA;
  }

  /** The masculine of a feminine noun or adjective: {@code عراقيه} gives {@code عراقي}. */
  public static String masculine(String feminine) {
    return feminine.endsWith(TA_MARBUTA) ? feminine.substring(0, feminine.length() - 1) : feminine;
  }

  /** Whether a word as printed has the vowel sign of the indefinite accusative. */
  public static boolean hasTanwin(String printed) {
    return printed.indexOf(TANWIN) > 0;
  }

  /**
   * Whether a word as printed ends as a noun with the pronoun {@code ه} does: {@code كلامه، نظيره},
   * but not as names do, {@code كوشنيه، نصرالله}, and not with the article.
   */
  public static boolean mayHavePronoun(String printed) {
    int n = printed.length();
    return n >= SHORTEST_WITH_PRONOUN
        && printed.endsWith(TA_MARBUTA)
        && printed.charAt(n - 2) != 'ي'
        && !(printed.charAt(n - 2) == 'ل' && printed.charAt(n - 3) == 'ل')
        && !ArabicWord.isDefinite(printed);
  }

  /** Whether a word as printed begins as the verbal noun of a verb of form IV: {@code إلغاء}. */
  public static boolean hasHamzaBelow(String printed) {
    return printed.startsWith("إ");
  }

  /** Whether the word ends with the alef of the indefinite accusative: {@code سياحا}. */
  public static boolean hasAccusativeAlef(String word) {
    return word.endsWith("ا");
  }

  /** Whether a noun as printed ends with a ta marbuta. */
  public static boolean hasTaMarbuta(String printed) {
    return printed.endsWith("ة");
  }

  /**
   * Whether the word ends as an adjective of relation (nisba) does: {@code عراقي، عراقيه، عراقيون}.
   * Verbal nouns such as {@code حماية} end otherwise.
   */
  public static boolean isNisba(String word) {
    return word.endsWith("ي")
        || word.endsWith("يه") && word.charAt(Math.max(0, word.length() - 3)) != 'ا'
        || word.endsWith("يون")
        || word.endsWith("يين");
  }

  /** Whether a noun may take the ending of relation: it has none, and none of a plural. */
  public static boolean takesNisba(String noun) {
    return !isNisba(noun) && !isSoundPlural(noun) && !noun.endsWith("ات");
  }

  /** The adjective of relation of a noun: {@code استيطان} gives {@code استيطاني}. */
  public static String nisba(String noun) {
    return masculine(noun) + "ي";
  }

  /** Whether the word ends as a sound masculine plural does: {@code مسؤولون، مسؤولين}. */
  public static boolean isSoundPlural(String word) {
    return word.endsWith("ون") || word.endsWith("ين");
  }

  /** Whether the word ends as a sound masculine plural in the nominative does. */
  public static boolean isNominativePlural(String word) {
    return word.length() > 4 && word.endsWith("ون");
  }

  /** Whether the word ends as an oblique plural does and has a stem: {@code مسؤولين}. */
  public static boolean isObliquePlural(String word) {
    return word.length() > 4 && word.endsWith("ين");
  }

  /** The nominative of an {@linkplain #isObliquePlural oblique plural}. */
  public static String nominative(String oblique) {
    return oblique.substring(0, oblique.length() - 2) + "ون";
  }
}
