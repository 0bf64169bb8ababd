package org.marsad.stance;

/**
 * A speaker as named at one place.
 *
 * @param from first token
 * @param to just behind the last token
 * @param name without titles, as printed; empty when only an office is named
 * @param role office or organisation as printed; empty when only a name is given
 * @param named whether the name starts with a given name or stands behind a title
 */
record Mention(int from, int to, String name, String role, boolean named) {}
