package org.marsad.attribution;

import java.io.Serializable;
import java.util.List;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.phrase.SpeakerParser;
import org.marsad.text.Tokens;

/**
 * Finds who says what in an article: direct quotations in any marks, indirect speech behind verbs
 * and participles of speech, {@code وفقاً لـ} and its like, {@code نقل عن ... قوله}; what is left
 * is the author's voice. Questions are nobody's statement, except rhetorical ones ({@code ألم،
 * أليس}).
 */
public final class Attribution implements Serializable {
  private static final long serialVersionUID = 1L;

  private final AttributionVerbs verbs;
  private final SpeakerParser parser;

  public Attribution(AttributionVerbs verbs, SpeakerParser parser) {
    this.verbs = verbs;
    this.parser = parser;
  }

  /** The statements of a text in order, the author's sentences among them. */
  public List<Statement> of(Tokens tokens) {
    return new ArticleReader(tokens, verbs, parser).statements();
  }
}
