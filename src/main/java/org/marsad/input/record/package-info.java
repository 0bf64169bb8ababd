/**
 * Records: from the names and values that a file has to a row of {@link org.marsad.table.Records}.
 * In: cells or a tree of values, or the reason why there is none. Out: one row per record, refused
 * ones included. The readers of all formats stand on this package.
 *
 * <p>{@link org.marsad.input.record.JsonRecords} finds the records in a tree, {@code ValueChoice}
 * chooses their values, {@link org.marsad.input.record.RecordRows} builds the rows. {@link
 * org.marsad.input.record.ReadAhead} is what readers extend; {@link
 * org.marsad.input.record.GuardedRecords} turns their failures into refused records.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Nothing is an article by its place alone: it needs a text, or in a list of an unknown name
 *       a text and what else articles have.
 *   <li>A summary is the text of a record only where the record has no column for a text: where
 *       that column is blank, the record is refused as empty.
 *   <li>A column's values come from the record, else from folders named {@code column=value}, as
 *       Hive writes them, for every format.
 * </ul>
 */
package org.marsad.input.record;
