package org.marsad.stance;

import java.util.List;
import org.marsad.attribution.Attribution;
import org.marsad.config.Definitions;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.WordLists;

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
        new Attribution(Lexicon.read(definitions)),
        new StanceLexicon(definitions.lexicon("attitudes"), issues));
  }

  /** Gives the files of word lists that a reader needs, each read in full. */
  public static List<WordLists> wordLists(Definitions definitions) {
    return FunctionWords.files(definitions);
  }
}
