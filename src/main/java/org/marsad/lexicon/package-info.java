/**
 * Knowledge of words, read from the files of {@code jobs/lexicons} that an analyst edits. In:
 * {@link org.marsad.config.Definitions}. Out: a {@link org.marsad.lexicon.Lexicon}, immutable and
 * serializable, which is handed down to everything that reads articles. Plain Java without Spark.
 *
 * <p>Open classes of words are files of their own, one entry a line: verbs of speech ({@link
 * org.marsad.lexicon.AttributionVerbs}), titles, offices, organisations, given names and places
 * ({@link org.marsad.lexicon.SpeakerLexicon}). Closed classes are named lists in YAML files ({@link
 * org.marsad.lexicon.FunctionWords}); each list that a rule asks for is a constant of {@link
 * org.marsad.lexicon.WordClass}, so that a list can neither be missing nor be there for nothing.
 *
 * <p>Words are compared folded (see {@link org.marsad.text.Folding}), whatever their spelling in
 * the file.
 */
package org.marsad.lexicon;
