package org.marsad.topic;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.marsad.numeric.UnitVectors;

/**
 * Joins related topics into groups: agglomerative clustering of their centres by cosine, with group
 * average linkage (Lance and Williams 1967).
 */
final class TopicGroups {
  private TopicGroups() {}

  /**
   * Groups k topics into ⌈√k⌉ groups.
   *
   * @param centres of the topics, one after another, each of length one
   * @param dimensions of each centre
   * @return for each topic the smallest number in its group: its largest topic, as topics are
   *     numbered by size
   */
  static int[] parents(float[] centres, int dimensions) {
    int k = centres.length / dimensions;
    int[] parents = IntStream.range(0, k).toArray();
    int[] sizes = new int[k];
    Arrays.fill(sizes, 1);
    double[][] similarity = similarities(centres, dimensions, k);
    for (int groups = k; groups > Math.ceil(Math.sqrt(k)); groups--) {
      join(parents, sizes, similarity);
    }
    return parents;
  }

  private static double[][] similarities(float[] centres, int dimensions, int k) {
    double[][] similarity = new double[k][k];
    for (int a = 0; a < k; a++) {
      for (int b = 0; b < k; b++) {
        similarity[a][b] =
            UnitVectors.dot(centres, a * dimensions, centres, b * dimensions, dimensions);
      }
    }
    return similarity;
  }

  /** Joins the two nearest groups. A group is known by its smallest topic number, its head. */
  private static void join(int[] parents, int[] sizes, double[][] similarity) {
    int k = parents.length;
    int into = -1;
    int from = -1;
    for (int a = 0; a < k; a++) {
      for (int b = a + 1; b < k; b++) {
        boolean heads = parents[a] == a && parents[b] == b;
        if (heads && (into < 0 || similarity[a][b] > similarity[into][from])) {
          into = a;
          from = b;
        }
      }
    }
    for (int other = 0; other < k; other++) {
      double joined =
          (sizes[into] * similarity[into][other] + sizes[from] * similarity[from][other])
              / (sizes[into] + sizes[from]);
      similarity[into][other] = joined;
      similarity[other][into] = joined;
    }
    sizes[into] += sizes[from];
    for (int topic = 0; topic < k; topic++) {
      parents[topic] = parents[topic] == from ? into : parents[topic];
    }
  }
}
