package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.report.LabelSelection.Chosen;

class LabelSelectionTest {
  private static LabelCandidate candidate(int number, double margin, String... stems) {
    Set<String> own = stems.length == 0 ? Set.of("w" + number, "v" + number) : Set.of(stems);
    return new LabelCandidate(
        "s" + number, "a" + number, "p" + number % 40, "o" + number % 7, own, margin);
  }

  private static List<LabelCandidate> candidates(int count) {
    List<LabelCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      candidates.add(candidate(i, i / (double) count));
    }
    return candidates;
  }

  private static List<LabelCandidate> shuffled(List<LabelCandidate> candidates) {
    List<LabelCandidate> shuffled = new ArrayList<>(candidates);
    Collections.shuffle(shuffled, new Random(3));
    return shuffled;
  }

  private static long most(List<Chosen> chosen, Function<LabelCandidate, String> of) {
    return Collections.max(
        chosen.stream()
            .collect(Collectors.groupingBy(one -> of.apply(one.candidate()), Collectors.counting()))
            .values());
  }

  @Test
  void takesWhatIsLeastCertainAndEveryFourthAtRandom() {
    List<LabelCandidate> all = candidates(400);
    List<Chosen> chosen = LabelSelection.of(all, shuffled(all), 40);
    assertThat(chosen).hasSize(40).doesNotHaveDuplicates();
    assertThat(chosen.stream().filter(Chosen::random)).hasSize(10);
    assertThat(chosen.subList(0, 8).stream().filter(Chosen::random)).hasSize(2);
    assertThat(chosen.stream().filter(one -> !one.random()))
        .allMatch(one -> one.candidate().margin() < 0.15);
    assertThat(chosen.stream().filter(Chosen::random))
        .anyMatch(one -> one.candidate().margin() > 0.4);
  }

  @Test
  void takesNoNearCopies() {
    List<LabelCandidate> all =
        List.of(
            candidate(1, 0.1, "a", "b", "c", "d"),
            candidate(2, 0.2, "a", "b", "c", "x"),
            candidate(3, 0.3, "e", "f"));
    assertThat(LabelSelection.of(all, all, 3))
        .extracting(one -> one.candidate().statement())
        .containsExactly("s1", "s3");
  }

  @Test
  void prefersWhatIsUnlikeTheRest() {
    List<LabelCandidate> all =
        List.of(
            candidate(1, 0, "a", "b", "c", "d"),
            candidate(2, 0.01, "a", "b", "x", "y"),
            candidate(3, 0.05, "e", "f", "g", "h"));
    assertThat(LabelSelection.of(all, List.of(), 2))
        .extracting(one -> one.candidate().statement())
        .containsExactly("s1", "s3");
  }

  @Test
  void givesNobodyMoreThanAShareUnlessThereIsTooLittleElse() {
    List<LabelCandidate> candidates = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean loud = i < 30;
      candidates.add(
          new LabelCandidate(
              "s" + i,
              loud ? "loud" : "a" + i,
              loud ? "p" : "p" + i,
              "o" + i % 5,
              Set.of("w" + i),
              i / 100.0));
    }
    List<Chosen> chosen = LabelSelection.of(candidates, shuffled(candidates), 20);
    assertThat(most(chosen, LabelCandidate::article)).isEqualTo(2);
    assertThat(most(chosen, LabelCandidate::outlet)).isLessThanOrEqualTo(6);
    List<Chosen> all = LabelSelection.of(candidates, shuffled(candidates), 60);
    assertThat(all).hasSize(60);
  }

  @Test
  void takesAllThereIs() {
    assertThat(LabelSelection.of(candidates(3), candidates(3), 100)).hasSize(3);
    assertThat(LabelSelection.of(List.of(), List.of(), 100)).isEmpty();
  }
}
