package org.marsad.attribution;

import org.marsad.attribution.StatementCollector.Source;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Quotations.Quotation;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * The statement that is open while a sentence is read: a clause that attributes opens it, the next
 * one or the end of the sentence closes it. A quotation at its start is the statement, else the
 * whole clause; {@code «...»، قال فلان} takes the quotation before it.
 */
final class OpenStatement {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_REST = 3;
  private static final int LONGEST_AS_SAID = 4;
  private static final int LONGEST_OCCASION = 16;

  private final QuotedText text;
  private final Tokens tokens;
  private final ArticleSpeakers speakers;
  private final StatementCollector statements;
  private Sentence sentence;
  private ArticleSpeaker speaker;
  private Open open;
  private Open outer;
  private int clause;

  OpenStatement(QuotedText text, ArticleSpeakers speakers, StatementCollector statements) {
    this.text = text;
    this.tokens = text.tokens();
    this.speakers = speakers;
    this.statements = statements;
  }

  /**
   * A statement whose end is not known yet.
   *
   * @param from its first token
   * @param source what attributes it
   * @param frame where the attribution inside it starts, or -1
   * @param behind just behind that attribution
   */
  private record Open(int from, Source source, int frame, int behind) {}

  /** Starts with a new sentence, in which nothing is said yet. */
  void begin(Sentence next) {
    sentence = next;
    speaker = null;
    open = null;
    outer = null;
    clause = next.from();
  }

  /** Whether a clause has opened a statement that none has closed. */
  boolean isOpen() {
    return open != null;
  }

  /** Whether what is said is a clause behind {@code أن} or a colon and no noun. */
  boolean isClause() {
    return open != null
        && (text.leadsToSpeech(open.from() - 1) || text.inSpeech(open.from()) || outer != null);
  }

  /** Where the open statement starts, else the sentence. */
  int from() {
    return open == null ? sentence.from() : open.from();
  }

  /**
   * Whether a clause of the open statement starts at a token behind {@code أن}: the first one, or a
   * further one behind {@code وأن}.
   */
  boolean startsClause(int i) {
    boolean starts = isOpen() && (i == open.from() || ArabicWord.startsWithWa(tokens.form(i - 1)));
    clause = starts ? i : clause;
    return starts;
  }

  /** Where the last clause of the open statement starts. */
  int clause() {
    return Math.max(from(), clause);
  }

  /** Whether somebody else's statement starts where a clause of the open one does. */
  boolean isNested(Source source) {
    return open != null
        && open.frame() < 0
        && source.speaker() != open.source().speaker()
        && !text.hasWords(clause(), source.frame(), 1);
  }

  /** The last speaker of the sentence, or null. */
  ArticleSpeaker speaker() {
    return speaker;
  }

  /**
   * Closes the open statement and opens the one that a clause attributes.
   *
   * @param content the first token of what is said
   */
  void say(Source source, int content) {
    close(source.frame());
    speaker = speakers.recent().speaks(source.speaker());
    boolean ends =
        !text.hasWords(content, sentence.to(), SHORTEST_REST)
            || text.isComma(content)
            || tokens.is(content, '.');
    if (ends && takesBefore(source, content)) {
      return;
    }
    open = new Open(content, source, -1, -1);
    clause = content;
  }

  /**
   * Takes the quotation right before a clause that introduces nothing itself: {@code «...»، قال
   * فلان للصحفيين في أروقة البرلمان}.
   *
   * @return whether there was one
   */
  boolean sayBefore(Source source, int content) {
    if (open != null || speechBefore(source.frame()) == null) {
      return false;
    }
    speaker = speakers.recent().speaks(source.speaker());
    return takesBefore(source, content);
  }

  /**
   * Opens a statement within the open one, whose speaker says that somebody else says it: {@code
   * قال الوزير إن الحزب أكد أن الخطة جاهزة}. The next clause that attributes closes both.
   */
  void sayWithin(Source source, int content) {
    if (outer == null) {
      outer = open;
    } else {
      closeInner(source.frame());
    }
    clause = content;
    open = new Open(content, source, -1, -1);
  }

  /**
   * Opens a statement around an attribution in its middle or at its end.
   *
   * @param from the first token of what is said
   * @param behind just behind the attribution
   */
  void sayAround(Source source, int from, int behind) {
    speaker = speakers.recent().speaks(source.speaker());
    clause = from;
    open = new Open(from, source, source.frame(), behind);
  }

  /**
   * Closes the open statement and lets somebody report all that the sentence has said up to a
   * token: {@code قال علماء إن ...، بحسب الوكالة}.
   */
  void reportAll(Source source, int end) {
    close(end);
    statements.addAround(sentence.from(), end, source);
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
    for (int i = frame; i < frame + LONGEST_AS_SAID; i++) {
      if (text.isOneOf(i, WordClass.AS_SAID)) {
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

  /** Closes the open statement, if any, and the one around it before a token. */
  void close(int end) {
    closeInner(end);
    if (outer != null) {
      Open around = outer;
      outer = null;
      statements.addAround(text.start(around.from(), end), end, around.source());
    }
  }

  private void closeInner(int end) {
    if (open == null) {
      return;
    }
    Open closed = open;
    open = null;
    boolean trails = closed.frame() >= 0 && isTail(closed.behind(), end);
    addClause(closed.from(), trails ? closed.frame() : end, closed.source());
  }

  /** Whether nothing stands in a range, or only to whom or on which occasion something was said. */
  private boolean isTail(int from, int end) {
    boolean occasion =
        text.isOneOf(from, WordClass.OUTLETS)
            || text.isOneOf(from, WordClass.PREPOSITIONS)
                && text.isOneOf(from + 1, WordClass.OCCASIONS);
    int last = Math.min(end, from + LONGEST_OCCASION);
    int i = from;
    while (occasion && i < last && !text.isComma(i) && !text.isThat(i)) {
      i++;
    }
    return !text.hasWords(i, end, SHORTEST_REST);
  }

  private void addClause(int from, int to, Source source) {
    int start = text.start(from, to);
    Quotation speech = start < to ? text.speechAt(start) : null;
    if (speech != null && speech.open() == start && !goesOn(speech, to)) {
      statements.add(StatementKind.DIRECT, speech.open() + 1, speech.close(), source);
      addFurtherSpeech(speech.behind(), to, source);
    } else if (text.hasWords(start, to, SHORTEST)) {
      statements.add(StatementKind.INDIRECT, start, to, source);
    }
  }

  /**
   * Whether the sentence of a quotation goes on behind it: {@code أن «الهجوم» الذي وقع أمس خطير}.
   */
  private boolean goesOn(Quotation speech, int to) {
    int behind = speech.behind();
    return behind < to && tokens.isWord(behind) && text.hasWords(behind, to, SHORTEST_REST);
  }

  private void addFurtherSpeech(int from, int to, Source source) {
    Quotation next = text.firstSpeech(from, to);
    while (next != null) {
      statements.add(StatementKind.DIRECT, next.open() + 1, next.close(), source);
      next = text.firstSpeech(Math.max(next.open() + 1, next.behind()), to);
    }
  }
}
