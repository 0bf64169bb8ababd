package org.marsad.stance;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What can be seen of one statement that bears on where it stands on an issue: named features. Each
 * has a size, which tells how much of it there is, and a signed size, which is turned round where
 * the target that it speaks of counts against the issue; what speaks of no target has none.
 */
public final class Evidence {
  private final Map<String, double[]> features = new LinkedHashMap<>();

  Evidence() {}

  /** Takes a feature and its two sizes. */
  public interface Visitor {
    void feature(String name, double size, double signed);
  }

  /** Notes that a statement has something, once, whatever it has of it. */
  void has(String name) {
    features.computeIfAbsent(name, n -> new double[2])[0] = 1;
  }

  /**
   * Notes something that is said of a target; several times the same adds up to 1 at most.
   *
   * @param size above 0
   * @param direction 1, or -1 where the target counts against the issue
   */
  void of(String name, double size, int direction) {
    double[] sizes = features.computeIfAbsent(name, n -> new double[2]);
    sizes[0] = Math.max(sizes[0], size);
    sizes[1] = Math.max(-1, Math.min(1, sizes[1] + size * direction));
  }

  /** Notes an amount; several add up. */
  void amount(String name, double signed) {
    double[] sizes = features.computeIfAbsent(name, n -> new double[2]);
    sizes[0] += Math.abs(signed);
    sizes[1] += signed;
  }

  /** Gives every feature, in the order in which they were seen. */
  public void visit(Visitor visitor) {
    features.forEach((name, sizes) -> visitor.feature(name, sizes[0], sizes[1]));
  }
}
