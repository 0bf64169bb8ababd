package org.marsad.attribution;

import java.io.Serializable;
import java.util.List;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.SpeakerParser;
import org.marsad.text.Tokens;

/**
 * Finds who says what in an article: direct quotations in any marks, indirect speech behind verbs
 * and participles of speech, {@code وفقاً لـ} and its like, {@code نقل عن ... قوله}; what is left
 * is the author's. Questions are nobody's statement, except rhetorical ones ({@code ألم، أليس}).
 *
 * <p>Made once and sent to every worker. One thread at a time, because words are cached.
 */
public final class Attribution implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Lexicon lexicon;
  private final SpeakerParser parser;

  /** An attribution that knows the words of a lexicon. */
  public Attribution(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.parser = new SpeakerParser(lexicon);
  }

  /** Cuts a text of an article, datelines apart, as {@link #of} needs it. */
  public Tokens tokens(String text) {
    return new Tokens(text, lexicon.words().of(WordClass.DATELINES));
  }

  /**
   * Finds the statements of a text.
   *
   * @return in the order of the text, none overlapping another, the author's sentences among them
   */
  public List<Statement> of(Tokens tokens) {
    return of(new Tokens(""), tokens);
  }

  /**
   * Finds the statements of an article. Whom its title names explains bare names in its text; the
   * title itself is not read for statements.
   *
   * @return statements of the text, in its order
   */
  public List<Statement> of(Tokens title, Tokens text) {
    return ArticleReader.of(title, text, parser).statements();
  }
}
