/**
 * Texts whose letters, words or lines do not stand as they were written, in plain Java: lines that
 * were wrapped at a width or after every word, letters with spaces between them, letters in the
 * order in which they are seen. In: a text. Out: the text as it was, or the reason why that cannot
 * be known.
 *
 * <p>Decisions. Each repair has a test that costs a small part of cleaning and that nearly all
 * texts fail; only the others are looked at closely. Where a text could be a list, a poem or a row
 * of headlines, it stays as it is.
 */
package org.marsad.text.layout;
