package org.marsad.attribution;

import org.marsad.attribution.StatementCollector.Source;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * What is being said as a sentence is read: a clause that attributes opens it, the next one or the
 * end of the sentence closes it. A quotation at its start is the statement, else the whole clause;
 * {@code «...»، قال فلان} takes the quotation before it.
 */
final class OpenStatement {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_REST = 3;

  private final QuotedText text;
  private final Tokens tokens;
  private final ArticleSpeakers voices;
  private final StatementCollector statements;
  private Sentence sentence;
  private ArticleSpeaker speaker;
  private Open open;

  OpenStatement(QuotedText text, ArticleSpeakers voices, StatementCollector statements) {
    this.text = text;
    this.tokens = text.tokens();
    this.voices = voices;
    this.statements = statements;
  }

  /**
   * Speech whose end is not known yet.
   *
   * @param frame where the attribution inside it starts, or -1
   * @param behind just behind that attribution
   */
  private record Open(int from, Source source, int frame, int behind) {}

  void begin(Sentence next) {
    sentence = next;
    speaker = null;
    open = null;
  }

  boolean isOpen() {
    return open != null;
  }

  /** Where the open speech starts, else the sentence. */
  int from() {
    return open == null ? sentence.from() : open.from();
  }

  /** The last speaker of the sentence, or null. */
  ArticleSpeaker speaker() {
    return speaker;
  }

  /** Ends what was said and starts what a clause attributes. */
  void say(Source source, int content) {
    close(source.frame());
    speaker = voices.speaks(source.speaker());
    boolean ends =
        !text.hasWords(content, sentence.to(), SHORTEST_REST)
            || text.isComma(content)
            || tokens.is(content, '.');
    if (ends && takesBefore(source, content)) {
      return;
    }
    open = new Open(content, source, -1, -1);
  }

  /** Lets everything from a place on be said, around an attribution in its middle or at its end. */
  void sayAround(Source source, int from, int behind) {
    speaker = voices.speaks(source.speaker());
    open = new Open(from, source, source.frame(), behind);
  }

  private boolean takesBefore(Source source, int content) {
    Quotation before = speechBefore(source.frame());
    int near = Math.min(sentence.to(), content + 2);
    if (before != null && text.firstSpeech(content, near) == null) {
      statements.add(StatementKind.DIRECT, before.open() + 1, before.close(), source);
      return true;
    }
    if (!text.hasWords(content, sentence.to(), SHORTEST) && isAsSaid(source.frame())) {
      statements.add(StatementKind.INDIRECT, sentence.from(), source.frame(), source);
      return true;
    }
    return false;
  }

  /** {@code ...، كما قال فلان؛ على ما أعلن فلان}. */
  private boolean isAsSaid(int frame) {
    for (int i = frame; i < frame + 4; i++) {
      if (text.form(i).equals("كما") || text.form(i).equals("ما")) {
        return true;
      }
    }
    return false;
  }

  /** The speech not yet taken that ends right before a clause, or null. */
  private Quotation speechBefore(int clause) {
    int i = clause - 1;
    while (i > sentence.from() && tokens.isOneOf(i, "،,-–") && !text.inSpeech(i)) {
      i--;
    }
    Quotation speech = i < sentence.from() ? null : text.speechAt(i);
    return speech == null || statements.isTaken(speech.open() + 1) ? null : speech;
  }

  /** Ends what is being said. */
  void close(int end) {
    if (open == null) {
      return;
    }
    Open said = open;
    open = null;
    boolean trails = said.frame() >= 0 && !text.hasWords(said.behind(), end, SHORTEST_REST);
    addClause(said.from(), trails ? said.frame() : end, said.source());
  }

  private void addClause(int from, int to, Source source) {
    int start = text.start(from, to);
    Quotation speech = start < to ? text.speechAt(start) : null;
    if (speech != null && speech.open() == start) {
      statements.add(StatementKind.DIRECT, speech.open() + 1, speech.close(), source);
      addFurtherSpeech(speech.behind(), to, source);
    } else if (text.hasWords(start, to, SHORTEST)) {
      statements.add(StatementKind.INDIRECT, start, to, source);
    }
  }

  private void addFurtherSpeech(int from, int to, Source source) {
    Quotation next = text.firstSpeech(from, to);
    while (next != null) {
      statements.add(StatementKind.DIRECT, next.open() + 1, next.close(), source);
      next = text.firstSpeech(Math.max(next.open() + 1, next.behind()), to);
    }
  }
}
