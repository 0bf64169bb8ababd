/**
 * Where statements and articles stand on issues. In: articles, an analyst's issues, lexicons and
 * settings. Out: statements with their judgements and the words that decided, article stances.
 *
 * <p>An article is read once, in plain Java, by {@link org.marsad.stance.StanceReader}: {@link
 * org.marsad.attribution.Attribution} finds statements and speakers by the grammar of news, {@code
 * Targets} finds what an issue is about and {@code TargetReferences} where the text goes on
 * speaking of it, {@code StatementJudge} judges each statement by {@code StanceRules} and {@code
 * StanceWeights}, {@code ArticleBalance} weighs them. {@link org.marsad.stance.StanceDetection}
 * does it on Spark and takes the tables out. Camps are in {@code stance.camp}, what is learned from
 * labels in {@code stance.learned}.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Rules first, because a newsroom has no labels for its next issue and must be able to check
 *       every judgement. What they find is weighed by two small regressions that see no word of an
 *       issue, learned from passages written for it ({@code lexicons/stance-weights.txt} has the
 *       model card): of statements that take a side it finds a quarter more, with more errors; of
 *       whole articles nothing is gained. Words beside the target as features were tried and did
 *       worse.
 *   <li>What is done to a target ({@code وقف، توسيع، هجوم على}) takes no side alone: it turns or
 *       keeps the sign of what demands, condemns or judges it. Before that a report of the widening
 *       of settlements was for them.
 *   <li>A statement that names no target may still take a side on it, shortly behind a mention in
 *       an article that names it three times: in articles that only touch an issue this made
 *       stances of budgets and power cuts.
 *   <li>An attitude is one of two things: a word that governs what follows, whose signs multiply
 *       along the chain, or a word that is said of something, which goes to the nearest target.
 *       Letting both reach over the whole sentence was tried: on 120 labelled articles every second
 *       report of fighting took a side. So every reach is short, and an event (a withdrawal) is
 *       judged from the words beside it. The numbers with their reasons are in {@code
 *       pipeline.yaml}, section {@code stances.rules}.
 *   <li>What helps ({@code بمساندة}), reports of fighting and boilerplate ({@code طلب عدم ذكر
 *       اسمه}) are listed as plain: they contain words of attitude and take no side.
 *   <li>Light10 stems run together {@code تاريخ} and {@code تاريخي}, {@code لولا} and {@code
 *       الولايات}; phrases match by stems that keep the ya of relation.
 *   <li>A mention of an issue counts where its sentence, else its article, names a place of it. An
 *       article with such a mention in its headline or in two sentences, or a brief one with any,
 *       and no stance is neutral; else it has no stance on the issue at all.
 *   <li>Of a statement it is also seen what the rules read in the others of the same speaker: of
 *       237 statements that take a side, in three sets whose errors were not read, 107 instead of
 *       101 came out right and 15 instead of 18 on the wrong side. No statement takes a side
 *       without a word of its own that shows it.
 *   <li>All that is attributed to somebody is kept, but of the author's own sentences only those on
 *       an issue: the rest is in the article's text.
 *   <li>Words stand in the lexicons: attitudes in {@code attitudes.txt}, closed classes in {@code
 *       stance-words.yaml}, arguments and targets in the issues.
 * </ul>
 */
package org.marsad.stance;
