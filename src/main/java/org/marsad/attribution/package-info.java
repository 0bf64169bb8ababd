/**
 * Who says what. In: the text of an article. Out: {@link org.marsad.attribution.Statement}s, each
 * with its place, its verb and its {@link org.marsad.attribution.ArticleSpeaker}; the author's own
 * sentences among them. Plain Java without Spark; {@link org.marsad.attribution.Attribution} is the
 * entry.
 *
 * <p>An article is read once from left to right ({@code ArticleReader}). {@code VerbReader} reads
 * clauses with a verb of speech, {@code SourcePhraseReader} those without one; both ask {@code
 * SubjectFinder} and {@code Antecedents} who is meant and open a statement ({@code OpenStatement}),
 * which ends where the next begins. {@code ArticleSpeakers} joins mentions of one speaker.
 *
 * <p>Decisions. Rules and not a trained parser: attribution in news is formulaic, the rules need no
 * labelled data and say why they fired. They work on words tagged once and look no farther than
 * some forty tokens, so that the time grows with the length of the text.
 */
package org.marsad.attribution;
