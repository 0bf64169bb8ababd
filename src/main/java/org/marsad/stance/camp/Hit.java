package org.marsad.stance.camp;

/**
 * Words of a theme, or a governed deed, in a statement.
 *
 * @param from the first token
 * @param to just behind the last token
 * @param weight how much they argue, above 0
 */
record Hit(int from, int to, double weight) {}
