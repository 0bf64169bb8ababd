package org.marsad.numeric;

/**
 * The simplified silhouette of a clustered point (Hruschka, Campello, de Castro 2004): how much
 * nearer it is to the centre of its own cluster than to the nearest other centre.
 */
public final class Silhouette {
  private Silhouette() {}

  /**
   * Returns (other - own) / the larger of the two.
   *
   * @param own distance to the centre of the point's cluster
   * @param other distance to the nearest other centre
   * @return from -1 to 1; 0 where both distances are 0
   */
  public static double of(double own, double other) {
    double larger = Math.max(own, other);
    return larger == 0 ? 0 : (other - own) / larger;
  }
}
