package org.marsad.text.noise;

import java.util.BitSet;
import java.util.List;
import org.marsad.text.noise.InterfaceWords.Role;

/**
 * Finds the furniture of a page that ends as sentences do: the comments of readers, the questions
 * of polls, titles of other articles that ask.
 */
final class ReaderLines {
  /** Numbered names from which lines are comments; a time or `reply` weighs as many. */
  private static final int FRAMES = 2;

  /** Lines of furniture between the last sentence and a title that asks or calls. */
  private static final int FURNITURE_ABOVE = 3;

  private final List<LineFeatures> lines;
  private final BitSet noise;
  private final BitSet body;

  private ReaderLines(List<LineFeatures> lines, BitSet noise, BitSet body) {
    this.lines = lines;
    this.noise = noise;
    this.body = body;
  }

  /**
   * Moves such lines from the sentences of a page to its furniture.
   *
   * @param lines of the page
   * @param noise the furniture found so far; receives more
   * @param body the sentences found so far, at least one; loses some
   */
  static void drop(List<LineFeatures> lines, BitSet noise, BitSet body) {
    ReaderLines page = new ReaderLines(lines, noise, body);
    page.dropCalls();
    page.dropComments();
    page.dropPolls();
    page.dropQuestions();
  }

  /** Takes lines that ask or call far below the last sentence for titles and prompts. */
  private void dropCalls() {
    int last = body.length() - 1;
    int above = last > 0 ? body.previousSetBit(last - 1) : -1;
    while (above >= 0
        && LineRules.isCall(lines.get(last))
        && noise.get(above, last).cardinality() >= FURNITURE_ABOVE) {
      body.clear(last);
      last = above;
      above = last > 0 ? body.previousSetBit(last - 1) : -1;
    }
  }

  /** Drops what stands below a head of comments, if single comments follow. */
  private void dropComments() {
    for (int i = body.nextSetBit(0); i < lines.size(); i++) {
      if (noise.get(i) && lines.get(i).role() == Role.COMMENTS && areComments(i + 1)) {
        for (int j = i + 1; j < lines.size(); j++) {
          if (LineRules.isComment(lines.get(j))) {
            noise.set(j);
            body.clear(j);
          }
        }
      }
    }
  }

  private boolean areComments(int from) {
    int frames = 0;
    int above = 0;
    int below = 0;
    for (int i = 0; i < lines.size(); i++) {
      LineFeatures line = lines.get(i);
      above += i < from && body.get(i) ? line.words() : 0;
      below += i >= from && body.get(i) ? line.words() : 0;
      frames += i >= from && LineRules.isFrame(line) ? FRAMES : 0;
      frames += i >= from && LineRules.isNumberedName(line) ? 1 : 0;
    }
    return frames >= FRAMES && above > below;
  }

  /** Drops the answers above a line of a poll, and the question above them. */
  private void dropPolls() {
    for (int i = body.nextSetBit(0) + 1; i < lines.size(); i++) {
      boolean poll =
          LineRules.isPoll(lines.get(i)) && (noise.get(i) || LineRules.isWeak(lines.get(i)));
      int top = i - 1;
      while (poll
          && top > 0
          && i - top <= LineRules.POLL_LINES
          && LineRules.isLabel(lines.get(top))) {
        top--;
      }
      boolean asked = poll && LineRules.isPollQuestion(lines.get(top));
      if (asked && top > body.nextSetBit(0)) {
        noise.set(top, i + 1);
        body.clear(top, i + 1);
      }
    }
  }

  /** Takes questions and long open lines below a last head for titles, and not for sentences. */
  private void dropQuestions() {
    int last = body.length() - 1;
    int question = last;
    while (question > 0 && LineRules.isTitleOrQuestion(lines.get(question)) && body.get(question)) {
      question = body.previousSetBit(question - 1);
    }
    for (int i = question + 1; question >= 0 && i < last; i++) {
      boolean head = noise.get(i) || LineRules.isWeak(lines.get(i));
      if (head && lines.get(i).role() == Role.LIST && LineRules.isBare(lines.get(i))) {
        noise.or(questions(i + 1));
        body.andNot(noise);
      }
    }
  }

  private BitSet questions(int from) {
    BitSet found = new BitSet();
    for (int i = from; i < lines.size() && LineRules.isTitleOrQuestion(lines.get(i)); i++) {
      found.set(i);
    }
    return found;
  }
}
