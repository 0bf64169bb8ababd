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
 * <p>{@code NameGroups} tells people of one name apart by middle names, offices and time; {@link
 * org.marsad.speaker.NearNames} finds the doubtful decisions that a person should look at. What a
 * speaker is, and within which scope its words mean the same one, the articles' reader has found
 * out before ({@link org.marsad.phrase.SpeakerKinds}).
 *
 * <p>Decisions. Keys and not a learned similarity: the same key gives the same id in every run, and
 * a person can see why two names are one. Across articles a key must be stricter than within one,
 * where the same surname nearly always means the same person. Contrary offices tell people apart
 * only where many may bear the name: a minister has several titles, a name of two common parts
 * several bearers. A ministry without a country is one within its outlet and not everywhere: a
 * newspaper leaves out its own country. A nameless office without a country is one within its
 * article alone, for what is not named there has been explained there.
 */
package org.marsad.speaker;
