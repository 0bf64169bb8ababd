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
 * <p>The grammar. A clause of speech is a verb, its subject and its complement, in this order or
 * with the subject in front. The verb's line in {@code lexicons/attribution-verbs.txt} is its
 * {@link org.marsad.lexicon.VerbFrame}: the prepositions that lead to what is said ({@code حذر من،
 * طالب بـ، أشار إلى}), whether somebody addressed stands between ({@code طالب الوزير الشركات بـ}),
 * and whether the verb counts only with them. What lies between verb and complement is the subject,
 * even where no word of it is known ({@code SubjectByPlace}); a noun without the article behind one
 * that has it is the object or addressee ({@code SubjectEnds}). Verbless sources: {@code وفقاً لـ،
 * في رأي، من وجهة نظر، ومفاد رسالة فلان أن}, labels with a colon, answers of an interview.
 * Datelines and impersonal verbs ({@code يذكر أن}) attribute nothing. Whoever is meant by a verb
 * alone is found by gender, number and order of mention ({@code Antecedents}); a communiqué speaks
 * for its issuer.
 *
 * <p>Errors by kind on 70 labelled articles with 489 statements, before this grammar was written
 * down and now:
 *
 * <table>
 * <caption>Errors</caption>
 * <tr><th>kind</th><th>before</th><th>now</th></tr>
 * <tr><td>statement missed</td><td>87</td><td>50</td></tr>
 * <tr><td>no statement, or an act and no speech</td><td>43</td><td>27</td></tr>
 * <tr><td>another speaker</td><td>79</td><td>38</td></tr>
 * <tr><td>the speaker without the full name</td><td>37</td><td>13</td></tr>
 * </table>
 *
 * <p>Of those missed now, 10 stand in titles, which are not read; most others have a noun for a
 * verb ({@code مطالبهم، رفضه}), an unknown verb, or a subject that is a clause.
 *
 * <p>Decisions. Rules and not a trained parser: attribution in news is formulaic, the rules need no
 * labelled data and say why they fired; where the phrase of a speaker ends is learned, see {@link
 * org.marsad.phrase}. They work on words tagged once and look no farther than some forty tokens, so
 * that the time grows with the length of the text.
 */
package org.marsad.attribution;
