package org.marsad.stance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.attribution.ArticleSpeaker;
import org.marsad.attribution.Statement;
import org.marsad.attribution.StatementKind;
import org.marsad.config.StanceRuleSettings;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Place;
import org.marsad.stance.Sign.Role;
import org.marsad.text.Phrases.Match;

/**
 * Tells of which targets of an issue a statement speaks. One that names none is understood to speak
 * of the last target if that stands shortly in front of it, or not far in an article that is about
 * the issue, and the statement shows that it goes on: it is quoted word for word, it opens with a
 * demonstrative, its speaker has just spoken of the issue, or the headline names the issue.
 */
final class StatementTargets {
  private static final int OPENING = 12;

  private final AnnotatedText text;
  private final List<List<TargetMention>> all;
  private final List<TargetMention> mentions;
  private final List<TargetMention> headline;
  private final StanceRuleSettings.TargetRules settings;
  private final long clear;
  private final int issue;
  private Set<String> actors;

  /** The targets' names as printed, with their directions. */
  private final Map<String, Integer> names = new LinkedHashMap<>();

  /**
   * Takes the mentions of all issues in a text.
   *
   * @param all for each issue its mentions, in order and apart
   * @param title the headline
   * @param headline the mentions in it of the issue that is asked about
   * @param issue the index of that issue
   */
  StatementTargets(
      AnnotatedText text,
      List<List<TargetMention>> all,
      AnnotatedText title,
      List<TargetMention> headline,
      int issue,
      StanceRuleSettings.TargetRules settings) {
    this.text = text;
    this.all = all;
    this.mentions = all.get(issue);
    this.headline = headline;
    this.settings = settings;
    this.issue = issue;
    this.clear = mentions.stream().filter(TargetMention::isClear).count();
    addNames(text, mentions);
    addNames(title, headline);
  }

  /** Notes how targets are called that may have a voice: by names that are clear, and no deeds. */
  private void addNames(AnnotatedText named, List<TargetMention> in) {
    for (TargetMention mention : in) {
      if (!mention.weak() && !mention.event()) {
        names.putIfAbsent(named.printed(mention.from(), mention.to()), mention.direction());
      }
    }
  }

  /**
   * Returns the direction of the target for which the speaker of a statement speaks ({@code المتحدث
   * باسم التحالف، قيادي في الحشد}), 0 if for none.
   */
  int ownVoice(Statement statement) {
    ArticleSpeaker speaker = statement.speaker();
    if (speaker != null) {
      for (Map.Entry<String, Integer> name : names.entrySet()) {
        if (speaker.role().contains(name.getKey()) || speaker.name().contains(name.getKey())) {
          return name.getValue();
        }
      }
    }
    return 0;
  }

  /** Returns whether the text is about the issue. */
  Relevance relevance() {
    return !headline.isEmpty() || clear >= settings.discussedMentions()
        ? Relevance.DISCUSSED
        : Relevance.TOUCHED;
  }

  /**
   * Returns the targets that a statement names, else the one that is understood; empty if it is not
   * on the issue.
   *
   * @param statements of the article, in order
   * @param i which of them
   */
  List<TargetMention> of(List<Judged> statements, int i) {
    Judged judged = statements.get(i);
    List<TargetMention> named = named(judged);
    boolean central = clear >= settings.centralMentions();
    boolean open = named.isEmpty() && central && judged.isAttributed();
    return open && goesOn(statements, i) && !namesAny(judged.statement())
        ? understood(judged.statement())
        : named;
  }

  private boolean goesOn(List<Judged> statements, int i) {
    Statement statement = statements.get(i).statement();
    return statement.kind() == StatementKind.DIRECT
        || !headline.isEmpty()
        || pointsBack(statement)
        || i > 0 && isSameSpeaker(statements.get(i - 1), statement);
  }

  private boolean pointsBack(Statement statement) {
    int to = Math.min(statement.to(), statement.from() + OPENING);
    for (int i = statement.from(); i < to; i++) {
      if (text.words().demonstratives().contains(text.form(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSameSpeaker(Judged before, Statement statement) {
    return statement.speaker().equals(before.statement().speaker()) && !named(before).isEmpty();
  }

  /** Returns who speaks in a statement. */
  Voice voice(Statement statement) {
    ArticleSpeaker speaker = statement.speaker();
    if (speaker == null) {
      return Voice.AUTHOR;
    }
    return actors().stream().anyMatch(speaker.role()::contains) ? Voice.ACTOR : Voice.SPEAKER;
  }

  /** Returns how those are called who do or suffer what the issue is about, by names of words. */
  private Set<String> actors() {
    if (actors == null) {
      actors = new LinkedHashSet<>();
      IssueSigns signs = IssueSigns.of(text.signs(), issue);
      for (Match<Part> part : signs.parts()) {
        if (part.value().role() == Role.WITH
            && part.to() > part.from() + 1
            && !signs.names(Place.NEEDED, part.from(), part.to())) {
          actors.add(text.printed(part.from(), part.to()));
        }
      }
    }
    return actors;
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
    int reach =
        relevance() == Relevance.DISCUSSED ? settings.discussedReach() : settings.understoodReach();
    return statement.from() - last.to() > reach
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
    String printed = text.printed(mention.from(), mention.to());
    return speaker != null
        && (speaker.role().contains(printed) || speaker.name().contains(printed));
  }
}
