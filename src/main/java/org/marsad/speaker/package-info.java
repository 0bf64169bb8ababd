/**
 * Who is who across articles that spell names differently. In: names and offices as printed ({@link
 * org.marsad.table.Readings}) and the known speakers of {@code speakers.yaml}. Out: {@link
 * org.marsad.table.SpeakerMentions}, each mention with the id of its speaker.
 *
 * <p>What names and offices mean is plain Java: {@code SpeakerNames} and {@link
 * org.marsad.speaker.NameKey} for keys across articles, {@link org.marsad.speaker.NameComparison}
 * for the names of one article, {@code MentionReader} for a mention as a whole. {@link
 * org.marsad.speaker.SpeakerResolution} only groups and joins with Spark.
 *
 * <p>Decisions. Keys and not a learned similarity: the same key gives the same id in every run, and
 * a person can see why two names are one. Across articles a key must be stricter than within one,
 * where the same surname nearly always means the same person.
 */
package org.marsad.speaker;
