package org.marsad.topic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.config.Yaml;
import org.marsad.text.Terms;

/**
 * The labels of {@code topic-labels.yaml}, which a person has chosen: a list of entries with a
 * {@code label} and {@code words} of the topic that it is for.
 *
 * <p>Topics have other numbers in every run that finds topics, so an entry goes to the topic whose
 * terms have the largest share of the stems of its words, at least half of them and two; where two
 * topics have the same share, to the one in which those terms weigh more. A topic has one label at
 * most, that of the entry that fits it best. Immutable.
 */
public final class GivenLabels {
  private static final String FILE = "topic-labels.yaml";
  private static final String LABEL = "label";
  private static final String WORDS = "words";
  private static final int LONGEST = 200;
  private static final int LEAST_STEMS = 2;
  private static final double LEAST_SHARE = 0.5;

  private final List<Entry> entries;

  private record Entry(String label, Set<String> stems) {}

  /** How well an entry fits a topic: the share of its stems, and what they weigh there. */
  private record Fit(Entry entry, int topic, double share, double weight) {
    static final Comparator<Fit> BEST_FIRST =
        Comparator.comparingDouble((Fit fit) -> -fit.share)
            .thenComparingDouble(fit -> -fit.weight)
            .thenComparingInt(Fit::topic);
  }

  private GivenLabels(List<Entry> entries) {
    this.entries = entries;
  }

  /**
   * Reads the file.
   *
   * @throws UserError naming everything that is wrong with it
   */
  public static GivenLabels read(Definitions definitions) {
    return of(definitions.text(FILE));
  }

  static GivenLabels of(String yaml) {
    List<String> problems = new ArrayList<>();
    Map<String, Entry> entries = new HashMap<>();
    List<Entry> sound = new ArrayList<>();
    int number = 0;
    for (JsonNode node : list(yaml)) {
      number++;
      Entry entry = entry(node, number, problems);
      if (entry != null && entries.put(entry.label, entry) != null) {
        problems.add(
            String.format(Locale.ROOT, "entry %d: the label %s stands twice", number, entry.label));
      }
      sound.add(entry);
    }
    UserError.throwIfAny(FILE + " cannot be used:", problems);
    return new GivenLabels(List.copyOf(sound));
  }

  private static JsonNode list(String yaml) {
    try {
      JsonNode tree = Yaml.tree(yaml, FILE);
      if (tree.isArray() || tree.isMissingNode() || tree.isNull()) {
        return tree;
      }
      throw new UserError(FILE + " must be a list of labels: `- label: ...`");
    } catch (JsonProcessingException e) {
      throw new UserError(FILE + " is no YAML: " + e.getOriginalMessage().strip(), e);
    }
  }

  /** Returns an entry, or null where it has a problem, which is noted. */
  private static Entry entry(JsonNode node, int number, List<String> problems) {
    int before = problems.size();
    String label = node.path(LABEL).isTextual() ? node.path(LABEL).textValue().strip() : "";
    Set<String> stems = new HashSet<>();
    node.path(WORDS).forEach(word -> stems.addAll(stems(word.asText())));
    if (label.isEmpty() || label.length() > LONGEST || label.indexOf('\n') >= 0) {
      problems.add(
          String.format(
              Locale.ROOT,
              "entry %d: label must be a text of one line, at most %d characters",
              number,
              LONGEST));
    }
    if (!node.path(WORDS).isArray() || stems.size() < LEAST_STEMS) {
      problems.add(
          String.format(
              Locale.ROOT,
              "entry %d (%s): words must be a list of at least %d words of the topic, such as"
                  + " [one, two]",
              number,
              label,
              LEAST_STEMS));
    }
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!field.equals(LABEL) && !field.equals(WORDS)) {
                problems.add(
                    String.format(
                        Locale.ROOT,
                        "entry %d (%s): there is no `%s`; there are label, words",
                        number,
                        label,
                        field));
              }
            });
    return problems.size() == before ? new Entry(label, Set.copyOf(stems)) : null;
  }

  private static List<String> stems(String text) {
    return new Terms(List.of()).stems(text);
  }

  /** Returns the number of labels. */
  public int size() {
    return entries.size();
  }

  /**
   * Gives the labels to topics.
   *
   * @param terms the terms of each topic as written, each with its weight
   * @return the given label of each topic that has one
   */
  Map<Integer, String> labels(Map<Integer, Map<String, Double>> terms) {
    List<Fit> fits = new ArrayList<>();
    terms.forEach((topic, own) -> addFits(topic, byStem(own), fits));
    fits.sort(Fit.BEST_FIRST); // stable: of entries that fit alike the first
    Map<Integer, String> labels = new TreeMap<>();
    Set<Entry> given = new HashSet<>();
    for (Fit fit : fits) {
      if (!given.contains(fit.entry) && !labels.containsKey(fit.topic)) {
        given.add(fit.entry);
        labels.put(fit.topic, fit.entry.label);
      }
    }
    return labels;
  }

  private static Map<String, Double> byStem(Map<String, Double> terms) {
    Map<String, Double> weights = new HashMap<>();
    terms.forEach(
        (term, weight) -> stems(term).forEach(stem -> weights.merge(stem, weight, Double::max)));
    return weights;
  }

  private void addFits(int topic, Map<String, Double> weights, List<Fit> fits) {
    for (Entry entry : entries) {
      double[] found =
          entry.stems.stream().filter(weights::containsKey).mapToDouble(weights::get).toArray();
      double share = (double) found.length / entry.stems.size();
      if (found.length >= LEAST_STEMS && share >= LEAST_SHARE) {
        Arrays.sort(found); // sums do not depend on the order of a set
        fits.add(new Fit(entry, topic, share, Arrays.stream(found).sum()));
      }
    }
  }

  /**
   * Describes the labels that no topic was given.
   *
   * @param given what {@link #labels} returned
   * @return one line, or none
   */
  List<String> notes(Map<Integer, String> given) {
    List<String> left =
        entries.stream().map(Entry::label).filter(label -> !given.containsValue(label)).toList();
    return left.isEmpty()
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s: no topic has half of the words of %s",
                FILE,
                String.join("; ", left)));
  }
}
