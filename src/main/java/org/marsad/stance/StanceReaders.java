package org.marsad.stance;

import java.util.List;
import org.marsad.attribution.Attribution;
import org.marsad.config.Definitions;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.AttributionVerbs;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.SpeakerParser;

/** Builds readers out of a folder of definitions. */
public final class StanceReaders {
  private StanceReaders() {}

  /**
   * Builds a reader with the lexicons of a folder of definitions.
   *
   * @param definitions where the lexicons are
   * @param rules the numbers of the rules, from the settings
   * @param issues on which issues stances are looked for, see {@link Issues#read}
   * @throws org.marsad.config.UserError if a lexicon cannot be used
   */
  public static StanceReader of(
      Definitions definitions, StanceRuleSettings rules, List<Issue> issues) {
    return new StanceReader(
        attribution(definitions),
        StanceLexicon.of(definitions.lexicon("attitudes"), issues),
        StanceWords.read(definitions),
        rules);
  }

  /** Builds the part that finds who says what. */
  public static Attribution attribution(Definitions definitions) {
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
