package org.marsad.text.noise;

import java.util.List;
import org.marsad.text.noise.InterfaceWords.Role;
import org.marsad.text.noise.LineFeatures.End;
import org.marsad.text.noise.LineFeatures.Shape;

/**
 * What a line may be, seen by itself. The numbers were set on pages written for it, so that no line
 * of their articles goes: raising the weights keeps more furniture, lowering them costs sentences.
 */
final class LineRules {
  /** Weight of a phrase that a line of furniture has. */
  private static final int LEAST_WEIGHT = 3;

  /** Weight a word, less that of narration, that it has at least. */
  private static final double LEAST_WEIGHT_A_WORD = 0.45;

  /** The same for a notice, which has two phrases that only furniture has. */
  private static final double NOTICE_WEIGHT = 0.25;

  /** The same for what is left of a line when furniture was cut off. */
  private static final double LEFTOVER_WEIGHT = 0.3;

  /** Words of the shortest labels. */
  private static final int FEW_WORDS = 3;

  /** Words of a label or a name. */
  private static final int LABEL_WORDS = 4;

  /** Words of the title of another article. */
  private static final int TITLE_WORDS = 16;

  /** Words of the shortest sentence that counts as one. */
  private static final int SENTENCE_WORDS = 4;

  /** Words from which a line is a paragraph though it ends without a stop. */
  private static final int PARAGRAPH_WORDS = 9;

  /** The same in a text whose paragraphs end with stops. */
  private static final int STOPLESS_PARAGRAPH_WORDS = 18;

  /** Weight of narration of a paragraph that ends without a stop where others do not. */
  private static final int STORY = 4;

  /** Words up to which a line below a head of comments is one. */
  private static final int COMMENT_WORDS = 25;

  /** Words of a line in the frame of a comment: a time, `reply`. */
  private static final int FRAME_WORDS = 6;

  /** Words from which a line is counted when it is found out whether those of a text end so. */
  private static final int STOPPED_WORDS = 7;

  /** Share of paragraphs that end with a stop in a text where all do, but for slips. */
  private static final double STOP_SHARE = 0.6;

  /** The same share where titles of other articles count as well. */
  private static final double LEAST_STOP_SHARE = 0.4;

  /** Lines of a poll. */
  static final int POLL_LINES = 6;

  private LineRules() {}

  /** Judges a line by itself. */
  static boolean isCondemned(LineFeatures line) {
    if (line.shape() == Shape.FURNITURE) {
      return true;
    }
    if (line.shape() == Shape.FIGURES
        || line.shape() == Shape.ITEM
            && (line.covered() < line.words() || line.end() == End.GOES_ON)) {
      return false;
    }
    int narration = line.narration() + (line.isEnded() ? 1 : 0);
    int balance = line.furniture() - narration;
    boolean covered = line.strongest() > LEAST_WEIGHT || 2 * line.covered() >= line.words();
    boolean menu = line.isCovered() && line.shape() == Shape.TEXT;
    if (menu && balance > LEAST_WEIGHT && balance >= line.words()
        || line.certain() > 1 && balance >= NOTICE_WEIGHT * line.words()) {
      return true;
    }
    return line.strongest() >= LEAST_WEIGHT
        && covered
        && balance >= 2
        && balance >= LEAST_WEIGHT_A_WORD * line.words();
  }

  /** Returns whether a line that was condemned may be a sentence where sentences are around it. */
  static boolean isDoubtful(LineFeatures line) {
    return isSentence(line) && line.end() == End.SENTENCE && line.certain() == 0;
  }

  /** Returns whether a line of no narration has enough words of furniture beside some. */
  static boolean isHalfCondemned(LineFeatures line) {
    int balance = line.furniture() - (line.end() == End.QUESTION ? 0 : line.isEnded() ? 1 : 0);
    return line.narration() == 0 && balance > 0 && balance >= LEFTOVER_WEIGHT * line.words();
  }

  /**
   * Returns whether a line is a sentence or a paragraph.
   *
   * @param stopped whether the paragraphs of the text end with stops: one that does not is none
   */
  static boolean isBody(LineFeatures line, boolean stopped) {
    return isSentence(line)
        || line.end() == End.GOES_ON && line.words() >= SENTENCE_WORDS && line.narration() > 1
        || line.words() >= PARAGRAPH_WORDS && line.narration() >= STORY
        || line.words() >= (stopped ? STOPLESS_PARAGRAPH_WORDS : PARAGRAPH_WORDS);
  }

  /** Returns whether a line below a head of comments may be one. */
  static boolean isComment(LineFeatures line) {
    return line.words() <= COMMENT_WORDS;
  }

  /** Returns whether a line may be a label of very few words. */
  static boolean isShortLabel(LineFeatures line) {
    return line.words() <= FEW_WORDS && line.end() == End.OPEN && line.shape() != Shape.ITEM;
  }

  /** Returns whether a line may be a menu entry, a section or a name: no figures but a date. */
  static boolean isPlainLabel(LineFeatures line) {
    boolean figures = line.shape() == Shape.FIGURES || isFigureLabel(line);
    return isLabel(line) && !isItem(line) && line.narration() == 0 && !figures;
  }

  /** Returns whether a line is a label with figures that are no date. */
  static boolean isFigureLabel(LineFeatures line) {
    return isLabel(line) && line.figures() > 0 && line.shape() == Shape.TEXT;
  }

  /** Returns whether a line is a numbered item with figures of its own. */
  static boolean isTableRow(LineFeatures line) {
    return isItem(line) && line.figures() > 1;
  }

  /** Returns whether a line is an item of a list. */
  static boolean isItem(LineFeatures line) {
    return line.shape() == Shape.ITEM;
  }

  /** Returns whether a line may be the title of an article. */
  static boolean isTitle(LineFeatures line) {
    return line.words() >= SENTENCE_WORDS;
  }

  /** Returns whether a line may stand below an article beside furniture: no part of a story. */
  static boolean isLoose(LineFeatures line) {
    return line.words() <= TITLE_WORDS
        && line.narration() <= 1
        && line.end() != End.GOES_ON
        && line.shape() != Shape.ITEM;
  }

  /** Returns whether a line may stand in the midst of much furniture: it does not tell a story. */
  static boolean isForeign(LineFeatures line) {
    return line.words() <= TITLE_WORDS && line.narration() <= (line.end() == End.QUESTION ? 4 : 2);
  }

  /** Returns whether a line has a word of interfaces that suffices where furniture is expected. */
  static boolean isHint(LineFeatures line) {
    return line.strongest() >= LEAST_WEIGHT
        && line.furniture() > line.narration()
        && line.words() <= TITLE_WORDS;
  }

  /** Returns the same for the answer of a poll. */
  static boolean isAnswer(LineFeatures line) {
    return isLoose(line) && line.words() <= 2 * LABEL_WORDS;
  }

  /** Returns whether a line has nothing beside the words of a head. */
  static boolean isBare(LineFeatures head) {
    return head.words() - head.covered() - head.fillers() <= 1;
  }

  /** Returns whether a line may be the title of another article. */
  static boolean isOtherTitle(LineFeatures line) {
    return line.words() <= TITLE_WORDS && line.end() == End.OPEN && line.narration() <= 2;
  }

  /** Returns whether a line may be a label, a name or a keyword. */
  static boolean isLabel(LineFeatures line) {
    return line.words() <= LABEL_WORDS && line.end() == End.OPEN;
  }

  /** Returns whether a line stands in the frame of a comment. */
  static boolean isFrame(LineFeatures line) {
    boolean role = line.role() == Role.COMMENT || line.role() == Role.DATE;
    return line.words() <= FRAME_WORDS && line.isCovered() && role
        || line.shape() == Shape.EDGE && line.role() == Role.DATE;
  }

  /** Returns whether a line may say where a text or a picture is from. */
  static boolean isCredit(LineFeatures line) {
    return line.role() == Role.CREDIT && line.fillers() == 0 && isPlain(line);
  }

  /** Returns whether a line under a title says where and when the article was written. */
  static boolean isDateline(LineFeatures line) {
    boolean dated = line.role() == Role.DATE && line.words() <= LABEL_WORDS && line.covered() > 1;
    return (line.shape() == Shape.DATELINE || dated) && isPlain(line) || opensStory(line);
  }

  /** Returns whether a line is a place and an agency with a colon behind them. */
  static boolean opensStory(LineFeatures line) {
    return line.shape() == Shape.DATELINE && line.end() == End.GOES_ON && line.narration() == 0;
  }

  /** Returns whether a line may say where a text is from or who its writer is. */
  static boolean isSignature(LineFeatures line) {
    return isCredit(line) || line.role() == Role.AUTHOR && isPlain(line);
  }

  private static boolean isPlain(LineFeatures line) {
    return line.words() <= FRAME_WORDS && line.narration() == 0 && line.end() == End.OPEN;
  }

  /** Returns whether a line is the number or the name of a comment. */
  static boolean isNumberedName(LineFeatures line) {
    return line.shape() == Shape.ITEM && isLabel(line);
  }

  /** Returns whether a line is the name of a section above the title of an article. */
  static boolean isSection(LineFeatures line, LineFeatures title) {
    return isShortLabel(line) && line.words() < FEW_WORDS && isTitle(title) && !title.isEnded();
  }

  /** Returns whether a line belongs to a poll. */
  static boolean isPoll(LineFeatures line) {
    return line.role() == Role.POLL;
  }

  /** Returns the same for titles that ask. */
  static boolean isTitleOrQuestion(LineFeatures line) {
    return isOtherTitle(line) || isPollQuestion(line);
  }

  /** Returns whether a line asks or calls as titles and prompts do, and is as short. */
  static boolean isCall(LineFeatures line) {
    return (line.end() == End.CALL || line.end() == End.QUESTION) && line.words() <= TITLE_WORDS;
  }

  /** Returns whether a line may be the question of a poll. */
  static boolean isPollQuestion(LineFeatures line) {
    return line.end() == End.QUESTION && line.words() <= TITLE_WORDS;
  }

  /** Returns whether a line is furniture where furniture may be expected. */
  static boolean isWeak(LineFeatures line) {
    if (line.shape() == Shape.EDGE) {
      return !line.isEnded() || line.words() < SENTENCE_WORDS;
    }
    return line.words() <= LABEL_WORDS
        && line.isCovered()
        && line.furniture() > 0
        && line.narration() == 0
        && (line.shape() == Shape.TEXT || line.shape() == Shape.DATELINE);
  }

  /**
   * Returns whether the paragraphs of a text end with stops, but for slips: most words between the
   * first sentence and the last stand in sentences, and enough words of the whole text.
   */
  static boolean endWithStops(List<LineFeatures> lines) {
    int first = 0;
    int last = lines.size() - 1;
    while (first < last && !isSentence(lines.get(first))) {
      first++;
    }
    while (last > first && !isSentence(lines.get(last))) {
      last--;
    }
    List<LineFeatures> between = lines.subList(first, Math.min(last + 1, lines.size()));
    return first < last
        && endWithStops(between, STOP_SHARE)
        && endWithStops(lines, LEAST_STOP_SHARE);
  }

  private static boolean endWithStops(List<LineFeatures> lines, double share) {
    int ended = 0;
    int open = 0;
    for (LineFeatures line : lines) {
      ended += isSentence(line) ? line.words() : 0;
      open += !line.isEnded() && line.words() >= STOPPED_WORDS ? line.words() : 0;
    }
    return ended >= share * (ended + open);
  }

  private static boolean isSentence(LineFeatures line) {
    boolean brief = line.end() == End.SENTENCE && line.words() > 1 && line.covered() == 0;
    return line.isEnded() && (line.words() >= SENTENCE_WORDS || brief);
  }
}
