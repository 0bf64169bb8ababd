/**
 * Files of JSON. In: the bytes of a file, or of a slice of JSON Lines. Out: rows of {@link
 * org.marsad.table.Records}.
 *
 * <p>{@link org.marsad.input.json.JsonLayout} tells from the start of a file which of the two
 * readers is for it: {@link org.marsad.input.json.JsonLines} or {@link
 * org.marsad.input.json.JsonDocuments}. How a value is parsed stands in {@link
 * org.marsad.input.value}, since tables and Parquet hold such values as well.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>{@code position} is the byte offset for JSON Lines, because such a file is cut into slices
 *       and a slice cannot know its line numbers without a second pass over the file.
 *   <li>An object that is longer than a record may be can be no record; so a document is looked at
 *       as a whole where it fits into that bound, and streamed where it does not.
 * </ul>
 */
package org.marsad.input.json;
