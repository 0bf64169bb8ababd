package org.marsad.text;

import java.util.Locale;
import java.util.Optional;

/**
 * Distinguishes Arabic from other languages, broken encodings and binary data.
 *
 * <p>One pass over the characters. Mojibake shows in letters that Arabic prose hardly uses: UTF-8
 * read as windows-1252 or Latin-1 is full of Ø and Ù, read as windows-1256 full of ط and ظ
 * (together 1 to 2% of the letters of real Arabic, over 40% there). Persian, Kurdish and Urdu use
 * letters (گ چ پ ژ ێ ۆ ڕ ڵ ە ٹ ڈ ے) that make up over 1.5% of theirs and hardly occur in printed
 * Arabic. Dialects are printed with some of them, and foreign keyboards type others, so the lines
 * of a text that has many are judged by their words (see {@link ArabicSpelling}).
 */
public final class Script {
  private static final String NOT_ARABIC_LETTERS = "گچپژێۆڕڵەٹڈڑےھہںښګځڅړږڼۍېۇۈۋڭٻڄڙ";
  private static final double MIN_FOREIGN = 0.015;
  private static final double MIN_MOJIBAKE = 0.3;
  private static final double MAX_REPLACED = 0.01;
  private static final int ENOUGH_LETTERS = 20;

  private Script() {}

  /** Returns why the text is refused, with the figure that shows it; empty when it is Arabic. */
  public static Optional<Verdict> problem(String text, double minArabicShare) {
    int letters = 0;
    int arabic = 0;
    int latinMojibake = 0;
    int arabicMojibake = 0;
    int foreign = 0;
    int broken = 0;
    int visible = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'ء' && c <= 'ي') { // nearly all of an Arabic text
        visible++;
        letters++;
        arabic++;
        arabicMojibake += c == 'ط' || c == 'ظ' ? 1 : 0;
        continue;
      }
      if (c > ' ' && (c < 0x2000 || Character.getType(c) != Character.FORMAT)) {
        visible++;
      }
      if (c == '\uFFFD' || c < ' ' && !Character.isWhitespace(c)) {
        broken++;
      } else if (c >= 0x620 && c <= 0x6FF && Character.isLetter(c)) {
        letters++;
        arabic++;
        arabicMojibake += c == 'ط' || c == 'ظ' ? 1 : 0;
        foreign += NOT_ARABIC_LETTERS.indexOf(c) >= 0 ? 1 : 0;
      } else if (Character.isLetter(c)) {
        letters++;
        arabic += c >= 0xFB50 && c <= 0xFEFE ? 1 : 0;
        latinMojibake += c == 'Ø' || c == 'Ù' ? 1 : 0;
      }
    }
    if (broken > MAX_REPLACED * visible + 1) {
      return verdict(Reason.UNDECODABLE, "%d of %d characters are not text", broken, visible);
    }
    if (letters >= ENOUGH_LETTERS && latinMojibake + arabicMojibake >= MIN_MOJIBAKE * letters) {
      return verdict(
          Reason.MOJIBAKE,
          "%d of %d letters are those of UTF-8 read in another charset",
          latinMojibake + arabicMojibake,
          letters);
    }
    if (arabic < minArabicShare * letters || letters == 0 && visible > 0) {
      return verdict(Reason.NOT_ARABIC, "%d of %d letters are Arabic", arabic, letters);
    }
    boolean foreignLetters = letters >= ENOUGH_LETTERS && foreign > MIN_FOREIGN * letters;
    return foreignLetters ? foreign(text, letters, minArabicShare) : Optional.empty();
  }

  /** Judges a text with letters of other languages by its lines. */
  private static Optional<Verdict> foreign(String text, int letters, double minArabicShare) {
    int arabic = 0;
    for (String line : text.split("[\\n\\r]+", -1)) {
      arabic +=
          ArabicSpelling.isArabic(line) ? (int) line.chars().filter(Script::isArabic).count() : 0;
    }
    return arabic >= minArabicShare * letters && arabic > 0
        ? Optional.empty()
        : verdict(
            Reason.NOT_ARABIC,
            "%d of %d letters are in lines of another language",
            letters - arabic,
            letters);
  }

  private static boolean isArabic(int c) {
    return c >= 0x620 && c <= 0x6FF && Character.isLetter(c) || c >= 0xFB50 && c <= 0xFEFE;
  }

  private static Optional<Verdict> verdict(Reason reason, String detail, int part, int whole) {
    return Optional.of(new Verdict(reason, String.format(Locale.ROOT, detail, part, whole)));
  }
}
