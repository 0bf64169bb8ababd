package org.marsad.speaker;

/**
 * What a name and an office mean by themselves, whoever else is named like them.
 *
 * @param known the key of the known speaker, or null
 * @param knownName the name in speakers.yaml, or null
 * @param knownRole the office in speakers.yaml, or null
 * @param affiliation the organisation, from speakers.yaml or else from the office; or null
 * @param words the number of parts of the name; 0 when only an office is given
 * @param full the keys of all parts of the name, with spaces between them
 * @param ends the keys of its first and its last part; empty without a name
 * @param last the key of its last part; empty without a name
 * @param office the first words of the office; all of them, folded, without a name
 */
record MentionMeaning(
    String known,
    String knownName,
    String knownRole,
    String affiliation,
    int words,
    String full,
    String ends,
    String last,
    String office) {}
