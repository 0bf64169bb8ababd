/**
 * The report: one HTML page about a run that needs no other file.
 *
 * <p>The classes named {@code ...Queries} read a run's tables. Spark sums up, and what comes to the
 * driver are lists of bounded length, {@code ReportData}. {@code HtmlReport} makes the page from it
 * with a FreeMarker template, which escapes every value by itself and needs no compiler, and writes
 * it into the run's folder as {@code report.html}. Chart.js is inlined.
 *
 * <p>The text of articles is not trusted. A Content-Security-Policy allows the page's own scripts
 * and style by their hashes and nothing else. Strings from articles lose their bidi controls and
 * stand in {@code <bdi>} elements or in blocks of their own direction. Only http and https
 * addresses become links. The data of the charts is JSON in which no character can end its element.
 *
 * <p>The page holds both languages, and CSS shows one of them, so that the page can be read, in
 * Arabic, without its script. The choice is kept in the address ({@code #en}), so that a link
 * carries it.
 *
 * <p>{@code LabelPage} makes a second page by the same rules, on which people say where statements
 * stand: {@code LabelQueries} reads those that could be asked about, {@code LabelSelection} chooses
 * among them.
 */
package org.marsad.report;
