package org.marsad.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.Sign.Part;
import org.marsad.stance.Sign.Role;
import org.marsad.text.ArabicWord;
import org.marsad.text.Phrases.Match;
import org.marsad.text.Tokens;

/**
 * Finds where a text goes on speaking of a target without naming it in full, by the ways in which
 * news does so:
 *
 * <ul>
 *   <li>the head of the name alone with the article, {@code القوات الأجنبية ... القوات}, as long as
 *       nothing else with the same head was named in between ({@code القوات العراقية});
 *   <li>what ends or furthers it or what it does, {@code تجميد الاستيطان ... التجميد}, {@code غارات
 *       التحالف ... الغارات}, in the same way;
 *   <li>a demonstrative with a noun, {@code هذه القوات}, see {@link PointedReferences};
 *   <li>what is done with a pronoun on it, {@code القوات الأجنبية ... بقاؤها}, or as a verb without
 *       a subject, {@code ستغادر، سنغادر}, where the one to whom it is done was named shortly
 *       before;
 *   <li>what is done with the article alone, {@code مغادرة القوات ... الرحيل}, where the text has
 *       spoken of such a thing before.
 * </ul>
 *
 * Such references count only beside mentions in full.
 */
final class TargetReferences {
  private static final String SENTENCE_ENDS = ".!?؟\n";

  private final Tokens tokens;
  private final References references;
  private final Issue issue;
  private final IssueSigns signs;
  private final int reach;
  private final int eventReach;
  private final StanceWords words;
  private final Deeds deeds;
  private final Set<String> heads = new HashSet<>();

  /** By the token at which they stand what is named by them. */
  private final Map<Integer, TargetMention> namings = new HashMap<>();

  /** For each head whether the last that was named by it is a target, and which. */
  private final Map<String, TargetMention> named = new HashMap<>();

  private TargetReferences(
      AnnotatedText text, Issue issue, IssueSigns signs, StanceRuleSettings.TargetRules settings) {
    this.tokens = text.tokens();
    this.references = new References(text);
    this.issue = issue;
    this.signs = signs;
    this.reach = settings.referenceReach();
    this.eventReach = settings.discussedReach();
    this.words = text.words();
    this.deeds = new Deeds(text);
  }

  /**
   * Finds references.
   *
   * @param mentions of the issue, in order and apart
   * @param settings how far apart a reference and what it stands for may be
   * @return the references alone; they may overlap mentions
   */
  static List<TargetMention> of(
      AnnotatedText text,
      Issue issue,
      IssueSigns signs,
      List<TargetMention> mentions,
      StanceRuleSettings.TargetRules settings) {
    TargetReferences own = new TargetReferences(text, issue, signs, settings);
    List<TargetMention> found = own.heads(mentions);
    found.addAll(PointedReferences.of(text, own.deeds, mentions, own.reach));
    own.addDeeds(mentions, found);
    return found;
  }

  private List<TargetMention> heads(List<TargetMention> mentions) {
    for (TargetMention mention : mentions) {
      if (isNamedInFull(mention)) {
        name(mention.from(), mention);
      }
      addDeed(mention);
      addActs(mention);
    }
    List<TargetMention> found = new ArrayList<>();
    if (heads.isEmpty()) {
      return found;
    }
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      while (next < mentions.size() && mentions.get(next).to() <= i) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).from() <= i) {
        if (mentions.get(next).from() == i) {
          named.put(references.head(i), mentions.get(next));
        }
      } else if (namings.containsKey(i)) {
        named.put(nameAt(i), namings.get(i));
      } else if (tokens.isWord(i)) {
        read(i, found);
      }
    }
    return found;
  }

  /** Returns the head by which something is named at a token; of an act without a pronoun. */
  private String nameAt(int token) {
    String head = references.head(token);
    return heads.contains(head) ? head : ArabicWord.withoutPossessive(head);
  }

  private void name(int token, TargetMention mention) {
    heads.add(references.head(token));
    namings.put(token, mention);
  }

  /** Notes what stands right in front of a target and ends or furthers it. */
  private void addDeed(TargetMention mention) {
    Match<Sign> deed = mention.weak() ? null : deeds.before(mention);
    if (deed != null) {
      int direction = mention.direction() * Deeds.sign(deed);
      name(
          deed.from(), new TargetMention(deed.from(), mention.to(), direction, false, false, true));
    }
  }

  /**
   * Notes what a target does or what is decided of it: {@code غارات التحالف، قرار الانسحاب، شنت
   * طائرات التحالف غارات}.
   */
  private void addActs(TargetMention mention) {
    if (mention.weak()) {
      return;
    }
    addAct(mention.from() - 1, mention);
    for (int i = mention.to(); i <= mention.to() + 1; i++) {
      addAct(i, mention);
    }
  }

  private void addAct(int token, TargetMention mention) {
    if (token >= 0 && tokens.isWord(token) && !references.isDefinite(token) && isAct(token)) {
      int direction = mention.direction() * deeds.signBefore(mention);
      TargetMention act = new TargetMention(token, token + 1, direction, false, false, true);
      String head = ArabicWord.withoutPossessive(references.head(token));
      heads.add(head);
      namings.put(token, act);
    }
  }

  private boolean isAct(int token) {
    return words.acts().contains(ArabicWord.withoutPossessive(references.head(token)));
  }

  private static boolean isNamedInFull(TargetMention mention) {
    return !mention.weak() && mention.length() > 1 && !mention.isPassingPhrase();
  }

  private void read(int token, List<TargetMention> found) {
    String head = references.head(token);
    if (!heads.contains(head)) {
      return;
    }
    if (!references.isDefinite(token) || references.isSpecified(token)) {
      named.remove(head);
      return;
    }
    TargetMention mention = named.get(head);
    if (mention != null) {
      found.add(
          new TargetMention(
              token, token + 1, mention.direction(), true, mention.passing(), mention.event()));
    }
  }

  /** Adds what is done to a target, or by it, that a pronoun or the verb alone stands for. */
  private void addDeeds(List<TargetMention> mentions, List<TargetMention> found) {
    for (Match<Part> match : signs.parts()) {
      Issue.Target target = issue.targets().get(match.value().target());
      if (match.to() == match.from() + 1 && standsForTarget(match, mentions)) {
        found.add(
            new TargetMention(
                match.from(), match.to(), target.direction(), true, target.passing(), true));
      }
    }
  }

  private boolean standsForTarget(Match<Part> match, List<TargetMention> mentions) {
    return switch (match.value().role()) {
      case OF ->
          ArabicWord.isNounWithPronoun(tokens.form(match.from())) && isAboutTarget(match, mentions)
              || isAlone(match.from()) && followsEvent(match.from(), mentions);
      case DOES -> leavesOutSubject(match.from()) && isAboutTarget(match, mentions);
      default -> false;
    };
  }

  /** Whether a noun has the article and nothing behind it tells of what it is. */
  private boolean isAlone(int token) {
    return references.isDefinite(token) && !references.isSpecified(token);
  }

  /** Whether the text has clearly spoken of something done to a target, not too far before. */
  private boolean followsEvent(int token, List<TargetMention> mentions) {
    for (int i = TextOrder.firstFrom(mentions, TargetMention::from, token) - 1; i >= 0; i--) {
      TargetMention mention = mentions.get(i);
      if (token - mention.to() > eventReach) {
        return false;
      }
      if (mention.event() && mention.isClear()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb is of "she", "they" or "we" and no noun beside it can be its subject. */
  private boolean leavesOutSubject(int token) {
    return references.mayBeOfGroup(token)
        && !(token > 0 && references.isDefinite(token - 1))
        && !(tokens.isWord(token + 1)
            && references.isDefinite(token + 1)
            && signs.partsAround(token + 1, token + 2).isEmpty());
  }

  private boolean isAboutTarget(Match<Part> deed, List<TargetMention> mentions) {
    int from = Math.max(0, deed.from() - reach);
    int sentences = 0;
    for (int i = deed.from() - 1; i >= from && sentences < 2; i--) {
      if (tokens.isOneOf(i, SENTENCE_ENDS) && !tokens.isOneOf(i + 1, SENTENCE_ENDS)) {
        sentences++;
      }
      if (isNamedAt(i, deed, mentions)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamedAt(int token, Match<Part> deed, List<TargetMention> mentions) {
    for (Match<Part> part : signs.partsAround(token, token + 1)) {
      if (part.from() == token
          && part.value().role() == Role.WITH
          && part.value().target() == deed.value().target()) {
        return true;
      }
    }
    int at = TextOrder.firstFrom(mentions, TargetMention::from, token);
    return at < mentions.size() && mentions.get(at).from() == token && mentions.get(at).event();
  }
}
