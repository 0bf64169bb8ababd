package org.marsad.stance.camp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.marsad.numeric.UnitVectors;

/**
 * Joins statements that argue alike: agglomerative clustering by cosine with group average linkage
 * (Lance and Williams 1967), until no two groups are as alike as is asked. Each group remembers the
 * one nearest to it, so that time grows with the square of the statements.
 */
final class ArgumentGroups {
  private final float[][] likeness;
  private final int[] sizes;
  private final int[] nearest;
  private final int[] heads;

  private ArgumentGroups(float[][] likeness) {
    this.likeness = likeness;
    this.sizes = new int[likeness.length];
    this.nearest = new int[likeness.length];
    this.heads = IntStream.range(0, likeness.length).toArray();
    Arrays.fill(sizes, 1);
  }

  /**
   * Groups statements.
   *
   * @param points their vectors, one after another
   * @param dimensions of each
   * @param least mean cosine between the statements of two groups from which they are joined
   * @return the groups, each the ascending places of its statements, in order of the first place
   */
  static List<List<Integer>> of(float[] points, int dimensions, double least) {
    ArgumentGroups groups = new ArgumentGroups(likeness(points, dimensions));
    groups.joinAll(least);
    return groups.members();
  }

  private static float[][] likeness(float[] points, int dimensions) {
    int n = points.length / dimensions;
    float[][] likeness = new float[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        float dot =
            (float) UnitVectors.dot(points, a * dimensions, points, b * dimensions, dimensions);
        likeness[a][b] = dot;
        likeness[b][a] = dot;
      }
    }
    return likeness;
  }

  private void joinAll(double least) {
    for (int a = 0; a < nearest.length; a++) {
      nearest[a] = findNearest(a);
    }
    for (int into = closest(); into >= 0; into = closest()) {
      if (likeness[into][nearest[into]] < least) {
        return;
      }
      join(Math.min(into, nearest[into]), Math.max(into, nearest[into]));
    }
  }

  /** Returns the group that is nearest to another one, the first of equals, or -1. */
  private int closest() {
    int best = -1;
    for (int a = 0; a < heads.length; a++) {
      if (isHead(a)
          && nearest[a] >= 0
          && (best < 0 || likeness[a][nearest[a]] > likeness[best][nearest[best]])) {
        best = a;
      }
    }
    return best;
  }

  private boolean isHead(int a) {
    return heads[a] == a;
  }

  private int findNearest(int a) {
    int best = -1;
    for (int b = 0; b < heads.length; b++) {
      if (b != a && isHead(b) && (best < 0 || likeness[a][b] > likeness[a][best])) {
        best = b;
      }
    }
    return best;
  }

  private void join(int into, int from) {
    float all = sizes[into] + sizes[from];
    for (int other = 0; other < heads.length; other++) {
      float joined =
          (sizes[into] * likeness[into][other] + sizes[from] * likeness[from][other]) / all;
      likeness[into][other] = joined;
      likeness[other][into] = joined;
    }
    sizes[into] += sizes[from];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = heads[i] == from ? into : heads[i];
    }
    for (int a = 0; a < heads.length; a++) {
      if (isHead(a) && (a == into || nearest[a] == from || nearest[a] == into)) {
        nearest[a] = findNearest(a);
      }
    }
  }

  private List<List<Integer>> members() {
    List<List<Integer>> groups = new ArrayList<>();
    for (int head = 0; head < heads.length; head++) {
      int of = head;
      if (isHead(head)) {
        groups.add(IntStream.range(0, heads.length).filter(i -> heads[i] == of).boxed().toList());
      }
    }
    return groups;
  }
}
