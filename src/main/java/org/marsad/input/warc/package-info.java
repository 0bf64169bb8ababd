/**
 * Web archives. In: the bytes of a {@code .warc} or {@code .wet} file. Out: rows of {@link
 * org.marsad.table.Records}, one for each web page or text in it, refused ones included.
 *
 * <p>{@code WarcBlocks} cuts the file into records and finds the next one behind a broken one,
 * {@link org.marsad.input.warc.WarcPages} makes the rows. What stands inside a record is read by
 * the library jwarc.
 *
 * <p>Decisions. A crawl holds many files that nobody would call articles: pictures, scripts,
 * answers that a page has moved. They are no records; one refused row at the end of the file counts
 * them.
 */
package org.marsad.input.warc;
