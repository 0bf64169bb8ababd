package org.marsad.stance;

import java.util.List;
import java.util.Optional;
import org.marsad.attribution.Statement;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.ArticleReading.ArticleStance;
import org.marsad.table.Stance;

/**
 * Weighs what an article says on one issue. Headline and lead count more; what is neutral does not
 * dilute what takes a side; two sides of about one weight are neutral; an article that only touches
 * the issue in passing has no stance at all.
 */
final class ArticleBalance {
  private static final String SENTENCE_ENDS = ".!?؟\n";

  private final Issue issue;
  private final StanceRuleSettings.ArticleRules settings;
  private double support;
  private double oppose;
  private int supporting;
  private int opposing;
  private int neutral;
  private boolean foremost;
  private int sentences;

  ArticleBalance(Issue issue, StanceRuleSettings.ArticleRules settings) {
    this.issue = issue;
    this.settings = settings;
  }

  /** Adds the headline, which is no statement and is not counted as one. */
  void addTitle(Judgement judgement) {
    weigh(judgement, settings.titleWeight());
  }

  /**
   * Adds a statement.
   *
   * @param place how far into the article it starts, from 0 to 1
   */
  void add(Judgement judgement, Statement statement, double place) {
    switch (judgement.stance()) {
      case SUPPORT -> supporting++;
      case OPPOSE -> opposing++;
      case NEUTRAL -> neutral++;
    }
    double ofPlace = place < settings.leadShare() ? settings.leadWeight() : 1;
    double ofSpeaker = statement.speaker() == null ? settings.authorWeight() : 1;
    weigh(judgement, ofPlace * ofSpeaker);
  }

  private void weigh(Judgement judgement, double weight) {
    if (judgement.stance() == Stance.SUPPORT) {
      support += weight * judgement.score();
    } else if (judgement.stance() == Stance.OPPOSE) {
      oppose -= weight * judgement.score();
    }
  }

  /** Notes mentions of the issue in the headline. */
  void addHeadline(List<TargetMention> headline) {
    foremost |= count(headline) > 0;
  }

  /**
   * Notes mentions of the issue in the text.
   *
   * @param text the text in which they are
   */
  void addMentions(AnnotatedText text, List<TargetMention> inText) {
    sentences = sentences(text, inText);
    foremost |= count(inText) > 0 && text.tokens().size() <= settings.brief();
  }

  /** Counts the sentences that clearly mention the issue. */
  private static int sentences(AnnotatedText text, List<TargetMention> mentions) {
    int sentences = 0;
    int end = 0;
    for (TargetMention mention : mentions) {
      if (mention.isClear() && mention.from() >= end) {
        sentences++;
        end = sentenceEnd(text, mention.to());
      }
    }
    return sentences;
  }

  private static int sentenceEnd(AnnotatedText text, int from) {
    int end = from;
    while (end < text.tokens().size() && !text.tokens().isOneOf(end, SENTENCE_ENDS)) {
      end++;
    }
    return end;
  }

  private static int count(List<TargetMention> mentions) {
    return (int) mentions.stream().filter(mention -> !mention.passing()).count();
  }

  /**
   * Whether the article speaks of the issue more than in passing: in the headline, or several
   * times.
   */
  private boolean isDiscussed() {
    return foremost || sentences >= settings.minMentions();
  }

  /** Returns where the article stands; empty when it does not discuss the issue. */
  Optional<ArticleStance> decide() {
    double both = support + oppose;
    if (!isDiscussed() && both < settings.minEvidence()) {
      return Optional.empty();
    }
    double balance = both == 0 ? 0 : (support - oppose) / both;
    double evidence = 1 - StrictMath.exp(-both);
    double sided = Math.abs(balance) * evidence;
    Stance stance = stance(both, balance);
    return Optional.of(
        new ArticleStance(
            issue.id(),
            stance,
            balance * evidence,
            stance == Stance.NEUTRAL ? 1 - sided : sided,
            supporting,
            opposing,
            neutral));
  }

  private Stance stance(double both, double balance) {
    if (both < settings.minEvidence() || Math.abs(balance) < settings.minBalance()) {
      return Stance.NEUTRAL;
    }
    return balance > 0 ? Stance.SUPPORT : Stance.OPPOSE;
  }
}
