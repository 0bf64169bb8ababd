package org.marsad.stance.camp;

import java.io.Serializable;

/**
 * What one statement says for the side that it takes.
 *
 * @param statement its id
 * @param article the id of its article
 * @param stance the side
 * @param themes the weight of each theme, packed
 * @param terms hashes of the stems that argue, each once, ascending, packed
 * @param words hashes of all its stems, each once, ascending, packed
 */
record Saying(
    String statement, String article, String stance, byte[] themes, byte[] terms, byte[] words)
    implements Serializable {}
