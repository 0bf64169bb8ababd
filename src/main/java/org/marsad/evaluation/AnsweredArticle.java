package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.evaluation.StanceAnswers.Answer;
import org.marsad.stance.StanceReader;
import org.marsad.stance.learned.IssueStatement;
import org.marsad.table.Stance;

/**
 * The labelled statements of one article, each placed on the statement that is read there: the one
 * on the same issue with the most letters in common, at least half of the shorter one's. Several
 * labels of one statement count as one, a side before neutral; where they take both sides the
 * statement teaches nothing.
 */
final class AnsweredArticle {
  private final String id;
  private final String text;
  private final String letters;
  private final List<Placed> read;

  private AnsweredArticle(String id, String text, String letters, List<Placed> read) {
    this.id = id;
    this.text = text;
    this.letters = letters;
    this.read = read;
  }

  /** A statement that is read in the article, and its place among the letters. */
  private record Placed(StanceReader.Example example, Span span) {}

  /** Reads an article. */
  static AnsweredArticle of(StanceReader reader, String id, String title, String text) {
    List<Placed> read = new ArrayList<>();
    for (StanceReader.Example example : reader.examples(title, text)) {
      if (example.judged()) {
        int from = Letters.of(text.substring(0, example.start())).length();
        int length = Letters.of(text.substring(example.start(), example.end())).length();
        read.add(new Placed(example, new Span(from, from + length)));
      }
    }
    return new AnsweredArticle(id, text, Letters.of(text), read);
  }

  /** Returns the labelled statements, by issue. */
  Map<String, List<IssueStatement>> statements(List<Answer> answers) {
    Map<Placed, EnumSet<Stance>> labels = new LinkedHashMap<>();
    Map<String, List<IssueStatement>> byIssue = new LinkedHashMap<>();
    Set<String> unseen = new HashSet<>();
    for (Answer answer : answers) {
      Optional<Placed> placed = placed(answer);
      List<IssueStatement> own =
          byIssue.computeIfAbsent(answer.issue(), issue -> new ArrayList<>());
      if (placed.isPresent()) {
        labels
            .computeIfAbsent(placed.get(), key -> EnumSet.noneOf(Stance.class))
            .add(answer.learned());
      } else if (!answer.stance().equals(Stance.NONE)
          && unseen.add(answer.issue() + Letters.of(answer.span()))) {
        own.add(new IssueStatement(id, null, answer.learned()));
      }
    }
    labels.forEach(
        (placed, stances) ->
            one(stances)
                .ifPresent(
                    stance ->
                        byIssue
                            .get(placed.example.issue())
                            .add(new IssueStatement(id, placed.example, stance))));
    return byIssue;
  }

  /** Whether the words of an answer stand in the text. */
  boolean has(Answer answer) {
    return text.contains(answer.span()) || letters.contains(Letters.of(answer.span()));
  }

  private Optional<Placed> placed(Answer answer) {
    Optional<Span> words = Span.find(Letters.of(answer.span()), letters, 0);
    return words.flatMap(
        span ->
            read.stream()
                .filter(one -> one.example.issue().equals(answer.issue()))
                .filter(one -> isSame(span, one.span))
                .max(
                    Comparator.comparingInt((Placed one) -> span.common(one.span))
                        .thenComparingDouble(one -> span.likeness(one.span))));
  }

  private static boolean isSame(Span one, Span other) {
    int shorter = Math.min(one.length(), other.length());
    return shorter > 0 && 2 * one.common(other) >= shorter;
  }

  private static Optional<Stance> one(EnumSet<Stance> stances) {
    stances.remove(Stance.NEUTRAL);
    if (stances.isEmpty()) {
      return Optional.of(Stance.NEUTRAL);
    }
    return stances.size() == 1 ? Optional.of(stances.iterator().next()) : Optional.empty();
  }
}
