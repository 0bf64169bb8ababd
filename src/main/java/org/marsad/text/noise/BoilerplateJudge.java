package org.marsad.text.noise;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.LineFeatures.End;

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

  /** Words of furniture behind the last sentence of a line. */
  private static final int TAIL_WORDS = 12;

  /** Weight of narration a word that paragraphs of a story have at least. */
  private static final double STORY_NARRATION = 0.15;

  private final InterfaceWords lexicon;

  private BoilerplateJudge(InterfaceWords lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Makes a judge.
   *
   * @param lexicon lines of {@code noise-words.txt}
   * @throws IllegalArgumentException if one is not written as it should be
   */
  static BoilerplateJudge of(List<String> lexicon) {
    return new BoilerplateJudge(InterfaceWords.of(lexicon));
  }

  /**
   * Judges the lines of a text.
   *
   * @param lines in their order, none blank
   * @param known lines that are known to be furniture
   * @return the lines that are furniture, the known ones among them
   */
  BitSet furniture(List<String> lines, BitSet known) {
    List<LineFeatures> features = new ArrayList<>(lines.size());
    lines.forEach(line -> features.add(LineFeatures.of(line, lexicon)));
    return JudgedPage.furniture(features, known);
  }

  /**
   * Returns whether the last part of a line, behind the end of a sentence, is furniture.
   *
   * @param tail not blank
   */
  boolean isFurniture(String tail) {
    LineFeatures line = LineFeatures.of(tail, lexicon);
    return line.words() <= TAIL_WORDS
        && line.end() != End.QUESTION
        && line.narration() == 0
        && LineRules.isCondemned(line);
  }

  /** Returns whether a line of any length has as many words of narration as stories have. */
  boolean isNarration(String line) {
    return lexicon.narration(line) >= STORY_NARRATION;
  }
}
