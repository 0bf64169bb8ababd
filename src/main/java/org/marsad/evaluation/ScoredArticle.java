package org.marsad.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one article as labelled and as read, placed on the letters of its title and
 * text.
 *
 * @param id the article's id
 * @param gold the labels whose words stand in the article, in their order
 * @param read the attributed statements of the run, in the order of the text
 * @param unplaced the number of labels whose words are not in the article
 */
record ScoredArticle(String id, List<Gold> gold, List<Read> read, int unplaced) {
  private static final double TIGHT = 0.8;
  private static final int SHORTEST_NAME = 3;

  /** A label and its place. */
  record Gold(Span span, LabelledStatement label) {}

  /**
   * A statement of the run and its place.
   *
   * @param span its place
   * @param text its words
   * @param verb what attributes it; may be null
   * @param names the speaker as printed, by name and by aliases
   */
  record Read(Span span, String text, String verb, List<String> names) {

    /** Whether one of the names holds the labelled one. */
    boolean isNamedFully(String speaker) {
      return letters().stream().anyMatch(name -> name.contains(speaker));
    }

    /** Whether one of the names holds the labelled one or is held by it. */
    boolean isNamed(String speaker) {
      return letters().stream().anyMatch(name -> name.contains(speaker) || speaker.contains(name));
    }

    private List<String> letters() {
      return names.stream().map(Letters::of).filter(n -> n.length() >= SHORTEST_NAME).toList();
    }
  }

  /**
   * A statement of the run as it is stored.
   *
   * @param start where it starts in the text, in UTF-16 units
   */
  record Stored(int start, String text, String verb, List<String> names) {}

  /** Places labels and statements. */
  static ScoredArticle of(
      String id, String title, String text, List<LabelledStatement> labels, List<Stored> stored) {
    String letters = Letters.of(title) + Letters.of(text);
    List<Gold> gold = new ArrayList<>();
    int at = 0;
    for (LabelledStatement label : labels) {
      Optional<Span> span = Span.find(Letters.of(label.span()), letters, at);
      span.ifPresent(found -> gold.add(new Gold(found, label)));
      at = span.isPresent() && !label.nested() ? span.get().from() : at;
    }
    int head = Letters.of(title).length();
    List<Read> read =
        stored.stream()
            .sorted(Comparator.comparingInt(Stored::start))
            .map(one -> read(one, head, text))
            .toList();
    return new ScoredArticle(id, gold, read, labels.size() - gold.size());
  }

  private static Read read(Stored stored, int head, String text) {
    int from = head + Letters.of(text.substring(0, stored.start())).length();
    Span span = new Span(from, from + Letters.of(stored.text()).length());
    return new Read(span, stored.text(), stored.verb(), stored.names());
  }

  /** Returns the statement of the run that has at least half of the letters of a label. */
  Optional<Read> found(Gold label) {
    Optional<Read> likest = first(Comparator.comparingDouble(one -> label.span.likeness(one.span)));
    Optional<Read> best =
        likest
            .filter(one -> label.span.isHalfIn(label.span.common(one.span)))
            .or(() -> first(Comparator.comparingInt(one -> label.span.common(one.span))));
    return best.filter(one -> label.span.isHalfIn(label.span.common(one.span)));
  }

  /** Returns the first of the largest. */
  private Optional<Read> first(Comparator<Read> order) {
    return read.stream().reduce((best, one) -> order.compare(one, best) > 0 ? one : best);
  }

  /** Whether the bounds of a label and of the statement found for it agree. */
  static boolean isTight(Gold label, Read found) {
    int longer = Math.max(label.span.length(), found.span.length());
    return label.span.common(found.span) >= TIGHT * longer;
  }

  /** Whether at least half of the letters of a statement of the run lie in labels. */
  boolean isLabelled(Read one) {
    int most = gold.stream().mapToInt(label -> label.span.common(one.span)).max().orElse(0);
    int all =
        gold.stream()
            .filter(label -> !label.label.nested())
            .mapToInt(label -> label.span.common(one.span))
            .sum();
    return one.span.isHalfIn(Math.max(most, Math.min(all, one.span.length())));
  }
}
