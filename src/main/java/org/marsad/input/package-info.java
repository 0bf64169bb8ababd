/**
 * Reads articles from files. Takes paths and globs on any Hadoop file system; gives the table
 * {@link org.marsad.table.Records}, one row per record of the input, refused ones included.
 *
 * <p>{@link org.marsad.input.ArticleSource} is the entry. {@code RecordReader} reads one slice of a
 * file inside a Spark task and chooses the reader of its format. Below, from the lowest floor:
 *
 * <ul>
 *   <li>{@link org.marsad.input.file}: files and their bytes; {@link org.marsad.input.column}: the
 *       names of columns,
 *   <li>{@link org.marsad.input.value}: values with values inside,
 *   <li>{@link org.marsad.input.record}: from values to rows,
 *   <li>{@link org.marsad.input.csv}, {@link org.marsad.input.json}, {@link
 *       org.marsad.input.parquet}, {@link org.marsad.input.warc}: the formats, which do not know
 *       each other.
 * </ul>
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Text files are read by tasks of this package and not by Spark's data sources, because those
 *       either drop the rest of a damaged file silently or fail the job. Here the damage becomes a
 *       row of {@code rejected}, and reading goes on.
 *   <li>A record is held in memory as a whole, so its length is bounded by {@code input.max_bytes}.
 * </ul>
 */
package org.marsad.input;
