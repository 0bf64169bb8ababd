package org.marsad.stance.learned;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.config.Definitions;
import org.marsad.config.StanceRuleSettings;
import org.marsad.issue.Issue;
import org.marsad.stance.StanceReader;
import org.marsad.stance.StanceReaders;
import org.marsad.table.Stance;
import org.marsad.text.Folding;

/**
 * Passages and articles whose statements are labelled, as evidence to learn from. They were written
 * for this project; {@code passages.jsonl} beside this class has one in a line: {@code id,
 * register, issue, title, text, targets} (the words of the text that name what the issue is about)
 * and {@code statements} with {@code span, speaker, stance} of the writer and {@code second}, that
 * of a reader who did not see it. A statement on which the two take different sides teaches
 * nothing; where one of them sees none, it has the side of the other.
 *
 * <p>An issue that is known is read with its file; another one as a single target of its words. A
 * text of the issue {@code none} is about something else and read with every file that there is:
 * whatever would be judged in it takes no side.
 */
public final class TrainingPassages {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHINGLE = 20;
  private static final int STEP = 5;
  private static final double OF_PASSAGE = 0.5;
  private static final String OTHER = "other";
  private static final String NO_ISSUE = "none";
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Definitions definitions;
  private final StanceRuleSettings settings;
  private final Map<String, StanceReader> known = new TreeMap<>();
  private final List<LabelledEvidence> read = new ArrayList<>();

  /**
   * Makes a reader of passages.
   *
   * @param issues that have a file
   */
  public TrainingPassages(
      Definitions definitions, StanceRuleSettings settings, Collection<Issue> issues) {
    this.definitions = definitions;
    this.settings = settings;
    for (Issue issue : issues) {
      known.put(issue.id(), StanceReaders.of(definitions, settings, List.of(issue)));
    }
  }

  /** Reads lines of passages. */
  public void addAll(Stream<String> lines) {
    lines.forEach(
        line -> {
          try {
            add(JSON.readTree(line));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Returns what was read. */
  public List<LabelledEvidence> read() {
    return read;
  }

  /**
   * Adds a passage of which the whole text is one statement.
   *
   * @param issue the id of an issue that is known
   * @param example its text and what must come out; none is taken for neutral
   */
  public void addExample(String issue, Issue.Example example) {
    for (StanceReader.Example seen : known.get(issue).examples(null, example.text())) {
      read.add(new LabelledEvidence(issue, seen.evidence(), stance(example.stance()), 1));
    }
  }

  private void add(JsonNode passage) {
    if (passage.path("issue").asText().equals(NO_ISSUE)) {
      known.values().forEach(reader -> add(passage, examples(reader, passage)));
    } else {
      add(passage, examples(reader(passage), passage));
    }
  }

  private static List<StanceReader.Example> examples(StanceReader reader, JsonNode passage) {
    return reader.examples(passage.path("title").asText(null), passage.path("text").asText());
  }

  private void add(JsonNode passage, List<StanceReader.Example> seen) {
    Map<StanceReader.Example, Set<String>> labels = new HashMap<>();
    for (JsonNode statement : passage.path("statements")) {
      StanceReader.Example best = best(statement, passage, seen);
      if (best != null) {
        Set<String> own = labels.computeIfAbsent(best, key -> new TreeSet<>());
        own.add(statement.path("stance").asText());
        own.add(statement.path("second").asText());
      }
    }
    boolean article = passage.has("label");
    String issue = passage.path("issue").asText();
    for (StanceReader.Example example : seen) {
      add(issue, example, labels.get(example), article);
    }
  }

  /** Adds a statement; in an article one without a label is neutral if it would be judged. */
  private void add(
      String issue, StanceReader.Example example, Set<String> labels, boolean article) {
    double weight = article ? 1 : OF_PASSAGE;
    if (labels == null) {
      if (article ? example.judged() : example.named()) {
        double unlabelled = article ? weight : weight / 2;
        read.add(new LabelledEvidence(issue, example.evidence(), Stance.NEUTRAL, unlabelled));
      }
    } else {
      labels.remove(Stance.NEUTRAL.id());
      if (labels.size() <= 1) {
        Stance stance = labels.isEmpty() ? Stance.NEUTRAL : stance(labels.iterator().next());
        read.add(new LabelledEvidence(issue, example.evidence(), stance, weight));
      }
    }
  }

  private static Stance stance(String label) {
    return label.equals(Stance.NONE)
        ? Stance.NEUTRAL
        : Stance.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private StanceReader reader(JsonNode passage) {
    StanceReader reader = known.get(passage.path("issue").asText());
    if (reader != null) {
      return reader;
    }
    List<String> phrases = new ArrayList<>();
    passage.path("targets").forEach(target -> phrases.add(asWritten(target.asText())));
    Issue.Target target = Issue.Target.of(phrases);
    Issue issue = new Issue(OTHER, null, null, null, List.of(target), null, null, null, null);
    return StanceReaders.of(definitions, settings, List.of(issue));
  }

  private static String asWritten(String target) {
    return NO_WORD
        .splitAsStream(target)
        .filter(word -> !word.isEmpty())
        .map(word -> "=" + word)
        .collect(joining(" "));
  }

  /**
   * Returns the statement that shares the most letters with a labelled one, of a claim within a
   * claim the inner one; null if none does.
   */
  private static StanceReader.Example best(
      JsonNode labelled, JsonNode passage, List<StanceReader.Example> seen) {
    String span = letters(labelled.path("span").asText());
    StanceReader.Example best = null;
    int most = 0;
    int length = 0;
    for (StanceReader.Example example : seen) {
      String own = letters(passage.path("text").asText().substring(example.start(), example.end()));
      int shared = shared(span, own);
      if (shared > most || shared > 0 && shared == most && own.length() < length) {
        most = shared;
        length = own.length();
        best = example;
      }
    }
    return best;
  }

  private static int shared(String span, String statement) {
    if (span.contains(statement) || statement.contains(span)) {
      return Math.min(span.length(), statement.length());
    }
    int shared = 0;
    for (int i = 0; i + SHINGLE <= span.length(); i += STEP) {
      shared += statement.contains(span.substring(i, i + SHINGLE)) ? STEP : 0;
    }
    return shared;
  }

  private static String letters(String text) {
    return NO_WORD.matcher(Folding.fold(text)).replaceAll("");
  }
}
