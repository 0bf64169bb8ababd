package org.marsad.speaker;

/**
 * What a name and an office mean by themselves, whoever else is named like them.
 *
 * @param known the key of the known speaker, or of a name that stands for itself; or null
 * @param knownName the name in speakers.yaml, or null
 * @param knownRole the office in speakers.yaml, or null
 * @param affiliation the organisation, from speakers.yaml or else from the office; or null
 * @param words the number of parts of the name; 0 when nobody is named
 * @param full the keys of all parts of the name, with spaces between them
 * @param ends the keys of its first and its last part; empty without a name
 * @param loose the keys of these in any spelling; without a name all words, folded
 * @param last the key of its last part; empty without a name
 * @param surname its last part, folded; empty without a name and for a single name that may be
 *     anybody's
 * @param common whether many people may bear the name
 * @param office the first words of the office; all of them, folded, without a name
 * @param officeWords the telling words of the office, with spaces between them
 */
record MentionMeaning(
    String known,
    String knownName,
    String knownRole,
    String affiliation,
    int words,
    String full,
    String ends,
    String loose,
    String last,
    String surname,
    boolean common,
    String office,
    String officeWords) {}
