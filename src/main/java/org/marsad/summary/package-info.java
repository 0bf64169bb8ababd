/**
 * Counts over the finished tables: topics by month and outlet, stances by topic, month and outlet,
 * who is quoted with whom, and who prints whose texts. These are the small tables that charts and
 * networks are drawn from.
 */
package org.marsad.summary;
