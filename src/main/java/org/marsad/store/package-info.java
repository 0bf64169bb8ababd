/**
 * What touches storage: reading articles of many formats, writing tables, publishing runs.
 *
 * <p>Decisions. Files are read by our own tasks rather than by Spark's sources, because those drop
 * the rest of a damaged file without a word, or fail the job; here the damage is a row in {@code
 * rejected} and reading goes on. {@code position} is the byte offset for JSON Lines, which are cut
 * into slices and so have no line numbers without a second pass. Parquet is left to Spark.
 */
package org.marsad.store;
