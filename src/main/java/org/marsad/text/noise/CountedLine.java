package org.marsad.text.noise;

/**
 * A line of a text that is counted over the articles of its outlet.
 *
 * @param key see {@link NoiseFilter#key}
 * @param body the key of the longest other line, which tells one text from another
 * @param characters length of all such lines of the text
 * @param isLong whether it has more words than a short line
 */
public record CountedLine(long key, long body, int characters, boolean isLong) {}
