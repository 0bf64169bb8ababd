/**
 * Reads articles from files. Takes paths and globs on any Hadoop file system; gives the table
 * {@link org.marsad.table.Records}, one row per record of the input, refused ones included.
 *
 * <p>{@link org.marsad.input.ArticleSource} is the entry. {@code InputFiles} lists the files and
 * cuts them into slices; {@code RecordReader} reads one slice inside a Spark task and chooses the
 * reader of its format ({@code JsonLines}, {@code JsonDocuments}, {@code DelimitedRows}). {@code
 * ParquetFiles} leaves the usual Parquet files to Spark's reader ({@code ParquetRecords}) and has
 * {@code RecordReader} read the others row by row ({@code ParquetRows}). {@code JsonRecords} finds
 * the list of articles in a document, {@code ColumnNames} knows the usual names of columns, {@code
 * ValueChoice} chooses a record's values among them, nested ones included, and {@code ColumnReport}
 * collects which columns there were and which were used.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Text files are read by tasks of this package and not by Spark's data sources, because those
 *       either drop the rest of a damaged file silently or fail the job. Here the damage becomes a
 *       row of {@code rejected}, and reading goes on.
 *   <li>{@code position} is the byte offset for JSON Lines, because such a file is cut into slices
 *       and a slice cannot know its line numbers without a second pass over the file.
 *   <li>An object of JSON that is longer than a record may be can be no record; so a document is
 *       looked at as a whole where it fits into that bound, and streamed where it does not.
 *   <li>A summary is the text of a record only where the record has no column for a text: where
 *       that column is blank, the record is refused as empty.
 *   <li>A column's values come from the record, else from folders named {@code column=value}, as
 *       Hive writes them, for every format.
 *   <li>A record is held in memory as a whole, so its length is bounded by {@code input.max_bytes}.
 * </ul>
 */
package org.marsad.input;
