/**
 * The job: commands ({@link org.marsad.Main}), the flow ({@link org.marsad.pipeline.NewsPipeline}),
 * settings and definitions.
 *
 * <p>In: paths of articles, settings, definitions. Out: a published run (see {@code store}) and a
 * summary for a person.
 *
 * <p>Decisions. Only {@code Main} makes a Spark session; it fixes what the tables' promises need
 * (UTC, microsecond timestamps, Java serialization, which alone can send records) and takes every
 * size from the properties files. A run in which no article can be analysed ends with code 2 and
 * publishes nothing, so that an empty feed does not replace a good run.
 */
package org.marsad;
