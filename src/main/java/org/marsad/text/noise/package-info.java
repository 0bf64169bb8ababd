/**
 * The furniture of news pages and how it is taken out of articles, in plain Java: share bars, lists
 * of other articles, comments, prompts, footers. In: an outlet and a text, a line for each
 * paragraph as a scraper gives it. Out: the text without its furniture, and the lines that are to
 * be counted over the articles of an outlet.
 *
 * <p>Decisions. A line is judged by kinds of words, length, shape, end, neighbours and place, not
 * by a list of all lines there are: sites word their furniture anew each year. The words are those
 * of {@code lexicons/noise-words.txt}. No sentence of an article may be lost, so in doubt a line
 * stays.
 */
package org.marsad.text.noise;
