package org.marsad;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.marsad.text.Folding;
import org.marsad.text.NoiseFilter;

/** Reads every definition and says what is wrong with it, all at once. */
final class DefinitionsCheck {
  private static final List<String> PATTERNS = List.of("noise-lines", "noise-tails");

  private DefinitionsCheck() {}

  /**
   * What was read.
   *
   * @throws UserError with everything that is wrong
   */
  static String report(Settings settings, Definitions definitions) {
    List<String> problems = new ArrayList<>();
    List<String> report = new ArrayList<>();
    report.add("settings: all known, in range; topics.k is " + settings.topics().k());
    for (String lexicon : PATTERNS) {
      List<String> lines = definitions.lexicon(lexicon);
      report.add("lexicons/%s.txt: %d patterns".formatted(lexicon, lines.size()));
      lines.forEach(line -> checkPattern(lexicon, line, problems));
    }
    List<String> stopWords = definitions.lexicon("stop-words");
    long distinct = stopWords.stream().map(Folding::fold).distinct().count();
    report.add("lexicons/stop-words.txt: %d words".formatted(distinct));
    stopWords.stream()
        .filter(word -> word.contains(" "))
        .forEach(word -> problems.add("lexicons/stop-words.txt: one word a line: " + word));
    UserError.throwIfAny("Definitions that cannot be used:", problems);
    return String.join("\n", report);
  }

  private static void checkPattern(String lexicon, String line, List<String> problems) {
    try {
      NoiseFilter.of(List.of(line), List.of(line));
    } catch (PatternSyntaxException e) {
      problems.add("lexicons/%s.txt: %s: %s".formatted(lexicon, line, e.getDescription()));
    }
  }
}
