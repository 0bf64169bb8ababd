package org.marsad.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.marsad.report.ReportData.Piece;
import org.marsad.report.ReportData.Piece.Role;
import org.marsad.text.Tokens;
import org.marsad.text.Unicode;

/**
 * Cuts a statement and its sentence into pieces, so that the page can mark the words that decided
 * its stance. The target is not among them. Of a cue that ends with a target the words in front of
 * it are marked; where there are none but particles, or many, the verb that attributes the
 * statement decided.
 */
final class MarkedText {
  private static final int LONGEST = 700;

  /** Words of a cue up to which all of them are marked, else the first ones. */
  private static final int MOST = 3;

  private static final int FIRST = 2;

  /** Letters of the longest particle, such as {@code على}. */
  private static final int PARTICLE = 3;

  private final Context context;
  private final Tokens tokens;
  private final BitSet targets;
  private final BitSet decided = new BitSet();
  private boolean byVerb;

  private MarkedText(Context context, TargetWords targets) {
    this.context = context;
    this.tokens = new Tokens(context.statement());
    this.targets = targets.in(tokens);
  }

  /**
   * Cuts a statement.
   *
   * @param verb the word that attributes it, or null
   * @param cues the words that decided, with the target that they govern; a cue that is not in the
   *     statement as it is written marks nothing
   * @param targets the words of the targets
   * @return the pieces, which together are the sentence
   */
  static List<Piece> of(Context context, String verb, List<String> cues, TargetWords targets) {
    MarkedText text = new MarkedText(context, targets);
    List<String> known = cues.stream().filter(cue -> !cue.isBlank()).toList();
    known.forEach(text::mark);
    boolean hasVerb = verb != null && (context.before() + context.after()).contains(verb);
    if (text.decided.isEmpty() && !hasVerb) {
      known.forEach(text::markWhole);
    }
    boolean verbDecided = text.byVerb || text.decided.isEmpty();
    List<Piece> pieces = new ArrayList<>();
    addFrame(context.before(), verb, verbDecided, pieces);
    text.addStatement(pieces);
    addFrame(context.after(), verb, verbDecided, pieces);
    return pieces;
  }

  private void mark(String cue) {
    String statement = context.statement();
    int start = statement.indexOf(cue);
    if (start < 0) {
      byVerb |= (context.before() + statement).contains(cue); // begins in front of it
    }
    for (; start >= 0; start = statement.indexOf(cue, start + cue.length())) {
      mark(words(start, start + cue.length()), start == 0);
    }
  }

  private void mark(List<Integer> cue, boolean opens) {
    List<Integer> governing = cue.stream().takeWhile(word -> !targets.get(word)).toList();
    boolean toTarget = governing.size() < cue.size();
    boolean empty = governing.stream().allMatch(this::isParticle);
    if (toTarget && opens && (empty || governing.size() > MOST)) {
      byVerb = true;
    } else if (!toTarget || !empty) {
      int marked = governing.size() <= MOST ? governing.size() : FIRST;
      governing.subList(0, marked).forEach(decided::set);
    }
  }

  private boolean isParticle(int word) {
    return tokens.form(word).length() <= PARTICLE;
  }

  private void markWhole(String cue) {
    int start = context.statement().indexOf(cue);
    if (start >= 0) {
      words(start, start + cue.length()).forEach(decided::set);
    }
  }

  private List<Integer> words(int start, int end) {
    List<Integer> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.end(i) > start && tokens.start(i) < end && tokens.isWord(i)) {
        words.add(i);
      }
    }
    return words;
  }

  private void addStatement(List<Piece> pieces) {
    String text = context.statement();
    int at = 0;
    for (int i = decided.nextSetBit(0); i >= 0; i = decided.nextSetBit(i + 1)) {
      int behind = decided.nextClearBit(i);
      add(text.substring(at, tokens.start(i)), Role.SAID, pieces);
      at = tokens.end(behind - 1);
      add(text.substring(tokens.start(i), at), Role.DECIDED, pieces);
      i = behind;
    }
    add(text.substring(at), Role.SAID, pieces);
  }

  private static void addFrame(String frame, String verb, boolean decided, List<Piece> pieces) {
    int at = verb == null || verb.isEmpty() ? -1 : frame.indexOf(verb);
    if (at < 0) {
      add(frame, Role.AROUND, pieces);
      return;
    }
    add(frame.substring(0, at), Role.AROUND, pieces);
    add(verb, decided ? Role.VERB_DECIDED : Role.VERB, pieces);
    add(frame.substring(at + verb.length()), Role.AROUND, pieces);
  }

  /** Adds a piece without what may not be shown; a long one is cut. */
  private static void add(String text, Role role, List<Piece> pieces) {
    String lead = text.startsWith(" ") ? " " : "";
    String trail = text.length() > 1 && text.endsWith(" ") ? " " : "";
    String clean = Unicode.clean(text);
    if (!clean.isEmpty() || !lead.isEmpty()) {
      String cut = clean.length() > LONGEST ? clean.substring(0, LONGEST) + " …" : clean;
      pieces.add(new Piece(lead + cut + trail, role));
    }
  }
}
