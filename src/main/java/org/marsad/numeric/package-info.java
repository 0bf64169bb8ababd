/**
 * Numeric kernels: sparse matrices, term weighting, spherical k-means, silhouettes and sums that do
 * not depend on their order. Arrays in, arrays out; nothing here knows of articles or topics.
 *
 * <p>Vectors of one length that belong together are stored one after another in a single array:
 * {@code n} vectors of {@code d} dimensions are an array of {@code n x d} numbers.
 *
 * <p>Decisions. Results are equal to the last bit on every machine: loops have fixed bounds and a
 * fixed order, sums over parts of a corpus are exact ({@link org.marsad.numeric.ExactSum}),
 * logarithms and exponentials are those of {@link java.lang.StrictMath}. MLlib's k-means is not
 * used, for its result depends on partitions and on the order of arrival.
 */
package org.marsad.numeric;
