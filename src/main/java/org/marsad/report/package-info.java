/**
 * The report: one HTML page about a run, complete in itself.
 *
 * <p>In: a run's tables and the issues' names. Out: {@code report.html} in the run's folder. The
 * queries ({@code RunQueries}, {@code TopicQueries}, {@code StanceQueries}) let Spark sum up and
 * bring back lists of bounded length; the page is a FreeMarker template (it escapes by itself and
 * needs no compiler) with Chart.js inlined.
 *
 * <p>Articles are hostile: a Content-Security-Policy allows the page's own script and style by
 * their hashes and nothing else, strings from articles lose bidi controls and stand in {@code
 * <bdi>}, addresses other than http and https are not made links, and the data of the charts is
 * JSON without a character that could end its element.
 *
 * <p>Both languages are in the page and CSS shows one: it can be read, in Arabic, without its
 * script. The choice is kept in the address ({@code #en}), so that a link carries it.
 */
package org.marsad.report;
