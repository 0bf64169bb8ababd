package org.marsad.stance.camp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.config.Settings;
import org.marsad.numeric.UnitVectors;
import org.marsad.table.Stance;

/**
 * The camps of one issue: within each stance, articles whose passages argue alike. Passages are
 * vectors ({@link PassageVectors}); each stance is clustered by itself ({@link CampClustering})
 * into no more than its share of the allowed camps.
 *
 * @param vectors turns passages into vectors
 * @param stances the stance of each camp; each stance has at least one, perhaps without articles
 * @param centres of the camps, one after another, each of length one or zero
 * @param largest the largest camp of each stance
 */
record Camps(
    PassageVectors vectors, List<String> stances, float[] centres, Map<String, Integer> largest)
    implements Serializable {
  private static final int DIMENSIONS = PassageVectors.DIMENSIONS;

  /**
   * Finds the camps of an issue.
   *
   * @param sample passages in any order; at most as many as fit in memory
   * @param settings how many camps there may be, and what each must bring
   */
  static Camps of(Collection<Passage> sample, Settings.Stances settings) {
    List<Passage> passages = new ArrayList<>(sample);
    passages.sort(Comparator.comparing(Passage::article));
    boolean few = passages.size() < settings.fewArticles();
    PassageVectors vectors = PassageVectors.of(passages, few ? 1 : 2);
    long present = passages.stream().map(Passage::stance).distinct().count();
    List<String> stances = new ArrayList<>();
    List<float[]> centres = new ArrayList<>();
    Map<String, Integer> largest = new HashMap<>();
    for (Stance stance : Stance.values()) {
      List<Passage> own = passages.stream().filter(p -> p.stance().equals(stance.id())).toList();
      int most =
          1 + (int) ((settings.maxCamps() - present) * own.size() / Math.max(1, passages.size()));
      CampClustering clustering = CampClustering.of(vectors.vectors(own), few ? 1 : most, settings);
      largest.put(stance.id(), stances.size() + clustering.largest());
      for (int c = 0; c < clustering.k(); c++) {
        stances.add(stance.id());
      }
      centres.add(clustering.centres());
    }
    return new Camps(
        vectors, List.copyOf(stances), joined(centres, stances.size()), Map.copyOf(largest));
  }

  private static float[] joined(List<float[]> centres, int camps) {
    float[] joined = new float[camps * DIMENSIONS];
    int at = 0;
    for (float[] some : centres) {
      System.arraycopy(some, 0, joined, at, some.length);
      at += some.length;
    }
    return joined;
  }

  /** Returns the vector of a passage, see {@link PassageVectors#vector}. */
  float[] vector(byte[] passage) {
    return vectors.vector(passage);
  }

  /**
   * Returns the camp of a passage: of those of its stance the nearest, and of equally near ones, as
   * for a passage without known stems, the largest.
   *
   * @param stance of the article
   * @param vector of the passage
   */
  int nearest(String stance, float[] vector) {
    int best = largest.get(stance);
    double bestCosine = cosine(best, vector);
    for (int c = 0; c < stances.size(); c++) {
      double cosine = stances.get(c).equals(stance) ? cosine(c, vector) : -1;
      if (cosine > bestCosine) {
        best = c;
        bestCosine = cosine;
      }
    }
    return best;
  }

  /** Returns the cosine between a passage and the centre of a camp. */
  double cosine(int camp, float[] vector) {
    return UnitVectors.dot(vector, 0, centres, camp * DIMENSIONS, DIMENSIONS);
  }
}
