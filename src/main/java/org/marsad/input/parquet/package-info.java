/**
 * Parquet. In: a slice of a file. Out: rows of {@link org.marsad.table.Records}.
 *
 * <p>{@link org.marsad.input.parquet.ParquetRows} builds the records, {@code RowGroups} reads the
 * rows that they are made of, {@code ParquetColumns} chooses the columns, {@code ParquetValues}
 * turns their values into text or JSON.
 *
 * <p>Decisions. Spark's own reader fails the job on a damaged page, or drops the rest of the file
 * without a word, and knows neither names that differ in case only nor times in nanoseconds. Here
 * rows are read one by one: cleaning a text takes so much longer than reading it that a run takes
 * about as long, and the damage becomes a row of {@code rejected}.
 */
package org.marsad.input.parquet;
