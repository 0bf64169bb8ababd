/**
 * Drafts of issues. In: the articles of a run and the words by which an analyst calls a subject.
 * Out: the text of an issue file with targets, the company that ambiguous words need, arguments and
 * examples, all of which stand in the run's own articles, for a person to confirm.
 *
 * <p>{@link org.marsad.draft.SubjectArticles} and {@link org.marsad.draft.NearWords} ask Spark for
 * counts and for samples of bounded size; everything else is plain Java over the samples. The same
 * run and words give the same draft.
 */
package org.marsad.draft;
