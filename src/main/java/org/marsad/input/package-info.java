/**
 * Reads articles from files. Takes paths and globs on any Hadoop file system; gives the table
 * {@link org.marsad.table.Records}, one row per record of the input, refused ones included.
 *
 * <p>{@link org.marsad.input.ArticleSource} is the entry. {@code InputFiles} lists the files and
 * cuts them into slices; {@code RecordReader} reads one slice inside a Spark task and chooses the
 * reader of its format ({@code JsonLines}, {@code JsonDocuments}, {@code DelimitedRows}); {@code
 * ParquetRecords} leaves Parquet to Spark.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Text files are read by tasks of this package and not by Spark's data sources, because those
 *       either drop the rest of a damaged file silently or fail the job. Here the damage becomes a
 *       row of {@code rejected}, and reading goes on.
 *   <li>{@code position} is the byte offset for JSON Lines, because such a file is cut into slices
 *       and a slice cannot know its line numbers without a second pass over the file.
 *   <li>A record is held in memory as a whole, so its length is bounded by {@code input.max_bytes}.
 * </ul>
 */
package org.marsad.input;
