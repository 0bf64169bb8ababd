package org.marsad.stance;

import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.Sign.Place;
import org.marsad.text.Tokens;

/**
 * Tells whether a mention of a target means the issue, or something of the same name elsewhere: by
 * its sentence, else by the article.
 */
final class TargetPlaces {
  private static final String SENTENCE_ENDS = ".!?؟\n";
  private static final String CLAUSE_ENDS = SENTENCE_ENDS + "،,؛;:";

  private final Tokens tokens;
  private final Issue issue;
  private final IssueSigns signs;
  private final StanceRuleSettings.TargetRules settings;
  private Surroundings last = new Surroundings(0, 0, Where.UNSAID, false);

  TargetPlaces(
      Tokens tokens, Issue issue, IssueSigns signs, StanceRuleSettings.TargetRules settings) {
    this.tokens = tokens;
    this.issue = issue;
    this.signs = signs;
    this.settings = settings;
  }

  /** Where a sentence takes place. */
  private enum Where {
    HERE,
    ELSEWHERE,
    BOTH,
    UNSAID
  }

  /**
   * The sentence around a mention, or its clause where the sentence names places here and
   * elsewhere.
   *
   * @param from its first token
   * @param to just behind it
   * @param where whether it names a place of the issue, others, both or none
   * @param neighbouring whether it names a neighbour
   */
  private record Surroundings(int from, int to, Where where, boolean neighbouring) {}

  /**
   * Whether a mention is part of a phrase that excludes it, or in a text that does not name the
   * place of the issue though it names others, or is long and hardly names it.
   */
  boolean isSomethingElse(TargetMention mention) {
    return signs.isExcluded(mention.from(), mention.to())
        || !issue.context().needs().isEmpty() && signs.count(Place.NEEDED) < leastPlaces();
  }

  /**
   * Returns how often a text must name places of the issue to be set there: a longer one oftener,
   * and one that names others twice at least.
   */
  private int leastPlaces() {
    boolean elsewhere = signs.count(Place.ELSEWHERE) > 0;
    if (tokens.size() <= settings.shortText()) {
      return elsewhere || signs.count(Place.NEIGHBOUR) > 0 ? 1 : 0;
    }
    int least = elsewhere ? settings.minPlaces() : 1;
    return Math.max(least, tokens.size() / settings.placeReach());
  }

  /** Whether the sentence of a mention names a place of the issue and none elsewhere. */
  boolean isPlacedHere(TargetMention mention) {
    return around(mention).where() == Where.HERE;
  }

  /**
   * Whether a mention means the issue: its sentence names a place of it and none elsewhere, or
   * leaves it open (it names both or none) and the article speaks more of here than of elsewhere or
   * has another mention that is placed here.
   *
   * @param anyPlaced whether there is such another mention
   */
  boolean isHere(TargetMention mention, boolean anyPlaced) {
    Surroundings around = around(mention);
    return switch (around.where()) {
      case HERE -> true;
      case ELSEWHERE -> false;
      case BOTH -> anyPlaced || isMostlyHere();
      case UNSAID -> anyPlaced && !around.neighbouring() || isMostlyHere();
    };
  }

  private boolean isMostlyHere() {
    return signs.count(Place.NEEDED) >= signs.count(Place.ELSEWHERE) + signs.count(Place.NEIGHBOUR);
  }

  private Surroundings around(TargetMention mention) {
    if (mention.from() < last.from() || mention.to() > last.to()) {
      last = around(mention, SENTENCE_ENDS);
      if (last.where() == Where.BOTH) {
        Surroundings clause = around(mention, CLAUSE_ENDS);
        last = clause.where() == Where.UNSAID ? last : clause;
      }
    }
    return last;
  }

  private Surroundings around(TargetMention mention, String ends) {
    int from = mention.from();
    while (from > 0 && !tokens.isOneOf(from - 1, ends)) {
      from--;
    }
    int to = mention.to();
    while (to < tokens.size() && !tokens.isOneOf(to, ends)) {
      to++;
    }
    return new Surroundings(from, to, where(from, to), signs.names(Place.NEIGHBOUR, from, to));
  }

  private Where where(int from, int to) {
    boolean elsewhere = signs.names(Place.ELSEWHERE, from, to);
    if (signs.names(Place.NEEDED, from, to)) {
      return elsewhere ? Where.BOTH : Where.HERE;
    }
    return elsewhere ? Where.ELSEWHERE : Where.UNSAID;
  }
}
