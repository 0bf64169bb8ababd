/**
 * Reads the noun phrases that name speakers. In: the tokens of a text and a {@link
 * org.marsad.lexicon.Lexicon}. Out: a {@link org.marsad.phrase.SpeakerMention}, the name and the
 * office as printed. Plain Java without Spark.
 *
 * <p>Each distinct word is tagged once with all that it can be ({@link
 * org.marsad.phrase.TaggedWord}); {@link org.marsad.phrase.SpeakerParser} then reads the parts of a
 * phrase between commas from left to right and no farther than 32 tokens.
 *
 * <p>Decisions. A grammar of offices and names reads first: what makes a name in news is the office
 * or title before it, and each rule can be checked on the example beside it. A word that nothing
 * vouches for is taken for a name only where its place leaves nothing else. Where somebody speaks,
 * a tagger that was learned from articles of our own ({@code PhraseTagger}) may end name and office
 * elsewhere, since rules for that were found to hold on the texts that they were made on and on few
 * others; it changes what it is sure of. Where a title or given name vouches for a name, somebody
 * is named.
 */
package org.marsad.phrase;
