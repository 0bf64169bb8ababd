package org.marsad.stance.camp;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.marsad.config.Settings;
import org.marsad.numeric.UnitVectors;
import org.marsad.table.Stance;
import org.marsad.text.Packed;
import org.marsad.text.SameWords;

/**
 * The camps of one issue as a sample of its statements shows them. Each side is grouped by itself
 * ({@link ArgumentGroups}); a group that too few statements or articles speak for is no camp, and
 * statements that say the same in the same words count once. A side that has enough of both, but no
 * group, is one camp of mixed arguments.
 *
 * @param vectors turns arguments into vectors
 * @param stances the side of each camp
 * @param centres of the camps, one after another, each of length one
 * @param repeats ids of statements of the sample that repeat another one
 * @param least for each camp the cosine to its centre from which a statement belongs to it
 */
record Camps(
    ArgumentVectors vectors,
    List<String> stances,
    float[] centres,
    Set<String> repeats,
    List<Double> least)
    implements Serializable {
  /** The camp of a statement that no camp argues like. */
  static final int NONE = -1;

  /** All are alike enough for a camp of mixed arguments: the least cosine there is. */
  private static final double MIXED = -1;

  private static final int DIMENSIONS = ArgumentVectors.DIMENSIONS;

  /**
   * Finds the camps of an issue.
   *
   * @param sample statements in any order; at most as many as fit in memory
   * @param settings what a camp must bring
   */
  static Camps of(Collection<Saying> sample, Settings.Camps settings) {
    List<Saying> sayings = new ArrayList<>(sample);
    sayings.sort(Comparator.comparing(Saying::statement));
    Set<String> repeats = new HashSet<>();
    List<Saying> distinct = distinct(sayings, repeats);
    ArgumentVectors vectors = ArgumentVectors.of(distinct);
    List<String> stances = new ArrayList<>();
    List<float[]> centres = new ArrayList<>();
    List<Double> least = new ArrayList<>();
    for (Stance stance : List.of(Stance.SUPPORT, Stance.OPPOSE)) {
      List<Saying> own = distinct.stream().filter(s -> s.stance().equals(stance.id())).toList();
      float[] points = vectors.vectors(own);
      List<List<Integer>> groups = groups(own, points, settings);
      List<Integer> side = IntStream.range(0, own.size()).boxed().toList();
      boolean mixed = groups.isEmpty() && isCamp(side, own, settings);
      for (List<Integer> group : mixed ? List.of(side) : groups) {
        stances.add(stance.id());
        centres.add(centre(group, points));
        least.add(mixed ? MIXED : settings.minLikeness());
      }
    }
    return new Camps(vectors, List.copyOf(stances), joined(centres), repeats, List.copyOf(least));
  }

  /** Returns the groups of a side that enough speak for, the largest first. */
  private static List<List<Integer>> groups(
      List<Saying> own, float[] points, Settings.Camps settings) {
    return ArgumentGroups.of(points, DIMENSIONS, settings.minLikeness()).stream()
        .filter(group -> isCamp(group, own, settings))
        .sorted(Comparator.comparingInt(group -> -group.size())) // stable
        .limit(settings.most())
        .toList();
  }

  /** Returns the statements without those that repeat an earlier one, whose ids are noted. */
  private static List<Saying> distinct(List<Saying> sayings, Set<String> repeats) {
    List<Saying> distinct = new ArrayList<>();
    List<long[]> words = new ArrayList<>();
    for (Saying saying : sayings) {
      long[] own = Packed.longs(saying.words());
      if (words.stream().anyMatch(other -> SameWords.areSame(own, other))) {
        repeats.add(saying.statement());
      } else {
        distinct.add(saying);
        words.add(own);
      }
    }
    return distinct;
  }

  private static boolean isCamp(
      List<Integer> group, List<Saying> sayings, Settings.Camps settings) {
    long articles = group.stream().map(i -> sayings.get(i).article()).distinct().count();
    return group.size() >= settings.minStatements() && articles >= settings.minArticles();
  }

  private static float[] centre(List<Integer> group, float[] points) {
    double[] sum = new double[DIMENSIONS];
    for (int point : group) {
      for (int d = 0; d < DIMENSIONS; d++) {
        sum[d] += points[point * DIMENSIONS + d];
      }
    }
    return UnitVectors.normalized(sum, DIMENSIONS);
  }

  private static float[] joined(List<float[]> centres) {
    float[] joined = new float[centres.size() * DIMENSIONS];
    for (int c = 0; c < centres.size(); c++) {
      System.arraycopy(centres.get(c), 0, joined, c * DIMENSIONS, DIMENSIONS);
    }
    return joined;
  }

  /** Returns the nearest camp of a side, or {@link #NONE} where none is near. */
  int nearest(String stance, float[] vector) {
    int best = NONE;
    double bestCosine = MIXED;
    for (int c = 0; c < stances.size(); c++) {
      double cosine = cosine(c, vector);
      boolean near = stances.get(c).equals(stance) && cosine >= least.get(c);
      if (near && (best == NONE || cosine > bestCosine)) {
        best = c;
        bestCosine = cosine;
      }
    }
    return best;
  }

  /** Whether a camp is a whole side whose statements argue in different ways. */
  boolean isMixed(int camp) {
    return least.get(camp) == MIXED;
  }

  /** Returns the cosine between an argument and the centre of a camp; 0 for {@link #NONE}. */
  double cosine(int camp, float[] vector) {
    return camp == NONE ? 0 : UnitVectors.dot(vector, 0, centres, camp * DIMENSIONS, DIMENSIONS);
  }

  /** Returns the weights of the themes in a camp's centre. */
  float[] themes(int camp) {
    float[] themes = new float[ArgumentLexicon.MOST_THEMES];
    System.arraycopy(centres, camp * DIMENSIONS, themes, 0, themes.length);
    return themes;
  }
}
