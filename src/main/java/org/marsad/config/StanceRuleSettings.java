package org.marsad.config;

import java.io.Serializable;

/**
 * The numbers that the stance rules work with: section {@code stances.rules} of {@code
 * pipeline.yaml}, where each has its default, its reason and what raising it does.
 *
 * <p>Reaches and gaps count words between two places (0: they stand side by side); weights multiply
 * the strength of a word, which is 1 unless the lexicon gives another.
 *
 * @param targets where a text speaks of an issue
 * @param sentences how the words of a sentence add up to a score
 * @param statements from what score on a statement takes a side
 * @param articles how the scores of statements add up to the stance of an article
 */
public record StanceRuleSettings(
    TargetRules targets, SentenceRules sentences, StatementRules statements, ArticleRules articles)
    implements Serializable {

  /**
   * Where a text speaks of an issue.
   *
   * @param pairReach tokens between the two parts of a target that sets no {@code within}
   * @param subjectGap tokens between the two parts when the one of {@code with} stands first
   * @param referenceReach tokens between a pronoun and the name that it stands for
   * @param understoodReach tokens behind a mention in which what is said goes on speaking of it
   * @param discussedReach the same in a text that is about the issue
   * @param centralMentions mentions from which an article is about the issue
   * @param discussedMentions clear mentions from which a text does not only touch an issue
   * @param shortText tokens of a text that may leave the place of the issue unsaid
   * @param minPlaces how often a longer text names places of the issue
   * @param placeReach tokens for each of which it names one more
   */
  public record TargetRules(
      @Range(most = 1000) int pairReach,
      @Range(most = 1000) int subjectGap,
      @Range(most = 1000) int referenceReach,
      @Range(most = 1000) int understoodReach,
      @Range(most = 1e9) int discussedReach,
      @Range(most = 1000) int centralMentions,
      @Range(most = 1000) int discussedMentions,
      @Range(most = 1e9) int shortText,
      @Range(most = 1000) int minPlaces,
      @Range(least = 1, most = 1e9) int placeReach)
      implements Serializable {}

  /**
   * How the words of a sentence add up to a score.
   *
   * @param longestSentence tokens after which a sentence is cut
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
   * @param announcedStrength strength of an announcement, see Issue.announced
   * @param announcedReach words between a target and the word that announces it
   * @param effectReach words between a verb of effect and what it makes more or less of
   * @param effectWeight weight of something good or bad that a target brings about
   * @param concededWeight factor of what is only conceded
   * @param affirmedEventStrength strength of the plain words that an event is sure to happen
   * @param neededStrength strength of the words that nothing goes without a target
   * @param minScore size of the score from which a statement takes a side
   */
  public record SentenceRules(
      @Range(least = 10, most = 100_000) int longestSentence,
      @Range(most = 1000) int pauseWords,
      @Range(most = 1000) int governorReach,
      @Range(most = 1000) int chainReach,
      @Range(most = 1000) int harmReach,
      @Range(most = 1000) int objectReach,
      @Range(most = 1000) int joinedReach,
      @Range(most = 1000) int negationReach,
      @Range(most = 1000) int nounNegationReach,
      @Range(most = 1000) int eventNegationReach,
      @Range(most = 1000) int holderWindow,
      @Range(most = 1000) int verdictReach,
      @Range(most = 1000) int evaluationBefore,
      @Range(most = 1000) int evaluationBehind,
      @Range(most = 1000) int evaluationOfEvent,
      @Range(most = 1000) int opponentReach,
      @Range(most = 1000) int creditReach,
      @Range(least = 0.1, most = 1e9) double distanceDecay,
      @Range(most = 100) double actStrength,
      @Range(most = 100) double evaluationWeight,
      @Range(most = 100) double creditWeight,
      @Range(most = 100) double deniedEventStrength,
      @Range(most = 100) double announcedStrength,
      @Range(most = 1000) int announcedReach,
      @Range(most = 1000) int effectReach,
      @Range(most = 100) double effectWeight,
      @Range(most = 100) double concededWeight,
      @Range(most = 100) double affirmedEventStrength,
      @Range(most = 100) double neededStrength,
      @Range(least = 0.01, most = 1) double minScore)
      implements Serializable {}

  /**
   * From what score on a statement takes a side.
   *
   * @param learned whether the weights decide; else the rules do, by the sign of their score
   * @param minScore probability of one side less that of the other from which a statement takes it
   * @param minTouched the same where the text only touches the issue
   * @param minVague the same where they find none and no target is named but in passing or by words
   *     that mean something else, too
   * @param minUnderstood the same where no words of the statement name a target
   * @param againstOwn share of the score that is left where a speaker is read as being against the
   *     target for which he speaks
   * @param rulesShare share of the rules' score in that of a statement where both take one side
   */
  public record StatementRules(
      boolean learned,
      @Range(most = 1) double minScore,
      @Range(most = 1) double minTouched,
      @Range(most = 1) double minVague,
      @Range(most = 1) double minUnderstood,
      @Range(most = 1) double againstOwn,
      @Range(most = 1) double rulesShare)
      implements Serializable {

    /**
     * Returns the size of the score from which a statement takes a side that the rules find, too.
     *
     * @param named whether words of the statement name a target
     */
    public double least(boolean named) {
      return named ? minScore : minUnderstood;
    }
  }

  /**
   * How the scores of statements add up to the stance of an article.
   *
   * @param titleWeight weight of the headline
   * @param leadWeight weight of a statement in the lead
   * @param leadShare share of the text, from its start, that is the lead
   * @param authorWeight factor of what the author says beside what somebody is quoted with
   * @param minEvidence sum of weighted scores from which an article takes a side, above 0, where an
   *     article without any evidence would take one
   * @param minBalance part of that sum by which one side must outweigh the other
   * @param minMentions sentences with a clear mention from which an article speaks of the issue
   * @param brief tokens of a text in which one mention is enough
   */
  public record ArticleRules(
      @Range(most = 100) double titleWeight,
      @Range(most = 100) double leadWeight,
      @Range(most = 1) double leadShare,
      @Range(most = 100) double authorWeight,
      @Range(least = 0.01, most = 100) double minEvidence,
      @Range(least = 0.01, most = 1) double minBalance,
      @Range(least = 1, most = 1000) int minMentions,
      @Range(most = 1e9) int brief)
      implements Serializable {}
}
