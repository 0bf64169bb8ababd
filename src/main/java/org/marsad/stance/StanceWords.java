package org.marsad.stance;

import java.io.Serializable;
import java.util.Set;
import org.marsad.config.Definitions;
import org.marsad.lexicon.WordLists;

/**
 * The closed classes of words that the rules ask for by name, folded: {@code
 * lexicons/stance-words.yaml}, where each has its purpose and an example.
 *
 * @param clauseStart the conjunction "that" alone
 * @param that the conjunction in all its forms
 * @param turns words that turn from one thought to another
 * @param relative relative pronouns
 * @param from those of them that are also a preposition
 * @param others words that speak of others without naming them
 * @param holders participles that name people by the view they hold
 * @param negatingNouns nouns that negate the next word only
 * @param joinedNegators negators that go on with an earlier one
 * @param without words of doing without
 * @param denials particles that deny an event to come
 * @param negativeCopulas verbs of not being
 * @param adding prepositions that add a place or a companion to what is done
 * @param exceptions words that take the rest out of a negation
 * @param pronouns pronouns of a cleft sentence
 * @param announcing words in front of what is announced
 * @param due words behind what is announced that say when or by what it is due
 * @param doubts words that make it doubtful
 * @param times words in front of an event that only tells when something else is
 * @param officers who holds an office, without article
 * @param demonstratives words that point back
 * @param acts nouns, without article, of what is done or decided
 * @param groups nouns, without article, of groups of people and their arms
 * @param concessions words that open what is only conceded
 * @param admissions words that admit something from which a later word turns back
 * @param returns words that turn back from what was admitted
 * @param affirming verbs that affirm what they introduce, as printed without vowel signs
 * @param causes words in front of what something is due to
 * @param doubting verbs that hold a clause to be unlikely, as printed without vowel signs
 * @param replies words that open the answer to a claim
 * @param questions what an answer is to that is no claim
 * @param duty the preposition that lays a duty on somebody
 * @param attacks nouns of violence, in front of one of {@code against} with its victim
 * @param against prepositions that lead from an attack to its victim
 * @param means prepositions of the means by which something is done
 * @param particles words that turn or tint what is said around a target
 */
record StanceWords(
    Set<String> clauseStart,
    Set<String> that,
    Set<String> turns,
    Set<String> relative,
    Set<String> from,
    Set<String> others,
    Set<String> holders,
    Set<String> negatingNouns,
    Set<String> joinedNegators,
    Set<String> without,
    Set<String> denials,
    Set<String> negativeCopulas,
    Set<String> adding,
    Set<String> exceptions,
    Set<String> pronouns,
    Set<String> announcing,
    Set<String> due,
    Set<String> doubts,
    Set<String> times,
    Set<String> officers,
    Set<String> demonstratives,
    Set<String> acts,
    Set<String> groups,
    Set<String> concessions,
    Set<String> admissions,
    Set<String> returns,
    Set<String> affirming,
    Set<String> causes,
    Set<String> doubting,
    Set<String> replies,
    Set<String> questions,
    Set<String> duty,
    Set<String> attacks,
    Set<String> against,
    Set<String> means,
    Set<String> particles)
    implements Serializable {
  private static final String FILE = "stance-words";

  /**
   * Reads the lists.
   *
   * @throws org.marsad.config.UserError naming the lists that are missing or unknown
   */
  static StanceWords read(Definitions definitions) {
    WordLists lists = WordLists.read(definitions, FILE);
    StanceWords words = of(lists);
    lists.requireComplete();
    return words;
  }

  /** Reads the file in full, so that it knows what is wrong with it. */
  static WordLists file(Definitions definitions) {
    WordLists lists = WordLists.read(definitions, FILE);
    of(lists);
    return lists;
  }

  private static StanceWords of(WordLists lists) {
    return new StanceWords(
        lists.folded("clause_start"),
        lists.folded("that"),
        lists.folded("turns"),
        lists.folded("relative"),
        lists.folded("from"),
        lists.folded("others"),
        lists.folded("holders"),
        lists.folded("negating_nouns"),
        lists.folded("joined_negators"),
        lists.folded("without"),
        lists.folded("denials"),
        lists.folded("negative_copulas"),
        lists.folded("adding"),
        lists.folded("exceptions"),
        lists.folded("pronouns"),
        lists.folded("announcing"),
        lists.folded("due"),
        lists.folded("doubts"),
        lists.folded("times"),
        lists.folded("officers"),
        lists.folded("demonstratives"),
        lists.folded("acts"),
        lists.folded("groups"),
        lists.folded("concessions"),
        lists.folded("admissions"),
        lists.folded("returns"),
        lists.folded("affirming"),
        lists.folded("causes"),
        lists.folded("doubting"),
        lists.folded("replies"),
        lists.folded("questions"),
        lists.folded("duty"),
        lists.folded("attacks"),
        lists.folded("against"),
        lists.folded("means"),
        lists.folded("particles"));
  }
}
