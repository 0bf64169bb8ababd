/**
 * The tables. Each is declared once, with its name, its grain, its key and its columns, and each
 * column with its name, type and meaning. Frames are conformed and checked by these declarations;
 * the comments in the Parquet files, the data dictionary and the rows of tests are made from them.
 * Each table is a type of its own, so that a stage cannot be given the wrong frame.
 *
 * <p>Columns are declared by the table in which they appear first; other tables refer to them
 * there. {@code Tables} lists the published tables. The others ({@code Records}, {@code Documents},
 * {@code TopicAssignments}, {@code Readings}, {@code Passages}, {@code SpeakerMentions}) pass
 * between stages within a run and are declared in the same way.
 *
 * <p>Articles, duplicates and rejected records carry {@code origin} and {@code position}, so that
 * every record can be found again in its file.
 */
package org.marsad.table;
