package org.marsad.attribution;

import org.marsad.lexicon.Act;

/**
 * What somebody is reported to have said, or a sentence in the author's own voice.
 *
 * @param kind how it is given
 * @param from its first token
 * @param to just behind its last token
 * @param act what the speaker does by it; {@link Act#SAY} for the author
 * @param verb the word that attributes it, as printed; empty for the author and for bare quotations
 * @param speaker who says it, null for the author
 * @param frame the first token of the clause that attributes it
 */
public record Statement(
    StatementKind kind,
    int from,
    int to,
    Act act,
    String verb,
    ArticleSpeaker speaker,
    int frame) {}
