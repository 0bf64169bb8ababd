/**
 * The tables, each declared once: name, grain, key, columns with type and meaning. Conforming,
 * checks, Parquet comments, the data dictionary and test rows come from the declaration. Each table
 * is a type of its own, so that no stage can be handed the wrong frame.
 *
 * <p>Decisions. Articles, duplicates and rejected records carry {@code origin} and {@code
 * position}, so that every record can be found again in its file. {@code Records}, {@code
 * Documents} and {@code TopicAssignments} are declared the same way but stay inside the run.
 */
package org.marsad.table;
