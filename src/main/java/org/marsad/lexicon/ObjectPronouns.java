package org.marsad.lexicon;

import java.util.List;

/** Writes the pronouns of the third person onto a finite verb: {@code طالبهم، دعته، وصفوها}. */
final class ObjectPronouns {
  private static final List<String> PRONOUNS = List.of("ه", "ها", "هم", "هن");
  private static final String PLURAL = "وا";

  private ObjectPronouns() {}

  /**
   * The folded forms of a verb with a pronoun on it.
   *
   * @param verb a folded finite form; the silent alef of a plural is left out
   */
  static List<String> on(String verb) {
    String stem = verb.endsWith(PLURAL) ? verb.substring(0, verb.length() - 1) : verb;
    return PRONOUNS.stream().map(pronoun -> stem + pronoun).toList();
  }
}
