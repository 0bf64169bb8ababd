package org.marsad.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.marsad.lexicon.Act;
import org.marsad.lexicon.WordClass;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/**
 * Collects the statements of an article: none overlaps another, but that what several say together
 * is a statement of each, and that one may report another; none is a question, none starts or ends
 * with a stray mark; what a sentence leaves over is the author's.
 */
final class StatementCollector {
  private static final String OPENING = "«“\"(‘";
  private static final String CLOSING = "»”\")’";
  private static final int SHORTEST_OF_AUTHOR = 3;
  private static final int LONG = 15;
  private static final Comparator<Statement> IN_ORDER =
      Comparator.comparingInt(Statement::from)
          .thenComparing(Statement::to, Comparator.reverseOrder());

  private final QuotedText text;
  private final Tokens tokens;
  private final BitSet taken = new BitSet();
  private final BitSet asked = new BitSet();
  private final List<Statement> all = new ArrayList<>();
  private int sentenceStart;

  StatementCollector(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  /**
   * What attributes a statement.
   *
   * @param verb the word that attributes it, as printed; empty when there is none
   * @param act what the speaker does by it
   * @param speaker who says it
   * @param others who says it together with them
   * @param frame the first token of the clause that attributes it
   */
  record Source(
      String verb, Act act, ArticleSpeaker speaker, List<ArticleSpeaker> others, int frame) {
    Source(String verb, Act act, ArticleSpeaker speaker, int frame) {
      this(verb, act, speaker, List.of(), frame);
    }
  }

  /** Starts with a new sentence. */
  void next() {
    sentenceStart = all.size();
  }

  /** Whether a token belongs to a statement or a question. */
  boolean isTaken(int token) {
    return taken.get(token);
  }

  /** Adds what somebody says unless it is a question or has been added already. */
  void add(StatementKind kind, int from, int to, Source source) {
    int start = start(from, to);
    int end = end(start, to);
    int used = taken.nextSetBit(start);
    if (start >= end || used >= 0 && used < end) {
      return;
    }
    taken.set(start, end);
    if (isQuestion(start, to)) {
      asked.set(start, end);
      return;
    }
    addOfEach(kind, start, end, source);
  }

  /** Adds reported speech in which somebody else's statements stand that were added before. */
  void addAround(int from, int to, Source source) {
    int start = start(from, to);
    int end = end(start, to);
    if (start < end) {
      taken.set(start, end);
      addOfEach(StatementKind.INDIRECT, start, end, source);
    }
  }

  private void addOfEach(StatementKind kind, int start, int end, Source source) {
    all.add(statement(kind, start, end, source, source.speaker()));
    for (ArticleSpeaker other : source.others()) {
      all.add(statement(kind, start, end, source, other));
    }
  }

  private static Statement statement(
      StatementKind kind, int start, int end, Source source, ArticleSpeaker speaker) {
    return new Statement(kind, start, end, source.act(), source.verb(), speaker, source.frame());
  }

  /** Gives the author what no statement of a sentence covers. */
  void addAuthor(Sentence sentence) {
    if (sentence.question() && !isRhetorical(text.start(sentence.from(), sentence.to()))) {
      return;
    }
    List<Statement> said = new ArrayList<>(all.subList(sentenceStart, all.size()));
    said.sort(IN_ORDER);
    int from = sentence.from();
    for (Statement statement : said) {
      addAuthor(from, Math.min(statement.frame(), statement.from()));
      from = Math.max(from, statement.to());
    }
    addAuthor(from, sentence.to());
  }

  private void addAuthor(int from, int to) {
    int start = start(from, to);
    int end = end(start, to);
    int question = asked.nextSetBit(start);
    if (text.hasWords(start, end, SHORTEST_OF_AUTHOR) && (question < 0 || question >= end)) {
      all.add(new Statement(StatementKind.AUTHOR, start, end, Act.SAY, "", null, start));
    }
  }

  /** Whether nobody's words have been found in the sentence. */
  boolean isSilent() {
    return all.size() == sentenceStart;
  }

  /** The last statement found before the sentence, or null. */
  Statement before() {
    return sentenceStart == 0 ? null : all.get(sentenceStart - 1);
  }

  /** Lets the last statement before the sentence, and whoever says it too, go on to a token. */
  void extend(int to) {
    Statement last = before();
    int end = end(last.from(), to);
    taken.set(last.from(), end);
    all.replaceAll(
        statement ->
            statement.from() == last.from() && statement.to() == last.to()
                ? new Statement(
                    statement.kind(),
                    statement.from(),
                    end,
                    statement.act(),
                    statement.verb(),
                    statement.speaker(),
                    statement.frame())
                : statement);
  }

  /** Gives all statements in the order of the text. */
  List<Statement> inOrder() {
    all.sort(IN_ORDER);
    return all;
  }

  private int start(int from, int to) {
    int start = from;
    while (start < to && !tokens.isWord(start) && !tokens.isOneOf(start, OPENING)) {
      start++;
    }
    return start;
  }

  private int end(int start, int to) {
    int end = to;
    while (end > start && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, CLOSING)) {
      end--;
    }
    return end;
  }

  private boolean isQuestion(int from, int to) {
    boolean marked = tokens.isOneOf(to - 1, "؟?") || tokens.isOneOf(to, "؟?");
    boolean asks = text.isOneOf(from, WordClass.INTERROGATIVES) || !text.hasWords(from, to, LONG);
    return marked
        && asks
        && !isRhetorical(from)
        && !isStatedFirst(from, to)
        && Sentences.within(tokens, from, to).size() == 1;
  }

  /** Whether a clause of its own stands before the question. */
  private boolean isStatedFirst(int from, int to) {
    if (text.isOneOf(from, WordClass.INTERROGATIVES)) {
      return false;
    }
    for (int i = to - 1; i > from; i--) {
      if (text.isComma(i)) {
        return text.hasWords(from, i, SHORTEST_OF_AUTHOR)
            && text.isOneOf(i + 1, WordClass.INTERROGATIVES);
      }
    }
    return false;
  }

  private boolean isRhetorical(int from) {
    return text.isOneOf(from, WordClass.RHETORICAL);
  }
}
