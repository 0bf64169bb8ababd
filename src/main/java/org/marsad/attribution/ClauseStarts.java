package org.marsad.attribution;

import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.WordClass;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;

/** Tells whether a verb starts a clause of its sentence, and whether a break stands before it. */
final class ClauseStarts {
  private final QuotedText text;
  private final Tokens tokens;
  private final AttributionVerbs verbs;
  private final Clauses clauses;
  private final SpeechVerbs speech;
  private Sentence sentence;

  ClauseStarts(QuotedText text) {
    this.text = text;
    this.tokens = text.tokens();
    this.verbs = text.lexicon().verbs();
    this.clauses = new Clauses(text);
    this.speech = new SpeechVerbs(text);
  }

  void begin(Sentence next) {
    sentence = next;
  }

  /**
   * Whether a clause starts with the verb.
   *
   * @param inStatement whether a statement is open where the verb stands
   */
  boolean opens(int i, boolean inStatement) {
    boolean opens = verbs.isConjoined(tokens.form(i)) || clauses.opens(i, sentence);
    return (opens || !inStatement && isBehindAdverbial(i)) && !speech.isOnlyPreposition(i);
  }

  /** {@code وفيما يتعلق بالمدرب قال إنه}: an adverbial leads the sentence and no comma ends it. */
  private boolean isBehindAdverbial(int i) {
    int first = text.start(sentence.from(), sentence.to());
    boolean adverbial =
        text.isOneOf(first, WordClass.PREPOSITIONS) || text.isOneOf(first, WordClass.COMPARISONS);
    return adverbial && text.isThat(i + 1);
  }

  /** Whether a break stands before the clause of the verb at {@code i}. */
  boolean isBehindBreak(int i) {
    boolean compares = text.isOneOf(i - 1, WordClass.COMPARISONS);
    return clauses.isBehindBreak(i)
        || compares && clauses.isBehindBreak(i - 1)
        || text.isOneOf(i - 1, WordClass.CLAUSE_OPENERS) && leadsSentence(i - 1);
  }

  /** Whether the word at {@code i} is the first of the sentence. */
  boolean leadsSentence(int i) {
    return i == text.start(sentence.from(), sentence.to());
  }
}
