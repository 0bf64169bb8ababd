/**
 * From records to distinct documents: cleaning and deduplication.
 *
 * <p>Decisions. An outlet's recurring lines are counted by the different longest lines they are
 * seen with, so that an article printed many times does not lose its own short lines. Similarity of
 * copies is Jaccard or, for reprints that were cut, containment in a text of at most two and a half
 * times the length: a brief inside a long report is its own article.
 */
package org.marsad.corpus;
