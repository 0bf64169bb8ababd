package org.marsad.stance.camp;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.marsad.config.Settings;
import org.marsad.numeric.SphericalKMeans;
import org.marsad.table.Stance;
import org.marsad.text.Hashing;

/**
 * The camps of one issue: within each stance, articles whose passages argue alike. Plain Java.
 *
 * <p>A passage is a vector of length one: each of its stems adds, with the sign of a hash, its IDF
 * among the passages to one of {@value #DIMENSIONS} places (feature hashing, Weinberger et
 * al. 2009). What every passage on the issue says weighs next to nothing. Each stance is clustered
 * by spherical k-means for every k that leaves it its share of the allowed camps; taken is the k
 * with the best simplified silhouette (Hruschka et al. 2004), the passage itself being left out of
 * its own centre, which else flatters small clusters. One camp stays one unless passages come
 * nearer to their centres by the given gain in mean cosine (the silhouette alone rises with any cut
 * where all are alike) and each has enough articles.
 */
final class Camps implements Serializable {
  static final int DIMENSIONS = 256;

  private static final long serialVersionUID = 1L;

  private final long[] stems;
  private final float[] idf;
  private final List<String> stances;
  private final float[] centres;
  private final Map<String, Integer> largest;

  /**
   * What one article says on the issue.
   *
   * @param article its id
   * @param stems hashes, ascending, as bytes
   */
  record Passage(String article, String stance, byte[] stems) implements Serializable {}

  private Camps(
      long[] stems,
      float[] idf,
      List<String> stances,
      float[] centres,
      Map<String, Integer> largest) {
    this.stems = stems;
    this.idf = idf;
    this.stances = stances;
    this.centres = centres;
    this.largest = largest;
  }

  /**
   * Finds the camps of an issue.
   *
   * @param sample in any order; at most as many as fit in memory
   */
  static Camps of(Collection<Passage> sample, Settings.Stances settings) {
    List<Passage> passages = new ArrayList<>(sample);
    passages.sort(Comparator.comparing(Passage::article));
    Map<Long, Integer> frequency = new TreeMap<>();
    for (Passage passage : passages) {
      for (long stem : stems(passage.stems)) {
        frequency.merge(stem, 1, Integer::sum);
      }
    }
    int least = passages.size() < settings.fewArticles() ? 1 : 2;
    frequency.values().removeIf(count -> count < least);
    long[] stems = frequency.keySet().stream().mapToLong(stem -> stem).toArray();
    float[] idf = new float[stems.length];
    for (int i = 0; i < stems.length; i++) {
      idf[i] = (float) StrictMath.log((1.0 + passages.size()) / frequency.get(stems[i]));
    }
    Camps empty = new Camps(stems, idf, List.of(), new float[0], Map.of());
    return empty.found(passages, settings);
  }

  private Camps found(List<Passage> passages, Settings.Stances settings) {
    List<String> found = new ArrayList<>();
    List<float[]> foundCentres = new ArrayList<>();
    Map<String, Integer> biggest = new HashMap<>();
    long present = passages.stream().map(Passage::stance).distinct().count();
    for (Stance stance : Stance.values()) {
      List<Passage> own = passages.stream().filter(p -> p.stance.equals(stance.id())).toList();
      int most =
          1 + (int) ((settings.maxCamps() - present) * own.size() / Math.max(1, passages.size()));
      boolean few = passages.size() < settings.fewArticles();
      Clusters clusters = new Clusters(points(own), few ? 1 : most, settings);
      biggest.put(stance.id(), found.size() + clusters.largest());
      for (int c = 0; c < clusters.k(); c++) {
        found.add(stance.id());
        foundCentres.add(clusters.centre(c));
      }
    }
    float[] all = new float[found.size() * DIMENSIONS];
    for (int c = 0; c < found.size(); c++) {
      System.arraycopy(foundCentres.get(c), 0, all, c * DIMENSIONS, DIMENSIONS);
    }
    return new Camps(stems, idf, List.copyOf(found), all, Map.copyOf(biggest));
  }

  private float[] points(List<Passage> passages) {
    float[] points = new float[passages.size() * DIMENSIONS];
    for (int i = 0; i < passages.size(); i++) {
      System.arraycopy(vector(passages.get(i).stems), 0, points, i * DIMENSIONS, DIMENSIONS);
    }
    return points;
  }

  /** The passage as a vector of length one, or of zeros when it has no known stem. */
  float[] vector(byte[] passage) {
    double[] sums = new double[DIMENSIONS];
    for (long stem : stems(passage)) {
      int known = Arrays.binarySearch(stems, stem);
      if (known >= 0) {
        long hash = Hashing.mix(stem);
        int place = (int) hash & (DIMENSIONS - 1);
        sums[place] += hash < 0 ? -idf[known] : idf[known];
      }
    }
    return SphericalKMeans.normalized(sums, DIMENSIONS);
  }

  /** The camp of a passage: of those of its stance the nearest, the largest if it says nothing. */
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

  /** Cosine between a passage and the centre of a camp. */
  double cosine(int camp, float[] vector) {
    return SphericalKMeans.dot(vector, 0, centres, camp * DIMENSIONS, DIMENSIONS);
  }

  /** How many there are, of which each stance has at least one, perhaps without articles. */
  int size() {
    return stances.size();
  }

  static long[] stems(byte[] bytes) {
    long[] stems = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(stems);
    return stems;
  }

  /** The clusters of one stance. */
  private static final class Clusters {
    private final float[] points;
    private final int size;
    private final int[] labels;
    private final int k;

    Clusters(float[] points, int most, Settings.Stances settings) {
      this.points = points;
      this.size = points.length / DIMENSIONS;
      int[] bestLabels = new int[size];
      int bestK = 1;
      double best = -1;
      double together = meanCosine(bestLabels, 1);
      for (int wanted = 2;
          wanted <= most && wanted * settings.minCampArticles() <= size;
          wanted++) {
        int[] tried =
            new SphericalKMeans(points, DIMENSIONS, wanted)
                .best(settings.restarts(), settings.iterations(), settings.seed())
                .labels();
        double silhouette =
            smallest(tried, wanted) < settings.minCampArticles() ? -1 : silhouette(tried, wanted);
        boolean nearer = meanCosine(tried, wanted) - together >= settings.minGain();
        if (nearer && silhouette > best) {
          best = silhouette;
          bestLabels = tried;
          bestK = wanted;
        }
      }
      labels = bestLabels;
      k = bestK;
    }

    int k() {
      return k;
    }

    private static int smallest(int[] labels, int k) {
      return Arrays.stream(sizes(labels, k)).min().orElse(0);
    }

    private static int[] sizes(int[] labels, int k) {
      int[] sizes = new int[k];
      Arrays.stream(labels).forEach(label -> sizes[label]++);
      return sizes;
    }

    int largest() {
      int[] sizes = sizes(labels, k);
      return IntStream.range(0, k)
          .boxed()
          .max(Comparator.<Integer>comparingInt(c -> sizes[c]).thenComparing(c -> -c))
          .orElse(0);
    }

    float[] centre(int c) {
      return SphericalKMeans.normalized(
          Arrays.copyOfRange(sums(labels, k), c * DIMENSIONS, (c + 1) * DIMENSIONS), DIMENSIONS);
    }

    private double[] sums(int[] given, int clusters) {
      double[] sums = new double[clusters * DIMENSIONS];
      for (int i = 0; i < size; i++) {
        for (int d = 0; d < DIMENSIONS; d++) {
          sums[given[i] * DIMENSIONS + d] += points[i * DIMENSIONS + d];
        }
      }
      return sums;
    }

    /** Mean cosine of the passages to their centres without themselves. */
    private double meanCosine(int[] given, int clusters) {
      double[] sums = sums(given, clusters);
      double total = 0;
      for (int i = 0; i < size; i++) {
        total += cosine(i, sums, given[i], 1);
      }
      return size == 0 ? 0 : total / size;
    }

    /** Mean of (b - a) / max(a, b), cosine distances to the own and to the nearest other centre. */
    private double silhouette(int[] given, int clusters) {
      double[] sums = sums(given, clusters);
      double total = 0;
      for (int i = 0; i < size; i++) {
        double own = 0;
        double other = 2;
        for (int c = 0; c < clusters; c++) {
          double distance = 1 - cosine(i, sums, c, c == given[i] ? 1 : 0);
          own = c == given[i] ? distance : own;
          other = c == given[i] ? other : Math.min(other, distance);
        }
        double larger = Math.max(own, other);
        total += larger == 0 ? 0 : (other - own) / larger;
      }
      return total / size;
    }

    /** Between a point and a sum without so much of the point. */
    private double cosine(int point, double[] sums, int cluster, int without) {
      double dot = 0;
      double squares = 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        double value = points[point * DIMENSIONS + d];
        double rest = sums[cluster * DIMENSIONS + d] - without * value;
        dot += value * rest;
        squares += rest * rest;
      }
      return squares < 1e-12 ? 0 : dot / Math.sqrt(squares);
    }
  }
}
