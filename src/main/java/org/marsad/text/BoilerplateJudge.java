package org.marsad.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.text.InterfaceWords.Role;
import org.marsad.text.LineFeatures.End;
import org.marsad.text.LineFeatures.Shape;

/**
 * Tells the furniture of a page from the lines of its article, in two steps as jusText does
 * (Pomikálek 2011) and by features that boilerpipe found to be enough (Kohlschütter, Fankhauser,
 * Nejdl 2010): first each line by itself, by its words, length, shape and end; then the lines left
 * in doubt by their neighbours and by where they stand.
 *
 * <p>A text without a sentence is no page, and nothing of it is furniture. In doubt a line stays:
 * headings, short sentences, verses, lists behind a colon. The numbers are those below; they were
 * set on pages written for it, so that no line of their articles goes.
 */
final class BoilerplateJudge implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Weight of a phrase that a line of furniture has. */
  private static final int LEAST_WEIGHT = 3;

  /** Weight a word, less that of narration, that it has at least. */
  private static final double LEAST_WEIGHT_A_WORD = 0.45;

  /** Words of a line that one interface word of weight 2 condemns. */
  private static final int FEW_WORDS = 3;

  /** Words of a label or a name. */
  private static final int LABEL_WORDS = 4;

  /** Words of furniture behind the last sentence of a line. */
  private static final int TAIL_WORDS = 12;

  /** Words of the title of another article. */
  private static final int TITLE_WORDS = 16;

  /** Words of the shortest sentence that counts as one. */
  private static final int SENTENCE_WORDS = 4;

  /** Words from which a line is a paragraph though it ends without a stop. */
  private static final int PARAGRAPH_WORDS = 9;

  /** Words from which a line is counted when it is found out whether those of a text end so. */
  private static final int STOPPED_WORDS = 7;

  /** Lines without a head of their own that are taken for furniture between furniture. */
  private static final int FEW_LINES = 2;

  /** Such lines in all; more of them are verses with dividers between them. */
  private static final int MOST_LINES = 10;

  /** Lines of figures that a page has beside its article: counters, clocks, numbers of a list. */
  private static final int FEW_FIGURES = 5;

  /** Lines of verse or of a text that was cut at a width, as a share of all that may be its. */
  private static final double MOST_DOUBTFUL = 0.5;

  /** Lines of a text from which it is asked whether it is verse. */
  private static final int VERSES = 12;

  /** Lines of a poll. */
  private static final int POLL_LINES = 6;

  /** The same in a text whose paragraphs end with stops. */
  private static final int STOPLESS_PARAGRAPH_WORDS = 18;

  /** Words up to which a line below a head of comments is one. */
  private static final int COMMENT_WORDS = 25;

  /** Share of paragraphs that end with a stop in a text where all do, but for slips. */
  private static final double STOP_SHARE = 0.6;

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
    return new Page(features, known).furniture();
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
        && isCondemned(line);
  }

  /** Judges a line by itself. */
  private static boolean isCondemned(LineFeatures line) {
    if (line.shape() != Shape.TEXT && line.shape() != Shape.EDGE) {
      return line.shape() == Shape.FURNITURE;
    }
    int narration = line.narration() + (line.isEnded() ? 1 : 0);
    int balance = line.furniture() - narration;
    boolean covered = line.strongest() > LEAST_WEIGHT || 2 * line.covered() >= line.words();
    return line.strongest() >= LEAST_WEIGHT
        && covered
        && balance >= 2
        && balance >= LEAST_WEIGHT_A_WORD * line.words();
  }

  /** The lines of one text while they are judged. */
  private static final class Page {
    private final List<LineFeatures> lines;
    private final BitSet noise = new BitSet();
    private final BitSet body = new BitSet();
    private final BitSet known;
    private final long figures;
    private final boolean stops;

    Page(List<LineFeatures> lines, BitSet known) {
      this.lines = lines;
      this.known = known;
      noise.or(known);
      figures = lines.stream().filter(line -> line.shape() == Shape.FIGURES).count();
      for (int i = 0; i < lines.size(); i++) {
        if (isCondemned(lines.get(i)) || isLoneFigure(i)) {
          noise.set(i);
        }
      }
      stops = endsWithStops();
      for (int i = 0; i < lines.size(); i++) {
        body.set(i, !noise.get(i) && isBody(lines.get(i)));
      }
    }

    /** Returns whether a line of figures stands alone and not in a list of such lines. */
    private boolean isLoneFigure(int i) {
      return figures <= FEW_FIGURES && isFigures(i) && !isFigures(i - 1) && !isFigures(i + 1);
    }

    private boolean isFigures(int i) {
      return i >= 0 && i < lines.size() && lines.get(i).shape() == Shape.FIGURES;
    }

    /** Returns whether the paragraphs of the text end with stops: one that does not is none. */
    private boolean endsWithStops() {
      int ended = 0;
      int all = 0;
      for (int i = 0; i < lines.size(); i++) {
        LineFeatures line = lines.get(i);
        if (!noise.get(i) && line.words() >= STOPPED_WORDS) {
          all++;
          ended += line.isEnded() ? 1 : 0;
        }
      }
      return ended >= 2 && ended >= STOP_SHARE * all;
    }

    private boolean isBody(LineFeatures line) {
      if (line.isEnded() && line.words() >= SENTENCE_WORDS) {
        return true;
      }
      return line.words() >= (stops ? STOPLESS_PARAGRAPH_WORDS : PARAGRAPH_WORDS);
    }

    BitSet furniture() {
      if (body.isEmpty()) {
        return known;
      }
      if (isVerse()) {
        return noise;
      }
      dropComments();
      dropPolls();
      int first = body.nextSetBit(0);
      int last = body.length() - 1;
      dropLists(last);
      dropAbove(first);
      dropBelow(last);
      dropBetween(first, last);
      return noise;
    }

    /** Returns whether most lines down to the last sentence are short and end openly. */
    private boolean isVerse() {
      int left = 0;
      for (int i = noise.nextClearBit(0); i < body.length(); i = noise.nextClearBit(i + 1)) {
        left++;
      }
      return left >= VERSES && left - body.cardinality() >= MOST_DOUBTFUL * left;
    }

    /** Drops what stands below a head of comments, if single comments follow. */
    private void dropComments() {
      for (int i = body.nextSetBit(0); i < lines.size(); i++) {
        if (noise.get(i) && lines.get(i).role() == Role.COMMENTS && areComments(i + 1)) {
          for (int j = i + 1; j < lines.size(); j++) {
            if (lines.get(j).words() <= COMMENT_WORDS) {
              noise.set(j);
              body.clear(j);
            }
          }
        }
      }
    }

    private boolean areComments(int from) {
      boolean framed = false;
      int above = 0;
      int below = 0;
      for (int i = 0; i < lines.size(); i++) {
        LineFeatures line = lines.get(i);
        above += i < from && body.get(i) ? line.words() : 0;
        below += i >= from && body.get(i) ? line.words() : 0;
        framed |= i >= from && isFrame(line);
      }
      return framed && above > below;
    }

    private static boolean isFrame(LineFeatures line) {
      boolean role = line.role() == Role.COMMENT || line.role() == Role.DATE;
      return line.words() <= 6 && line.covered() == line.words() && role
          || line.shape() == Shape.EDGE && line.role() == Role.DATE;
    }

    /** Drops the answers above a line of a poll, and the question above them. */
    private void dropPolls() {
      for (int i = noise.nextSetBit(0); i >= 0; i = noise.nextSetBit(i + 1)) {
        int top = i - 1;
        while (isPoll(i) && top > 0 && i - top <= POLL_LINES && isLabel(lines.get(top))) {
          top--;
        }
        if (isPoll(i) && top > body.nextSetBit(0) && isPollQuestion(lines.get(top))) {
          noise.set(top, i);
          body.clear(top, i);
        }
      }
    }

    private static boolean isPollQuestion(LineFeatures line) {
      return line.end() == End.QUESTION && line.words() <= TITLE_WORDS;
    }

    /** Drops the titles below a head such as `related articles`, and words below `tags`. */
    private void dropLists(int last) {
      for (int i = noise.nextSetBit(0); i >= 0; i = noise.nextSetBit(i + 1)) {
        LineFeatures head = lines.get(i);
        boolean list = head.role() == Role.LIST;
        if (list && !head.isEnded() && (i > last || isBare(head))) {
          dropTitles(i + 1, last);
        } else if (head.role() == Role.TAGS) {
          dropLabels(i + 1);
        }
      }
    }

    private static boolean isBare(LineFeatures head) {
      return head.words() - head.covered() <= 1;
    }

    private void dropTitles(int from, int last) {
      int most = from > last ? lines.size() : stops ? 3 : 1;
      for (int i = from; i < lines.size() && most > 0 && isOtherTitle(lines.get(i)); i++) {
        if (body.get(i)) {
          return;
        }
        noise.set(i);
        most--;
      }
    }

    private static boolean isOtherTitle(LineFeatures line) {
      return line.words() <= TITLE_WORDS && line.end() == End.OPEN && line.narration() <= 2;
    }

    private void dropLabels(int from) {
      for (int i = from; i < lines.size() && isLabel(lines.get(i)) && !body.get(i); i++) {
        noise.set(i);
      }
    }

    private static boolean isLabel(LineFeatures line) {
      return line.words() <= LABEL_WORDS && line.end() == End.OPEN;
    }

    /** Drops labels above the article: those between furniture, and weak ones. */
    private void dropAbove(int first) {
      boolean titled = false;
      for (int i = 0; i < first; i++) {
        LineFeatures line = lines.get(i);
        if (noise.get(i)) {
          continue;
        }
        if (isWeak(line) || isLabel(line) && line.words() <= FEW_WORDS && isBeside(i, titled)) {
          noise.set(i);
        } else {
          titled = true;
        }
      }
    }

    /** Returns whether a label above the article stands at furniture. */
    private boolean isBeside(int i, boolean titled) {
      boolean above = i > 0 && noise.get(i - 1);
      boolean below = i + 1 < lines.size() && noise.get(i + 1);
      return titled ? above || below : (above || i == 0) && below && titleFollows(i);
    }

    private boolean titleFollows(int i) {
      for (int j = i + 1; j < lines.size() && j <= body.nextSetBit(0); j++) {
        if (!noise.get(j) && lines.get(j).words() >= SENTENCE_WORDS) {
          return true;
        }
      }
      return false;
    }

    /** Drops what stands below the last sentence and is none. */
    private void dropBelow(int last) {
      int from = last + 1;
      if (lines.get(last).end() == End.GOES_ON) {
        from = noise.nextSetBit(from); // a list that the last sentence announces
      }
      for (int i = from; i >= 0 && i < lines.size(); i++) {
        if (isWeak(lines.get(i)) && !(isFigures(i + 1) && !noise.get(i + 1))) {
          noise.set(i);
        }
      }
      BitSet runs = from < 0 ? new BitSet() : runsBelow(last, from);
      if (runs.cardinality() <= MOST_LINES) {
        noise.or(runs);
      }
    }

    /** Finds the lines below the article that stand between furniture. */
    private BitSet runsBelow(int last, int from) {
      BitSet found = new BitSet();
      int run = noise.nextClearBit(from);
      while (run < lines.size()) {
        int next = noise.nextSetBit(run);
        int end = next < 0 ? lines.size() : next;
        if (isFurnitureBelow(last, run, end)) {
          found.set(run, end);
        }
        run = noise.nextClearBit(end);
      }
      return found;
    }

    /** Judges lines below the article that stand together, with furniture or nothing around. */
    private boolean isFurnitureBelow(int last, int from, int end) {
      boolean more = end < lines.size();
      if (from == last + 1) {
        return stops && more && end - from <= LABEL_WORDS && areShortLabels(from, end);
      }
      boolean poll = isPoll(from - 1) || more && isPoll(end);
      if (poll && end - from <= POLL_LINES && areLabels(from, end, 2 * LABEL_WORDS)) {
        return true;
      }
      int words = stops ? TITLE_WORDS : LABEL_WORDS;
      return end - from <= FEW_LINES && areLabels(from, end, words);
    }

    private boolean isPoll(int i) {
      return lines.get(i).role() == Role.POLL;
    }

    private boolean areShortLabels(int from, int end) {
      return areLabels(from, end, FEW_WORDS)
          && lines.subList(from, end).stream().noneMatch(LineFeatures::isEnded);
    }

    private boolean areLabels(int from, int end, int words) {
      for (int i = from; i < end; i++) {
        LineFeatures line = lines.get(i);
        boolean label = line.words() <= words && line.narration() == 0;
        if (!label || line.end() == End.GOES_ON || line.shape() == Shape.ITEM) {
          return false;
        }
      }
      return true;
    }

    /** Drops weak lines and labels that stand inside the article between furniture. */
    private void dropBetween(int first, int last) {
      for (int i = first + 1; i < last; i++) {
        LineFeatures line = lines.get(i);
        boolean above = noise.get(i - 1);
        boolean below = noise.get(i + 1);
        boolean weak = isWeak(line) && line.strongest() != 1 && (above || below);
        if (!body.get(i) && (weak || above && below && isLabel(line))) {
          noise.set(i);
        }
      }
    }

    /** Returns whether a line is furniture where furniture may be expected. */
    private static boolean isWeak(LineFeatures line) {
      if (line.shape() == Shape.EDGE) {
        return !line.isEnded() || line.words() < SENTENCE_WORDS;
      }
      return line.words() <= LABEL_WORDS
          && line.covered() == line.words()
          && line.furniture() > 0
          && line.narration() == 0
          && line.shape() == Shape.TEXT;
    }
  }
}
