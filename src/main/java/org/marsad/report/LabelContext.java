package org.marsad.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.marsad.stance.StanceReader.Place;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * A statement with the sentences around it, cut into pieces that are marked where they name what
 * the issue is about.
 *
 * @param before the rest of its first sentence and the sentence in front of that
 * @param said the statement
 * @param behind the rest of its last sentence and the one behind that
 */
record LabelContext(List<LabelPiece> before, List<LabelPiece> said, List<LabelPiece> behind) {
  private static final int LONGEST = 400;
  private static final String CUT = "…";

  /** Marks that reorder what is shown. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cf}&&[^\\u200c\\u200d]]");

  /**
   * Cuts an article.
   *
   * @param targets places that name the targets
   * @param start where the statement starts in the text
   * @param end just behind it
   */
  static LabelContext of(String text, List<Place> targets, int start, int end) {
    BitSet marked = new BitSet(text.length());
    targets.forEach(place -> marked.set(place.start(), Math.min(place.end(), text.length())));
    Tokens tokens = new Tokens(text);
    int from = start;
    int to = end;
    List<Sentence> sentences = Sentences.within(tokens, 0, tokens.size());
    for (int i = 0; i < sentences.size(); i++) {
      if (tokens.start(sentences.get(i).from()) <= start && last(tokens, sentences, i) > start) {
        from = tokens.start(sentences.get(Math.max(0, i - 1)).from());
      }
      if (tokens.start(sentences.get(i).from()) < end && last(tokens, sentences, i) >= end) {
        to = last(tokens, sentences, Math.min(sentences.size() - 1, i + 1));
      }
    }
    int near = Math.max(Math.min(from, start), start - LONGEST);
    int far = Math.min(Math.max(to, end), end + LONGEST);
    return new LabelContext(
        cutInFront(pieces(text, marked, near, start), near - from),
        pieces(text, marked, start, end),
        cutBehind(pieces(text, marked, end, far), to - far));
  }

  private static int last(Tokens tokens, List<Sentence> sentences, int index) {
    return tokens.end(sentences.get(index).to() - 1);
  }

  private static List<LabelPiece> pieces(String text, BitSet marked, int from, int to) {
    List<LabelPiece> pieces = new ArrayList<>();
    for (int i = from; i < to; ) {
      boolean target = marked.get(i);
      int change = target ? marked.nextClearBit(i) : marked.nextSetBit(i);
      int end = change < 0 ? to : Math.min(to, change);
      String shown = CONTROLS.matcher(text.substring(i, end)).replaceAll("");
      pieces.add(new LabelPiece(shown, target));
      i = end;
    }
    return pieces;
  }

  private static List<LabelPiece> cutInFront(List<LabelPiece> pieces, int cut) {
    if (cut > 0) {
      pieces.add(0, new LabelPiece(CUT, false));
    }
    return pieces;
  }

  private static List<LabelPiece> cutBehind(List<LabelPiece> pieces, int cut) {
    if (cut > 0) {
      pieces.add(new LabelPiece(CUT, false));
    }
    return pieces;
  }
}
