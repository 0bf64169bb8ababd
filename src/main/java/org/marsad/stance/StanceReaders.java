package org.marsad.stance;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.attribution.Attribution;
import org.marsad.config.Definitions;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordLists;
import org.marsad.phrase.SpeakerKinds;

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
    Lexicon lexicon = Lexicon.read(definitions);
    return new StanceReader(
        new Attribution(lexicon),
        new SpeakerKinds(lexicon),
        StanceLexicon.of(
            definitions.lexicon("attitudes"), definitions.lexicon("connotations"), issues),
        StanceWords.read(definitions),
        StanceWeights.read(definitions),
        rules);
  }

  /** Builds the part that finds who says what. */
  public static Attribution attribution(Definitions definitions) {
    return new Attribution(Lexicon.read(definitions));
  }

  /** Returns the files of word lists that a reader needs, each read in full. */
  public static List<WordLists> wordLists(Definitions definitions) {
    return Stream.concat(
            FunctionWords.files(definitions).stream(), Stream.of(StanceWords.file(definitions)))
        .toList();
  }
}
