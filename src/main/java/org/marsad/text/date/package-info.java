/**
 * Dates as articles give them, in plain Java. In: a string and {@link
 * org.marsad.text.date.CalendarWords}. Out: an instant, or nothing: a date is read whole or not at
 * all, since another day is worse than none.
 */
package org.marsad.text.date;
