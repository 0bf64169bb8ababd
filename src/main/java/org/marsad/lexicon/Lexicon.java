package org.marsad.lexicon;

import java.io.Serializable;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

/**
 * What is known of words in order to find out who says what: read once from an analyst's
 * definitions and handed down to everything that reads articles. Immutable.
 *
 * @param verbs the verbs of speech
 * @param speakers what the words of a speaker's name and office are
 * @param words the closed classes of words
 */
public record Lexicon(AttributionVerbs verbs, SpeakerLexicon speakers, FunctionWords words)
    implements Serializable {

  /**
   * Reads the lexicons of a folder of definitions.
   *
   * @throws UserError naming what is wrong with one of them
   */
  public static Lexicon read(Definitions definitions) {
    return new Lexicon(
        AttributionVerbs.read(definitions),
        SpeakerLexicon.read(definitions),
        FunctionWords.read(definitions));
  }
}
