/**
 * Counts over the finished tables of articles and stances: topics by month and outlet, and stances
 * by topic, month and outlet. These are the small tables that charts are drawn from.
 */
package org.marsad.summary;
