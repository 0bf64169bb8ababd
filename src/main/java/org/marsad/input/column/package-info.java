/**
 * Names of columns: which name in a file stands for the text, the title, the source of an article.
 * In: the usual names of the settings, the user's {@code --column}, the names that files have. Out:
 * what a name stands for ({@link org.marsad.input.column.ColumnNames}), and which names there were
 * and which of them were used ({@link org.marsad.input.column.ColumnReport}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Names compare folded, without case, spaces, hyphens and the forms of hamza, because the
 *       same name is spelled in many ways.
 *   <li>A task remembers the names of the file that it reads ({@link
 *       org.marsad.input.column.KnownNames}), so that a name is folded and reported once and not
 *       with every record.
 *   <li>The report is an accumulator of Spark: it needs no second pass over the input.
 * </ul>
 */
package org.marsad.input.column;
