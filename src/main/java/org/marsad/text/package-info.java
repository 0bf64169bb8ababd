/**
 * Arabic text in plain Java, without Spark: characters, folding, words, stems, charsets, dates,
 * addresses, shingles. Strings in, strings or numbers out; every rule has its cases in {@code
 * src/test/resources/cases}.
 *
 * <p>Decisions. Words are cut by our own walk, not by Lucene's tokenizer: it folds in the same pass
 * and makes no objects; stems are Lucene's. The text that is kept is never folded.
 */
package org.marsad.text;
