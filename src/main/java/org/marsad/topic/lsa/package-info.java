/**
 * Latent semantic analysis as an MLlib estimator and model: vectors of terms in, vectors of a
 * hundred dimensions out, in which articles on one subject lie close together.
 *
 * <p>Decisions. The decomposition is our own because MLlib's needs either the dense Gram matrix on
 * the driver or ARPACK's many small passes; this one needs four passes over the rows, and its
 * result depends neither on partitions nor on cores. Small dense eigenvalue problems are solved by
 * LAPACK's Java implementation, named so that a native library never decides what comes out.
 */
package org.marsad.topic.lsa;
