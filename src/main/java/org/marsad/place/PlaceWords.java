package org.marsad.place;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.lexicon.WordLists;
import org.marsad.text.Folding;

/**
 * The words that decide whether a name is a place, folded, out of {@code
 * lexicons/gazetteer-words.yaml}, which explains them.
 *
 * @param nouns behind which any name counts
 * @param introducers behind which a name counts that may be something else
 * @param namedAfter behind which no name counts
 * @param nationalities masculine adjectives with the code of their country
 */
record PlaceWords(
    Set<String> nouns,
    Set<String> introducers,
    Set<String> namedAfter,
    Map<String, String> nationalities)
    implements Serializable {
  private static final String FILE = "gazetteer-words";
  private static final List<String> ENDINGS = List.of("", "ه", "ين", "ون", "ات");
  private static final String ARTICLE = "ال";

  /**
   * Reads the words.
   *
   * @throws UserError naming everything that is wrong with the file
   */
  static PlaceWords read(Definitions definitions) {
    WordLists lists = WordLists.read(definitions, FILE);
    PlaceWords words = of(lists);
    lists.requireComplete();
    return words;
  }

  /** Returns the file, read in full so that it knows what is wrong with it. */
  static WordLists file(Definitions definitions) {
    WordLists lists = WordLists.read(definitions, FILE);
    of(lists);
    return lists;
  }

  private static PlaceWords of(WordLists lists) {
    return new PlaceWords(
        lists.folded("place_nouns"),
        lists.folded("introducers"),
        lists.folded("named_after"),
        nationalities(lists.printed("nationalities")));
  }

  private static Map<String, String> nationalities(Set<String> entries) {
    Map<String, String> countries = new HashMap<>();
    for (String entry : entries) {
      String[] pair = entry.split("=", -1);
      if (pair.length != 2) {
        throw new UserError(
            "lexicons/gazetteer-words.yaml: nationalities: "
                + entry
                + " is not `adjective=country`, such as x=IQ");
      }
      countries.put(Folding.fold(pair[0]), pair[1]);
    }
    return countries;
  }

  /** Returns the code of the country for every form of the nationalities, without particles. */
  Map<String, String> people() {
    Map<String, String> people = new HashMap<>();
    nationalities.forEach(
        (adjective, country) ->
            ENDINGS.forEach(
                ending -> {
                  people.put(adjective + ending, country);
                  people.put(ARTICLE + adjective + ending, country);
                }));
    return people;
  }
}
