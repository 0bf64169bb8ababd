package org.marsad.stance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.marsad.config.UserError;

/** Lines of a file of weights, each {@code feature | sided side}. */
final class WeightLines {
  private WeightLines() {}

  /**
   * Reads pairs of weights by the feature that they are of.
   *
   * @param file how the file is called in messages
   * @throws UserError naming every line of another shape
   */
  static Map<String, double[]> read(List<String> lines, String file) {
    Map<String, double[]> weights = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (String line : lines) {
      int bar = line.lastIndexOf('|');
      String[] numbers = line.substring(bar + 1).strip().split(" +", -1);
      try {
        double[] pair = {Double.parseDouble(numbers[0]), Double.parseDouble(numbers[1])};
        weights.put(line.substring(0, Math.max(0, bar)).strip(), pair);
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        problems.add(
            String.format(Locale.ROOT, "%s: \"%s\" is not `feature | weight weight`", file, line));
      }
    }
    UserError.throwIfAny("Weights that cannot be used:", problems);
    return weights;
  }
}
