package org.marsad.stance.learned;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;
import org.marsad.stance.IssueWeights;
import org.marsad.store.TextFolder;
import org.marsad.text.Hashing;

/**
 * What was learned from labels of some issues, as it is kept in a folder: a file {@code
 * <issue>.txt} of weights, whose head says from what and how good they are.
 *
 * @param weights by the id of the issue
 * @param outdated issues whose weights were learned beside other shipped weights than those in
 *     force, which they are meant to change
 */
public record FittedIssues(Map<String, IssueWeights> weights, List<String> outdated) {
  private static final String HEAD = "#";
  private static final String BESIDE = "# Beside stance-weights ";
  private static final String SHIPPED = "stance-weights";

  /**
   * Loads what {@link #save} saved.
   *
   * @param definitions the definitions in force
   * @throws UserError if the folder holds nothing of the kind
   */
  public static FittedIssues load(TextFolder folder, String name, Definitions definitions) {
    Map<String, String> texts = folder.read();
    if (texts.isEmpty()) {
      throw new UserError(
          String.format(
              Locale.ROOT,
              "--stance-model %s: there is no model; train one with train-stance",
              name));
    }
    Map<String, IssueWeights> weights = new TreeMap<>();
    texts.forEach(
        (issue, text) ->
            weights.put(issue, IssueWeights.read(lines(text), name + "/" + issue + ".txt")));
    String inForce = BESIDE + digest(definitions);
    List<String> outdated =
        texts.entrySet().stream()
            .filter(file -> file.getValue().lines().noneMatch(inForce::equals))
            .map(Map.Entry::getKey)
            .toList();
    return new FittedIssues(weights, outdated);
  }

  private static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith(HEAD)).toList();
  }

  /**
   * Saves what was learned of an issue, in the place of what is there.
   *
   * @param card lines that say from what it was learned and how good it is
   * @param definitions the definitions in force
   */
  public static void save(
      TextFolder folder,
      String issue,
      IssueWeights weights,
      List<String> card,
      Definitions definitions) {
    StringBuilder text = new StringBuilder();
    card.forEach(line -> text.append(HEAD).append(' ').append(line).append('\n'));
    text.append(BESIDE).append(digest(definitions)).append('\n');
    weights
        .weights()
        .forEach(
            (name, pair) ->
                text.append(
                    String.format(Locale.ROOT, "%s | %.4f %.4f\n", name, pair[0], pair[1])));
    folder.write(issue, text.toString());
  }

  private static String digest(Definitions definitions) {
    long hash = 0;
    for (String line : definitions.lexicon(SHIPPED)) {
      hash = Hashing.mix(hash * 31 + Hashing.of(line));
    }
    return Long.toHexString(hash);
  }
}
