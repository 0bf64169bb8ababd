package org.marsad.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.report.ReportData.Piece;

/** Cuts a statement at the words that decided its stance, so that the page can mark them. */
final class MarkedText {
  private MarkedText() {}

  /**
   * Cuts a text into pieces.
   *
   * @param cues the words to mark, wherever they occur; a cue that is not in the text as it is
   *     written marks nothing
   * @return the pieces, which together are the text
   */
  static List<Piece> of(String text, List<String> cues) {
    BitSet decided = new BitSet(text.length());
    for (String cue : cues) {
      int at = cue.isBlank() ? -1 : text.indexOf(cue);
      while (at >= 0) {
        decided.set(at, at + cue.length());
        at = text.indexOf(cue, at + cue.length());
      }
    }
    List<Piece> pieces = new ArrayList<>();
    for (int from = 0; from < text.length(); ) {
      boolean marked = decided.get(from);
      int to = marked ? decided.nextClearBit(from) : decided.nextSetBit(from);
      to = to < 0 ? text.length() : Math.min(to, text.length());
      pieces.add(new Piece(text.substring(from, to), marked));
      from = to;
    }
    return pieces;
  }
}
