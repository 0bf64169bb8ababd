package org.marsad.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.attribution.Statement;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.lexicon.Act;
import org.marsad.stance.Judgement.Cue;
import org.marsad.table.Stance;
import org.marsad.text.Sentences.Sentence;

/**
 * Judges where a statement stands: {@link StanceRules} read it, and {@link StanceWeights} weigh
 * what the rules found together with everything else that is seen of it. Where that is not enough
 * the verdict is neutral.
 */
final class StatementJudge {
  private static final Comparator<Cue> HEAVIEST_FIRST =
      Comparator.comparingDouble(cue -> -Math.abs(cue.weight()));

  /** Log-odds from which a word is shown among those that decided. */
  private static final double LEAST_CUE = 0.1;

  private static final int MOST_WORDS = 5;

  private final AnnotatedText text;
  private final StanceRules rules;
  private final StanceWeights weights;
  private final StanceRuleSettings.StatementRules settings;
  private final Relevance relevance;
  private final Issue issue;
  private final int index;

  /**
   * Takes a text and an issue.
   *
   * @param index the place of the issue in the lexicon
   */
  StatementJudge(
      AnnotatedText text,
      StanceWeights weights,
      StanceRuleSettings.StatementRules settings,
      Relevance relevance,
      Issue issue,
      int index) {
    this.text = text;
    this.rules = new StanceRules(text);
    this.weights = weights;
    this.settings = settings;
    this.relevance = relevance;
    this.issue = issue;
    this.index = index;
  }

  /**
   * Judges a statement.
   *
   * @param mentions targets of the issue in the statement or its clause, in order and apart, or one
   *     that is understood
   * @param read what the rules make of it
   * @return the probability of support less that of opposition, with the words that decided
   */
  Judgement judge(
      Statement statement, List<TargetMention> mentions, Judgement read, StatementContext context) {
    if (!settings.learned()) {
      return read;
    }
    Evidence evidence = evidence(statement, mentions, read, context);
    double learned = weights.score(issue.id(), evidence);
    double score = weights.isFitted(issue.id()) ? learned : agreed(learned, read);
    if (score * context.ownVoice() < 0) {
      score *= settings.againstOwn();
    }
    Stance stance = LogOdds.stance(score, least(mentions, read));
    List<Cue> cues = cues(stance, read, evidence);
    boolean shown = stance == Stance.NEUTRAL || !cues.isEmpty();
    return new Judgement(issue.id(), shown ? stance : Stance.NEUTRAL, score, cues);
  }

  /**
   * Returns the size of the score from which a statement takes a side. Where the text only touches
   * the issue, words of attitude are mostly meant of something else; what labels of the issue
   * taught sees which words those are.
   */
  private double least(List<TargetMention> mentions, Judgement read) {
    boolean named = !mentions.get(0).isUnderstood();
    if (weights.isFitted(issue.id()) || !named) {
      return settings.least(named);
    }
    boolean unread = read.stance() == Stance.NEUTRAL;
    if (unread && mentions.stream().noneMatch(TargetMention::isClear)) {
      return settings.minVague();
    }
    return relevance == Relevance.TOUCHED ? settings.minTouched() : settings.minScore();
  }

  /** Returns a score with more weight where the rules found the same side. */
  private double agreed(double score, Judgement read) {
    boolean agree = read.stance() != Stance.NEUTRAL && score * read.score() > 0;
    return agree ? score + settings.rulesShare() * (read.score() - score) : score;
  }

  /** Returns what the rules make of a statement: nothing where its target is only understood. */
  Judgement read(Statement statement, List<TargetMention> mentions, Voice voice) {
    return mentions.get(0).isUnderstood()
        ? new Judgement(issue.id(), Stance.NEUTRAL, 0, List.of())
        : rules.judge(statement, issue, index, mentions, voice);
  }

  /** Returns what the rules found, and of other words those that speak for the verdict. */
  private List<Cue> cues(Stance stance, Judgement read, Evidence evidence) {
    List<Cue> cues = new ArrayList<>(read.cues());
    if (stance != Stance.NEUTRAL) {
      cues.addAll(words(read, evidence, stance == Stance.SUPPORT ? 1 : -1));
    }
    cues.sort(HEAVIEST_FIRST);
    return cues;
  }

  /**
   * Returns the words that speak for a side and are in no cue of the rules. Nearly all do a little:
   * only the heaviest are shown.
   */
  private List<Cue> words(Judgement read, Evidence evidence, int sign) {
    List<Cue> words = new ArrayList<>();
    for (Evidence.Word word : evidence.words()) {
      double weight = weights.contribution(read.issue(), word);
      if (weight * sign >= LEAST_CUE
          && Stream.concat(read.cues().stream(), words.stream())
              .noneMatch(cue -> cue.text().contains(word.printed()))) {
        words.add(new Cue(word.printed(), weight, Frame.WORD));
      }
    }
    words.sort(HEAVIEST_FIRST);
    return words.subList(0, Math.min(MOST_WORDS, words.size()));
  }

  /** Collects what is seen of a statement, what the rules found among it. */
  Evidence evidence(
      Statement statement, List<TargetMention> mentions, Judgement read, StatementContext context) {
    Evidence evidence = new Evidence();
    addRules(evidence, read);
    context.addTo(evidence, mentions.get(0).isUnderstood());
    Act act = statement.act();
    String verb = statement.verb();
    evidence.has("said " + act);
    evidence.has(statement.kind().id());
    for (Sentence sentence : rules.sentences(statement)) {
      List<TargetMention> within = StanceRules.within(sentence, mentions);
      if (!within.isEmpty()) {
        JudgedSentence judged =
            new JudgedSentence(sentence, act, verb, statement.from(), index, within);
        SentenceEvidence.add(evidence, text, judged);
        SentenceWords.add(evidence, text, judged);
      }
      act = Act.SAY;
      verb = "";
    }
    return evidence;
  }

  private static void addRules(Evidence evidence, Judgement read) {
    if (read.score() != 0) {
      evidence.amount("rules", read.score());
    }
    if (read.stance() != Stance.NEUTRAL) {
      evidence.amount("rules side", Math.signum(read.score()));
    }
    for (Cue cue : read.cues()) {
      evidence.amount(cue.weight() > 0 ? "for" : "against", cue.weight());
      evidence.amount("frame " + cue.frame(), cue.weight());
    }
  }
}
