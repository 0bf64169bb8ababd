package org.marsad.config;

import static org.marsad.config.Ranges.range;

import java.io.Serializable;
import java.util.List;

/**
 * The numbers that the stance rules work with: section {@code stances.rules} of {@code
 * pipeline.yaml}, where each has its default, its reason and what raising it does.
 *
 * <p>Reaches and gaps count words between two places (0: they stand side by side); weights multiply
 * the strength of a word, which is 1 unless the lexicon gives another.
 *
 * @param targets where a text speaks of an issue
 * @param sentences how the words of a sentence add up to a score
 * @param articles how the scores of statements add up to the stance of an article
 */
public record StanceRuleSettings(
    TargetRules targets, SentenceRules sentences, ArticleRules articles) implements Serializable {
  private static final int MOST_WORDS = 1000;
  private static final int MOST_WEIGHT = 100;

  /** At 0 every article would have a stance, and one without any evidence would take a side. */
  private static final double LEAST_THRESHOLD = 0.01;

  /**
   * Where a text speaks of an issue.
   *
   * @param pairReach tokens between the two parts of a target that sets no {@code within}
   * @param subjectGap tokens between the two parts when the one of {@code with} stands first
   * @param shortText tokens of a text that may leave the place of the issue unsaid
   * @param definiteNounLetters letters, article included, of a word that counts as a definite noun
   */
  public record TargetRules(int pairReach, int subjectGap, int shortText, int definiteNounLetters)
      implements Serializable {

    private void addProblems(List<String> problems) {
      range(problems, "stances.rules.targets.pair_reach", pairReach, 0, MOST_WORDS);
      range(problems, "stances.rules.targets.subject_gap", subjectGap, 0, MOST_WORDS);
      range(problems, "stances.rules.targets.short_text", shortText, 0, 1e9);
      range(problems, "stances.rules.targets.definite_noun_letters", definiteNounLetters, 3, 20);
    }
  }

  /**
   * How the words of a sentence add up to a score.
   *
   * @param maxTokens tokens after which a sentence is cut
   * @param pauseWords words that a comma, colon, semicolon or turning word counts as
   * @param governorReach words between a target and the first word that governs it
   * @param chainReach words between one governing word and the next one outwards
   * @param harmReach words between a word of harm and what is harmed
   * @param objectReach words between the start of what is said and the object of the verb
   * @param joinedReach words between two targets that are the object of one verb
   * @param negationReach words between a negating particle and what it negates
   * @param nounNegationReach words between a negating noun and what it negates
   * @param eventNegationReach words between a particle and the event that it denies
   * @param holderWindow tokens before a governing word in which other holders of the view stand
   * @param verdictReach words behind a target in which a verdict on those holders stands
   * @param evaluationBefore words between an evaluation and a target behind it
   * @param evaluationBehind words between a target and an evaluation behind it
   * @param evaluationOfEvent the same where the target is an event
   * @param opponentReach words within which an evaluation belongs to the common enemy
   * @param creditReach words within which a deed against the enemy stands behind its doer
   * @param distanceDecay words of distance that halve a weight
   * @param actStrength strength of the verb that attributes a statement
   * @param evaluationWeight factor of an evaluation beside a governing word
   * @param creditWeight weight of a deed against the enemy
   * @param deniedEventStrength strength of the plain words that an event will not happen
   * @param minScore size of the score from which a statement takes a side
   */
  public record SentenceRules(
      int maxTokens,
      int pauseWords,
      int governorReach,
      int chainReach,
      int harmReach,
      int objectReach,
      int joinedReach,
      int negationReach,
      int nounNegationReach,
      int eventNegationReach,
      int holderWindow,
      int verdictReach,
      int evaluationBefore,
      int evaluationBehind,
      int evaluationOfEvent,
      int opponentReach,
      int creditReach,
      double distanceDecay,
      double actStrength,
      double evaluationWeight,
      double creditWeight,
      double deniedEventStrength,
      double minScore)
      implements Serializable {

    private void addProblems(List<String> problems) {
      range(problems, "stances.rules.sentences.max_tokens", maxTokens, 10, 100_000);
      range(problems, "stances.rules.sentences.pause_words", pauseWords, 0, MOST_WORDS);
      reach(problems, "governor_reach", governorReach);
      reach(problems, "chain_reach", chainReach);
      reach(problems, "harm_reach", harmReach);
      reach(problems, "object_reach", objectReach);
      reach(problems, "joined_reach", joinedReach);
      reach(problems, "negation_reach", negationReach);
      reach(problems, "noun_negation_reach", nounNegationReach);
      reach(problems, "event_negation_reach", eventNegationReach);
      reach(problems, "holder_window", holderWindow);
      reach(problems, "verdict_reach", verdictReach);
      reach(problems, "evaluation_before", evaluationBefore);
      reach(problems, "evaluation_behind", evaluationBehind);
      reach(problems, "evaluation_of_event", evaluationOfEvent);
      reach(problems, "opponent_reach", opponentReach);
      reach(problems, "credit_reach", creditReach);
      range(problems, "stances.rules.sentences.distance_decay", distanceDecay, 0.1, 1e9);
      weight(problems, "act_strength", actStrength);
      weight(problems, "evaluation_weight", evaluationWeight);
      weight(problems, "credit_weight", creditWeight);
      weight(problems, "denied_event_strength", deniedEventStrength);
      range(problems, "stances.rules.sentences.min_score", minScore, LEAST_THRESHOLD, 1);
    }

    private static void reach(List<String> problems, String key, int words) {
      range(problems, "stances.rules.sentences." + key, words, 0, MOST_WORDS);
    }

    private static void weight(List<String> problems, String key, double weight) {
      range(problems, "stances.rules.sentences." + key, weight, 0, MOST_WEIGHT);
    }
  }

  /**
   * How the scores of statements add up to the stance of an article.
   *
   * @param titleWeight weight of the headline
   * @param leadWeight weight of a statement in the lead
   * @param leadShare share of the text, from its start, that is the lead
   * @param authorWeight factor of what the author says beside what somebody is quoted with
   * @param minEvidence sum of weighted scores from which an article takes a side
   * @param minBalance part of that sum by which one side must outweigh the other
   */
  public record ArticleRules(
      double titleWeight,
      double leadWeight,
      double leadShare,
      double authorWeight,
      double minEvidence,
      double minBalance)
      implements Serializable {

    private void addProblems(List<String> problems) {
      range(problems, "stances.rules.articles.title_weight", titleWeight, 0, MOST_WEIGHT);
      range(problems, "stances.rules.articles.lead_weight", leadWeight, 0, MOST_WEIGHT);
      range(problems, "stances.rules.articles.lead_share", leadShare, 0, 1);
      range(problems, "stances.rules.articles.author_weight", authorWeight, 0, MOST_WEIGHT);
      range(
          problems,
          "stances.rules.articles.min_evidence",
          minEvidence,
          LEAST_THRESHOLD,
          MOST_WEIGHT);
      range(problems, "stances.rules.articles.min_balance", minBalance, LEAST_THRESHOLD, 1);
    }
  }

  /** Adds one sentence for each number that is out of range. */
  void addProblems(List<String> problems) {
    targets.addProblems(problems);
    sentences.addProblems(problems);
    articles.addProblems(problems);
  }
}
