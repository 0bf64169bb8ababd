package org.marsad.stance;

import java.util.List;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Statement;
import org.marsad.config.StanceRuleSettings;
import org.marsad.text.Tokens;

/** Tells of which targets of an issue a statement speaks. */
final class StatementTargets {
  private final Tokens tokens;
  private final List<List<TargetMention>> all;
  private final List<TargetMention> mentions;
  private final StanceRuleSettings.TargetRules settings;
  private final boolean central;

  /**
   * Takes the mentions of all issues in a text.
   *
   * @param all for each issue its mentions, in order and apart
   * @param issue the index of the one that is asked about
   */
  StatementTargets(
      Tokens tokens,
      List<List<TargetMention>> all,
      int issue,
      StanceRuleSettings.TargetRules settings) {
    this.tokens = tokens;
    this.all = all;
    this.mentions = all.get(issue);
    this.settings = settings;
    this.central =
        mentions.stream().filter(mention -> !mention.weak() && !mention.passing()).count()
            >= settings.centralMentions();
  }

  /**
   * Returns the targets that a statement names, else the one that is understood because somebody
   * says it shortly behind a mention in an article on the issue; empty if it is not on the issue.
   */
  List<TargetMention> of(Judged judged) {
    List<TargetMention> named = named(judged);
    boolean open = named.isEmpty() && central && judged.isAttributed();
    return open && !namesAny(judged.statement()) ? understood(judged.statement()) : named;
  }

  /** Whether a statement names a target of whatever issue: then it speaks of that. */
  private boolean namesAny(Statement statement) {
    for (List<TargetMention> ofIssue : all) {
      int first = TextOrder.firstFrom(ofIssue, TargetMention::from, statement.from());
      if (first < ofIssue.size() && ofIssue.get(first).from() < statement.to()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the targets of a statement of which it is known that it is on the issue. */
  List<TargetMention> ofAny(Judged judged) {
    List<TargetMention> named = named(judged);
    if (!named.isEmpty()) {
      return named;
    }
    Statement statement = judged.statement();
    List<TargetMention> understood = understood(statement);
    if (!understood.isEmpty()) {
      return understood;
    }
    int direction = mentions.isEmpty() ? 1 : mentions.get(0).direction();
    return List.of(TargetMention.understood(statement.from(), direction));
  }

  private List<TargetMention> named(Judged judged) {
    return judged.withoutNested(within(judged.statement()));
  }

  private List<TargetMention> understood(Statement statement) {
    int behind = TextOrder.firstFrom(mentions, TargetMention::from, statement.from());
    if (behind == 0) {
      return List.of();
    }
    TargetMention last = mentions.get(behind - 1);
    return statement.from() - last.to() > settings.understoodReach()
        ? List.of()
        : List.of(TargetMention.understood(statement.from(), last.direction()));
  }

  /**
   * Returns the mentions in a statement or in the clause that attributes it, without those that are
   * part of its speaker's office.
   */
  private List<TargetMention> within(Statement statement) {
    int from = Math.min(statement.frame(), statement.from());
    int first = TextOrder.firstFrom(mentions, TargetMention::from, from);
    int behind = TextOrder.firstFrom(mentions, TargetMention::from, statement.to());
    return mentions.subList(first, Math.max(first, behind)).stream()
        .filter(mention -> mention.to() <= statement.to())
        .filter(mention -> mention.from() >= statement.from() || !isOffice(mention, statement))
        .toList();
  }

  /**
   * Whether a target stands there only as part of what the speaker is: {@code المتحدث باسم
   * التحالف}.
   */
  private boolean isOffice(TargetMention mention, Statement statement) {
    ArticleSpeaker speaker = statement.speaker();
    String printed = tokens.printed(mention.from(), mention.to());
    return speaker != null
        && (speaker.role().contains(printed) || speaker.name().contains(printed));
  }
}
