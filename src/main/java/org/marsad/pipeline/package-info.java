/**
 * The flow from articles to a published run, read from top to bottom in {@link
 * org.marsad.pipeline.NewsPipeline#run}: reading and cleaning ({@code Preparation}), copies,
 * topics, statements and stances, and what every run ends with ({@code RunWriter}).
 *
 * <p>In: paths, settings, resources, the folder of a new run. Out: the published run and its
 * summary for a person.
 *
 * <p>Decisions. Whatever an analyst edits is read before any article is ({@code Resources}). The
 * run's record is built once, when all of it is known ({@code RunRecord}). Every record that came
 * in ends in exactly one of articles, duplicates, rejected: {@code WrittenTables} adds the rows up
 * and fails the run if they differ.
 *
 * <p>An update ({@code ArchiveUpdate}) adds records to a published run and publishes the whole. Its
 * tables are those of one run over all records; topics alone stay as they were fitted. {@code
 * ArchiveChanges} goes from the new records to what they change: a line may recur by now, a date be
 * read in another order, an id be numbered anew, an earlier original turn an article into a copy
 * and a copy of that into an article. {@code UpdatedStances} does the same for speakers and camps.
 * Texts that change are cleaned from the records as they came in, which every run keeps in {@code
 * _state} (see {@link org.marsad.table.Tables#STATE}); none is read again otherwise. The bands,
 * pairs, names and arguments of the whole archive are gone through in each update, in narrow
 * columns.
 *
 * <p>A record that was read before from the same file is left out ({@code Arrivals}), so that an
 * update can be repeated, and a growing file given again; an update without a new record publishes
 * nothing.
 */
package org.marsad.pipeline;
