/**
 * Files: which there are, what their paths say, and their bytes. In: paths and globs on any Hadoop
 * file system. Out: slices of files ({@link org.marsad.input.file.Slice}), which tasks share, and
 * for each slice a stream of its bytes, decompressed ({@link org.marsad.input.file.SliceInput}).
 *
 * <p>{@link org.marsad.input.file.InputFiles} lists; the other streams turn UTF-16 and damaged
 * bytes into UTF-8 and bound what one record may take. Nothing here knows what a record is.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Files of this machine are listed by Java and not by Hadoop, which passes over names that
 *       the locale cannot spell and fails on colons. They are named in UTF-8 whatever the locale.
 *   <li>What is listed and cannot be opened is a file without a format, so that it is refused and
 *       not forgotten.
 *   <li>Only plain JSON Lines are cut into slices: in all other files the start of a record cannot
 *       be found without reading what stands before it.
 * </ul>
 */
package org.marsad.input.file;
