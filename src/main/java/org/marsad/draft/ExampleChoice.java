package org.marsad.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.issue.Issue;
import org.marsad.stance.ArticleReading;
import org.marsad.stance.ArticleReading.JudgedStatement;
import org.marsad.stance.Judgement;
import org.marsad.stance.StanceReader;
import org.marsad.table.Stance;
import org.marsad.text.Folding;
import org.marsad.text.Sentences;
import org.marsad.text.Sentences.Sentence;
import org.marsad.text.Tokens;
import org.marsad.text.Words;

/**
 * Chooses sentences of a run as examples of an issue: some that seem to support it, some that seem
 * to oppose it, some that take no side, some that only look like it. Each is read alone, as a check
 * of the issue's file will read it, and what comes out is proposed.
 */
final class ExampleChoice {
  private static final int SIDED = 6;
  private static final int ON = 16;
  private static final int NEAR = 4;
  private static final int FEWEST_WORDS = 8;
  private static final int MOST_WORDS = 60;
  private static final double SAME_SOURCE = 0.15;
  private static final double SAME_SPEAKER = 0.3;
  private static final double SAME_WORDS = 0.8;
  private static final double SAME = 0.5;

  private final StanceReader reader;
  private final Issue issue;
  private final List<Candidate> chosen = new ArrayList<>();

  private ExampleChoice(StanceReader reader, Issue issue) {
    this.reader = reader;
    this.issue = issue;
  }

  /**
   * A sentence that may become an example.
   *
   * @param text one sentence or a few, in one line
   * @param read what comes out when it is read alone
   * @param strength how far from neutral, 0 to 1
   * @param speaker who says it, empty for the author
   */
  record Candidate(
      DraftArticle article, String text, String read, double strength, String speaker) {

    private Set<String> words() {
      return Set.of(
          Arrays.stream(Folding.fold(text).split("\\P{L}+", -1)).distinct().toArray(String[]::new));
    }
  }

  /**
   * Chooses examples.
   *
   * @param reader a reader that knows the issue
   * @param readings the articles on the subject as the reader reads them
   * @param near sentences that have words of the subject and are not on it
   * @return for each stance some, in the order support, oppose, neutral, none
   */
  static List<Candidate> of(
      StanceReader reader,
      Issue issue,
      Map<DraftArticle, ArticleReading> readings,
      Map<DraftArticle, List<String>> near) {
    ExampleChoice choice = new ExampleChoice(reader, issue);
    List<Candidate> candidates = choice.candidates(readings);
    choice.choose(candidates, Stance.SUPPORT.id(), SIDED);
    choice.choose(candidates, Stance.OPPOSE.id(), SIDED);
    choice.choose(candidates, Stance.NEUTRAL.id(), ON - choice.chosen.size());
    choice.choose(choice.nearMisses(near), Stance.NONE, NEAR);
    return choice.chosen;
  }

  private List<Candidate> candidates(Map<DraftArticle, ArticleReading> readings) {
    List<Candidate> candidates = new ArrayList<>();
    readings.forEach(
        (article, reading) -> {
          Set<String> seen = new HashSet<>();
          for (JudgedStatement statement : reading.statements()) {
            if (statement.judgements().stream().anyMatch(this::isOwn)) {
              String text = sentences(article.text(), statement.start(), statement.end());
              if (isOfFairLength(text) && seen.add(text)) {
                candidates.add(candidate(article, text, statement.name()));
              }
            }
          }
        });
    candidates.removeIf(candidate -> candidate.read().equals(Stance.NONE));
    return candidates;
  }

  private boolean isOwn(Judgement judgement) {
    return judgement.issue().equals(issue.id());
  }

  private static boolean isOfFairLength(String text) {
    int words = Words.count(text);
    return words >= FEWEST_WORDS && words <= MOST_WORDS;
  }

  /** Returns the whole sentences around a part of a text. */
  private static String sentences(String text, int start, int end) {
    Tokens tokens = new Tokens(text);
    int from = start;
    int to = end;
    for (Sentence sentence : Sentences.within(tokens, 0, tokens.size())) {
      int begins = tokens.start(sentence.from());
      int ends = tokens.end(sentence.to() - 1);
      if (begins < end && ends > start) {
        from = Math.min(from, begins);
        to = Math.max(to, ends);
      }
    }
    return text.substring(from, to).replaceAll("\\s+", " ").strip();
  }

  /** Reads a sentence alone. */
  private Candidate candidate(DraftArticle article, String text, String speaker) {
    ArticleReading alone = reader.read(null, text);
    String read =
        alone.stances().stream()
            .filter(stance -> stance.issue().equals(issue.id()))
            .map(stance -> stance.stance().id())
            .findFirst()
            .orElse(Stance.NONE);
    double strength =
        alone.statements().stream()
            .flatMap(statement -> statement.judgements().stream())
            .filter(this::isOwn)
            .mapToDouble(judgement -> Math.abs(judgement.score()))
            .max()
            .orElse(0);
    return new Candidate(article, text, read, strength, speaker);
  }

  private List<Candidate> nearMisses(Map<DraftArticle, List<String>> near) {
    List<Candidate> candidates = new ArrayList<>();
    near.forEach(
        (article, texts) ->
            texts.stream()
                .filter(ExampleChoice::isOfFairLength)
                .limit(1)
                .forEach(text -> candidates.add(candidate(article, text, ""))));
    return candidates;
  }

  /** Chooses the strongest, one an article, those first that are unlike the ones before. */
  private void choose(List<Candidate> candidates, String stance, int most) {
    List<Candidate> open =
        new ArrayList<>(candidates.stream().filter(c -> c.read().equals(stance)).toList());
    for (int i = 0; i < most; i++) {
      open.removeIf(this::isTaken);
      Candidate best =
          open.stream()
              .max(
                  Comparator.comparingDouble(this::worth)
                      .thenComparing(Candidate::text, Comparator.reverseOrder()))
              .orElse(null);
      if (best == null) {
        return;
      }
      chosen.add(best);
    }
  }

  private boolean isTaken(Candidate candidate) {
    return chosen.stream()
        .anyMatch(
            other ->
                other.article().id().equals(candidate.article().id())
                    || likeness(other, candidate) > SAME);
  }

  private double worth(Candidate candidate) {
    double worth = candidate.strength();
    double nearest = 0;
    Map<String, Integer> sources = new HashMap<>();
    for (Candidate other : chosen) {
      sources.merge(other.article().source(), 1, Integer::sum);
      nearest = Math.max(nearest, likeness(other, candidate));
      if (!candidate.speaker().isEmpty() && candidate.speaker().equals(other.speaker())) {
        worth -= SAME_SPEAKER;
      }
    }
    return worth
        - SAME_WORDS * nearest
        - SAME_SOURCE * sources.getOrDefault(candidate.article().source(), 0);
  }

  /** Returns the share of the words of both that they have in common (Jaccard). */
  private static double likeness(Candidate one, Candidate other) {
    Set<String> both = new HashSet<>(one.words());
    Set<String> all = new HashSet<>(one.words());
    both.retainAll(other.words());
    all.addAll(other.words());
    return all.isEmpty() ? 0 : (double) both.size() / all.size();
  }
}
