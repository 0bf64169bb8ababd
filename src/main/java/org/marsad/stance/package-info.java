/**
 * Who says what, and where they stand. In: articles and an analyst's definitions (issues, speakers,
 * lexicons). Out: statements, their judgements, article stances, speakers, camps.
 *
 * <p>An article is read once, in plain Java, by {@link org.marsad.stance.StanceReader}: {@code
 * Attribution} finds statements and speakers by the grammar of news, {@code Targets} finds what an
 * issue is about, {@code StanceRules} judges each statement, {@code ArticleBalance} weighs them.
 * {@code StanceDetection}, {@code SpeakerResolution} and {@code StanceCamps} do the rest with
 * Spark.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Rules, not a trained model, because a newsroom has no labels for its next issue and must be
 *       able to check every judgement. A model can be trained where labels are ({@code
 *       StanceModel}).
 *   <li>Attitude is two things: words that govern what follows, whose signs multiply along the
 *       chain, and words that are said of something, which go to the nearest target. Letting both
 *       reach over the whole sentence was tried: on 120 labelled articles every second report of
 *       fighting took a side. Now a governor reaches five words, a word before its target three,
 *       behind it nine, and an event (a withdrawal) is judged from two words away.
 *   <li>What helps ({@code بمساندة}), reports of fighting and boilerplate ({@code طلب عدم ذكر
 *       اسمه}) are listed as plain: they contain words of attitude and take no side.
 *   <li>Light10 stems run together {@code تاريخ} and {@code تاريخي}, {@code لولا} and {@code
 *       الولايات}; phrases match by stems that keep the ya of relation.
 *   <li>A mention of an issue counts where its sentence, else its article, names a place of it. An
 *       article with such a mention and no stance is neutral; without one the issue is not in
 *       {@code article_stances} at all.
 *   <li>{@code statements} holds everything attributed to somebody, but of the author's own
 *       sentences only those on an issue: the rest is {@code articles.text}.
 * </ul>
 */
package org.marsad.stance;
