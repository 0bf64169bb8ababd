package org.marsad.stance.camp;

import java.io.Serializable;

/**
 * What one article says on an issue.
 *
 * @param article its id
 * @param stance its stance on the issue
 * @param stems hashes of the stems in its statements on the issue, each once, ascending, packed
 */
record Passage(String article, String stance, byte[] stems) implements Serializable {}
