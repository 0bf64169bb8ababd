package org.marsad.stance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.marsad.attribution.Statement;
import org.marsad.issue.Issue;
import org.marsad.lexicon.Act;
import org.marsad.stance.Judgement.Cue;
import org.marsad.table.Stance;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;

/**
 * Judges a statement: does it favour the targets of an issue or not, and by which words.
 *
 * <p>Words of attitude are of two sorts. Some govern what follows them ({@code رفض، ضرورة، ضد});
 * the signs of all that govern a target multiply, so that {@code رفض دعوات إنهاء وجود} comes out
 * right ({@link Governors}). Others are said of something ({@code بطولات، فشل}) and go to the
 * nearest target of their sentence, unless the common enemy stands nearer ({@link Evaluations}). A
 * negator turns the attitude that follows it ({@link Negation}). The verb that attributes the
 * statement governs what it introduces ({@code طالب، حذر}). Views that the speaker reports of
 * others count only by what is said of those others ({@link ReportedViews}). Distance weakens.
 * Hedges ({@code ربما}) change nothing.
 *
 * <p>All numbers are in {@link org.marsad.config.StanceRuleSettings}, all words in the lexicons.
 */
final class StanceRules {
  private static final Comparator<Cue> HEAVIEST_FIRST =
      Comparator.comparingDouble(cue -> -Math.abs(cue.weight()));

  private final AnnotatedText text;

  StanceRules(AnnotatedText text) {
    this.text = text;
  }

  /**
   * Judges where a statement stands on an issue.
   *
   * @param statement its tokens, the clause that attributes it included, and what its speaker does
   *     by saying it; that counts for the first sentence
   * @param issue which issue
   * @param index the place of the issue in the lexicon
   * @param mentions targets of the issue in the statement or its clause, in order and apart
   * @param voice who speaks
   * @return the hyperbolic tangent of the sum of all cues
   */
  Judgement judge(
      Statement statement, Issue issue, int index, List<TargetMention> mentions, Voice voice) {
    List<Cue> cues = cues(statement, issue, index, mentions, voice);
    double score = StrictMath.tanh(cues.stream().mapToDouble(Cue::weight).sum());
    cues.sort(HEAVIEST_FIRST);
    return new Judgement(issue.id(), stance(score), score, cues);
  }

  private Stance stance(double score) {
    if (Math.abs(score) < text.settings().minScore()) {
      return Stance.NEUTRAL;
    }
    return score > 0 ? Stance.SUPPORT : Stance.OPPOSE;
  }

  private List<Cue> cues(
      Statement statement, Issue issue, int index, List<TargetMention> mentions, Voice voice) {
    List<Cue> cues = new ArrayList<>();
    Act act = statement.act();
    String verb = statement.verb();
    for (Sentence sentence : sentences(statement)) {
      List<TargetMention> within = within(sentence, mentions);
      if (!within.isEmpty()) {
        cues.addAll(
            SentenceJudge.cues(
                text, new JudgedSentence(sentence, act, verb, statement.from(), index, within)));
      }
      act = Act.SAY;
      verb = "";
    }
    if (issue.announced() && cues.stream().allMatch(cue -> cue.frame() == Frame.AFFIRMED)) {
      sentences(statement).stream()
          .flatMap(sentence -> announcements(sentence, statement, index, mentions, voice).stream())
          .findFirst()
          .ifPresent(
              cue -> {
                cues.clear();
                cues.add(cue);
              });
    }
    return cues;
  }

  private Optional<Cue> announcements(
      Sentence sentence,
      Statement statement,
      int index,
      List<TargetMention> mentions,
      Voice voice) {
    List<TargetMention> within = within(sentence, mentions);
    return within.isEmpty()
        ? Optional.empty()
        : Announcements.cue(
            text,
            new JudgedSentence(
                sentence, statement.act(), statement.verb(), statement.from(), index, within),
            voice);
  }

  /** Returns the sentences, one that is too long in parts. */
  List<Sentence> sentences(Statement statement) {
    int longest = text.settings().longestSentence();
    int from = Math.min(statement.frame(), statement.from());
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence sentence : Sentences.within(text.tokens(), from, statement.to())) {
      for (int start = sentence.from(); start < sentence.to(); start += longest) {
        int end = Math.min(sentence.to(), start + longest);
        sentences.add(new Sentence(start, end, sentence.question()));
      }
    }
    return sentences;
  }

  /** Returns the mentions that lie in a sentence. */
  static List<TargetMention> within(Sentence sentence, List<TargetMention> mentions) {
    int first = TextOrder.firstFrom(mentions, TargetMention::from, sentence.from());
    int behind = TextOrder.firstFrom(mentions, TargetMention::from, sentence.to());
    return mentions.subList(first, behind).stream()
        .filter(mention -> mention.to() <= sentence.to())
        .toList();
  }
}
