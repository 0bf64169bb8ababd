package org.marsad.attribution;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Which statements are reported by others: a statement that lies within what somebody else is
 * reported to say is a claim within a claim. What the author says reports nothing, and of two who
 * say the same together none reports the other.
 */
public final class Nesting {
  /** Stands for a statement that the article itself reports. */
  public static final int NONE = -1;

  private Nesting() {}

  /**
   * Finds for each statement the one that reports it.
   *
   * @param statements in the order of the text, of those that start together the longest first
   * @return for each statement the index of the innermost one around it, or {@link #NONE}
   */
  public static int[] outer(List<Statement> statements) {
    int[] outer = new int[statements.size()];
    Arrays.fill(outer, NONE);
    Deque<Integer> around = new ArrayDeque<>();
    for (int i = 0; i < outer.length; i++) {
      Statement statement = statements.get(i);
      while (!around.isEmpty() && statements.get(around.peek()).to() <= statement.from()) {
        around.pop();
      }
      if (!around.isEmpty() && statement.to() <= statements.get(around.peek()).to()) {
        int next = around.peek();
        outer[i] = isTheSame(statement, statements.get(next)) ? outer[next] : next;
      }
      if (statement.speaker() != null) {
        around.push(i);
      }
    }
    return outer;
  }

  /** Whether two say the same together, each in a statement of its own. */
  private static boolean isTheSame(Statement one, Statement other) {
    return one.from() == other.from() && one.to() == other.to();
  }
}
