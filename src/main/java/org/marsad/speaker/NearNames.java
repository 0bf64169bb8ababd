package org.marsad.speaker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the pairs of names that a person should look at: names of one speaker that may be two
 * people's, and names of two speakers that may be one's. Each name is compared with the one most
 * often printed, so that the time grows with the number of names; of a speaker, and of names that
 * are near each other, the {@value #MOST} most frequent pairs are given. Plain Java, immutable.
 */
public final class NearNames implements Serializable {
  private static final long serialVersionUID = 1L;
  static final int MOST = 10;
  private static final String OFFICES = "offices";
  private static final String COUNTRY = "country";
  private static final Comparator<Form> BY_WEIGHT =
      Comparator.comparing(Form::isSingle)
          .thenComparing(Form::statements, Comparator.reverseOrder())
          .thenComparing(Form::name)
          .thenComparing(Form::speaker);

  private final SpeakerNames names;

  /** Compares names as the list of known speakers does. */
  public NearNames(KnownSpeakers known) {
    this.names = known.names();
  }

  /**
   * A name that a speaker has in print.
   *
   * @param speaker the id of the speaker
   * @param name as printed; the words of an organisation when nobody is named
   * @param full the keys of all its parts; empty when nobody is named
   * @param statements how many it has
   * @param first the day of the earliest, or null
   * @param last the day of the latest, or null
   * @param offices with which it is printed, most frequent first
   */
  public record Form(
      String speaker,
      String name,
      String full,
      long statements,
      String first,
      String last,
      List<String> offices) {
    boolean isSingle() {
      return !full.contains(" ");
    }

    private String ends() {
      List<String> keys = List.of(full.split(" ", -1));
      return SpeakerNames.ends(keys);
    }

    private String evidence() {
      String when = first == null ? "undated" : first.equals(last) ? first : first + " to " + last;
      String held = offices.isEmpty() ? "no office" : String.join("; ", offices);
      return String.format(Locale.ROOT, "%s: %d statements, %s, %s", name, statements, when, held);
    }
  }

  /**
   * A pair of names.
   *
   * @param form the more frequent one
   * @param other the other one
   * @param reason what is doubtful
   */
  public record Pair(Form form, Form other, String reason) {
    /** Returns what both names have in statements, dates and offices. */
    public String evidence() {
      return form.evidence() + " | " + other.evidence();
    }
  }

  /** Finds the doubtful ones among the names of one speaker. */
  public List<Pair> joined(List<Form> forms) {
    List<Form> sorted = sorted(forms);
    Form main = sorted.get(0);
    List<Pair> pairs = new ArrayList<>();
    if (names.isCommon(main.name()) && hasContrary(main.offices())) {
      pairs.add(new Pair(main, main, OFFICES));
    }
    for (Form other : sorted.subList(1, sorted.size())) {
      doubt(main, other).ifPresent(reason -> pairs.add(new Pair(main, other, reason)));
    }
    return first(pairs);
  }

  /** Pairs the names of different speakers that are near each other. */
  public List<Pair> apart(List<Form> forms) {
    List<Form> sorted = sorted(forms);
    Form main = sorted.get(0);
    return first(
        sorted.subList(1, sorted.size()).stream()
            .filter(other -> !other.speaker().equals(main.speaker()))
            .map(other -> new Pair(main, other, difference(main, other)))
            .filter(this::isOpen)
            .toList());
  }

  /** Whether the offices leave open that two names are one speaker's. */
  private boolean isOpen(Pair pair) {
    boolean byOffice = pair.reason().equals(OFFICES) || pair.reason().equals(COUNTRY);
    return byOffice || !areContrary(pair.form().offices(), pair.other().offices());
  }

  private static List<Form> sorted(List<Form> forms) {
    List<Form> sorted = new ArrayList<>(forms);
    sorted.sort(BY_WEIGHT);
    return sorted;
  }

  private static List<Pair> first(List<Pair> pairs) {
    return pairs.subList(0, Math.min(MOST, pairs.size()));
  }

  private Optional<String> doubt(Form main, Form other) {
    if (other.full().isEmpty()) {
      return Optional.empty();
    }
    if (other.isSingle()) {
      return main.isSingle() ? Optional.empty() : Optional.of("surname");
    }
    if (!other.full().equals(main.full())) {
      boolean contrary = areContrary(main.offices(), other.offices());
      return contrary ? Optional.of("middle_name") : Optional.empty();
    }
    return letters(main).equals(letters(other)) ? Optional.empty() : Optional.of("spelling");
  }

  private String letters(Form form) {
    return names.letters(form.name());
  }

  private static String difference(Form main, Form other) {
    if (main.full().isEmpty()) {
      return COUNTRY;
    }
    if (main.full().equals(other.full())) {
      return OFFICES;
    }
    return main.ends().equals(other.ends()) ? "middle_name" : "spelling";
  }

  /** Whether two lists of offices have no word in common. */
  private boolean areContrary(List<String> offices, List<String> others) {
    return !offices.isEmpty()
        && !others.isEmpty()
        && Collections.disjoint(words(offices), words(others));
  }

  /** Whether one of the offices has no word in common with the first. */
  private boolean hasContrary(List<String> offices) {
    return offices.stream().anyMatch(one -> areContrary(offices.subList(0, 1), List.of(one)));
  }

  private List<String> words(List<String> offices) {
    return offices.stream().flatMap(office -> names.officeWords(office).stream()).toList();
  }
}
