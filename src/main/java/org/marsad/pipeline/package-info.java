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
 */
package org.marsad.pipeline;
