/**
 * Values with values inside: JSON as programs write it, and what stands in it. In: text and trees
 * of Jackson. Out: trees, the paths in them, and the text that a value stands for. Rows of nested
 * Parquet and of tables whose names have dots become such trees, too, so that one set of rules
 * finds the article in all of them.
 *
 * <p>{@link org.marsad.input.value.JsonObjects} parses, {@link org.marsad.input.value.JsonText}
 * turns a value into text, {@link org.marsad.input.value.JsonTables} finds tables that are not
 * written row by row, {@link org.marsad.input.value.NestedNames} and {@link
 * org.marsad.input.value.DottedNames} write and read paths.
 *
 * <p>Decisions. What is no JSON by its rules is read where programs are known to write it so. A
 * number is written with all its digits, and one that is not a number is no value.
 */
package org.marsad.input.value;
