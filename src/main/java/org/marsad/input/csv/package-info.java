/**
 * CSV as people and programs write it. In: the bytes of a file. Out: rows of {@link
 * org.marsad.table.Records}, by {@link org.marsad.input.csv.DelimitedRows}, the entry.
 *
 * <p>{@code CsvLines} gives the lines, {@code CsvHead} learns from the first of them how cells are
 * separated and quoted and what the columns are, {@code CsvCells} cuts a line into cells, {@code
 * CsvRows} puts lines together to rows and mends those that break the rules, by what stands ahead
 * ({@code CsvLookahead}) and what the rows have in common ({@code RowShape}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>A row that cannot be read is one refused row and the rest goes on; a text is never cut
 *       silently at a delimiter or a quote.
 *   <li>No parser of a library is used: none of them goes on behind a quote that is not closed, or
 *       tells a bare comma from one between two cells.
 *   <li>A row that keeps to the rules is taken at once; only others are looked at again.
 * </ul>
 */
package org.marsad.input.csv;
