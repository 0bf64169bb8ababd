package org.marsad.stance;

import java.util.List;
import org.marsad.attribution.Attribution;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.SpeakerParser;

/** Makes readers out of a folder of definitions. */
public final class StanceReaders {
  private StanceReaders() {}

  /**
   * A reader with the knowledge of a folder of definitions.
   *
   * @param issues see {@link Issues#read}
   */
  public static StanceReader of(Definitions definitions, List<Issue> issues) {
    return new StanceReader(
        attribution(definitions), new StanceLexicon(definitions.lexicon("attitudes"), issues));
  }

  /** The part that finds who says what. */
  static Attribution attribution(Definitions definitions) {
    AttributionVerbs verbs = AttributionVerbs.of(definitions.lexicon("attribution-verbs"));
    SpeakerLexicon lexicon =
        new SpeakerLexicon(
            definitions.lexicon("titles"),
            definitions.lexicon("roles"),
            definitions.lexicon("organisations"),
            definitions.lexicon("given-names"),
            definitions.lexicon("places"));
    return new Attribution(verbs, new SpeakerParser(lexicon, verbs));
  }
}
