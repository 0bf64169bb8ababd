/**
 * Parquet. In: the paths of files, or a slice of one. Out: rows of {@link
 * org.marsad.table.Records}.
 *
 * <p>{@link org.marsad.input.parquet.ParquetFiles} parts the files by their shape: the usual ones
 * are read by Spark ({@code ParquetRecords}), the others row by row ({@link
 * org.marsad.input.parquet.ParquetRows}).
 *
 * <p>Decisions. Spark reads a column at a time and is several times faster, so it reads whatever it
 * can. It fails on a damaged file, on names that differ in case only and on times in nanoseconds,
 * and nested values have no place in its columns: such files are read row by row, as JSON is.
 */
package org.marsad.input.parquet;
