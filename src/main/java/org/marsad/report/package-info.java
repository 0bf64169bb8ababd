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
 * <p>Besides this overview the page is an explorer: search over titles, statements and speakers,
 * pages of topics, speakers, outlets and articles, refused records one by one. {@code
 * ExplorerQueries} cuts texts to excerpts and sorts; {@code ExplorerWriter} streams the rows and
 * packs them into {@code Shard}s, JSON in gzip in base64. Those of a small run stand in the page;
 * those of a large one in scripts beside it, because a page on a disk cannot fetch files. Such a
 * script hands over one string and nothing else. The policy then allows scripts in files of the
 * page's own place, {@code 'self'}; whatever stands in the page still needs a hash. The state of
 * the explorer is in the address: {@code #en/search?q=...&from=...}. Its script stands in files by
 * view ({@code search.js, article.js}), makes elements out of texts by text nodes alone, and is one
 * script in the page.
 *
 * <p>Articles with their statements and copies are packed in batches that refer to nothing outside
 * of them ({@code ShardBatchWriter}), so that the files of a batch are the same beside any page.
 * The report of an updated run takes the batches of the one before over and adds one for the
 * articles that are shown otherwise now; {@code ShardHistory} decides when batches are written
 * together again. {@code batches.js} joins them: the last batch that has an article counts. Where
 * the explorer does not show all articles, which ones are the newest changes with every update, and
 * all is written anew.
 *
 * <p>{@code ChangeQueries} compares a run with the one before it in the same output folder.
 *
 * <p>{@code LabelPage} makes a second page by the same rules, on which people say where statements
 * stand: {@code LabelQueries} reads those that could be asked about, {@code LabelSelection} chooses
 * among them.
 */
package org.marsad.report;
