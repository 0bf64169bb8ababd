/**
 * Finds the places that articles name. In: title and text of an article, and the gazetteer ({@code
 * lexicons/gazetteer.txt}, which says how its names count, with its sources and licence). Out: the
 * table {@link org.marsad.table.Places}.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>A list of names with guards, and no recognizer of entities: whoever doubts a row finds the
 *       line that made it. Names that are other words, too, carry a mark that says what must stand
 *       around them.
 *   <li>Adjectives of nationality are no mentions, but they show which country an article is about.
 *   <li>A name stands for one place. A capital that stands for its government counts as the city,
 *       whose row has its country; so count by {@code country} to ask about countries. A bare name
 *       that an Iraqi governorate shares with its capital counts as the city, whose row has its
 *       governorate.
 *   <li>Every article is read by itself: what one names has no influence on another, so that the
 *       rows of articles that are added later can be added, too.
 *   <li>Every form of every name, with the particles that may be written onto it, is hashed once;
 *       reading an article is one walk over its words with one look-up for each.
 * </ul>
 */
package org.marsad.place;
