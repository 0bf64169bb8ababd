package org.marsad.place;

/**
 * How often an article names a place.
 *
 * @param mentions in title and text together
 * @param inTitle whether the title is among them
 */
public record PlaceMention(Place place, int mentions, boolean inTitle) {}
