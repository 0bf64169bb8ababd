package org.marsad.text.noise;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.PageLines.Title;

/**
 * Tells the furniture of a page from the lines of its article, in two steps as jusText does
 * (Pomikálek 2011) and by features that boilerpipe found to be enough (Kohlschütter, Fankhauser,
 * Nejdl 2010): first each line by itself, by its words, length, shape and end; then the lines left
 * in doubt by their neighbours and by where they stand.
 *
 * <p>A text without a sentence is no page, and nothing of it is furniture. In doubt a line stays:
 * headings, short sentences, verses, lists behind a colon. The numbers are those of {@link
 * LineRules} and {@link JudgedPage}.
 */
final class BoilerplateJudge implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Weight of narration a word that paragraphs of a story have at least. */
  private static final double STORY_NARRATION = 0.15;

  private final InterfaceWords lexicon;
  private final LineParts parts;

  private BoilerplateJudge(InterfaceWords lexicon, LineParts parts) {
    this.lexicon = lexicon;
    this.parts = parts;
  }

  /**
   * Makes a judge.
   *
   * @param lexicon lines of {@code noise-words.txt}
   * @throws IllegalArgumentException if one is not written as it should be
   */
  static BoilerplateJudge of(List<String> lexicon) {
    InterfaceWords words = InterfaceWords.of(lexicon);
    return new BoilerplateJudge(words, LineParts.of(words));
  }

  /**
   * Judges the lines of a text.
   *
   * @param lines in their order, none blank
   * @param known lines that are known to be furniture
   * @param names the title of the article and its outlet where they are known beside the text
   * @return the lines that are furniture, the known ones among them
   */
  BitSet furniture(List<String> lines, BitSet known, PageNames names) {
    List<LineFeatures> features = new ArrayList<>(lines.size());
    lines.forEach(line -> features.add(LineFeatures.of(line, lexicon)));
    Title place = names.hasTitle() ? Title.GIVEN : Title.UNKNOWN;
    PageLines page = PageLines.of(features, known, place);
    page.dropTitles(names.repeated(lines));
    if (page.body().isEmpty()) {
      return withRepeated(lines, known);
    }
    page.markOutside(i -> names.isNamedIn(lines.get(i), features.get(i)));
    return withRepeated(lines, JudgedPage.furniture(page));
  }

  /** Adds the lines that stand twice in a text, in the furniture at its end. */
  private static BitSet withRepeated(List<String> lines, BitSet furniture) {
    BitSet found = (BitSet) furniture.clone();
    int i = lines.size() - 1;
    while (i > 0 && found.get(i)) {
      i = found.previousClearBit(i);
      if (i > 0
          && (lines.indexOf(lines.get(i)) < i || found.get(lines.lastIndexOf(lines.get(i))))) {
        found.set(i);
      }
    }
    return found;
  }

  /**
   * Cuts off furniture behind the last sentence of a line, and in front of its first.
   *
   * @param line not blank
   * @return the line itself, or what is left of it: perhaps nothing
   */
  String withoutFurniture(String line, LineParts.Place place) {
    return parts.withoutFurniture(line, place);
  }

  /** Returns whether a line of any length has as many words of narration as stories have. */
  boolean isNarration(String line) {
    return lexicon.narration(line) >= STORY_NARRATION;
  }
}
