/**
 * Camps: the statements that take the same side of an issue and argue alike. Takes what was read in
 * articles; gives statements and articles their camps, and each camp a label in the words of a
 * statement, themes, terms and exemplars.
 *
 * <p>The steps, each a class: what a statement argues with is read from the words beside the target
 * and those that decided ({@code ArgumentReader}, with the themes of {@code
 * lexicons/arguments.txt}), arguments become vectors ({@code ArgumentVectors}), those of a side are
 * grouped ({@code ArgumentGroups}, {@code Camps}), all statements go to the nearest camp ({@code
 * CampPlacement}), camps are described ({@code CampExemplars}, {@code CampTerms}, {@link
 * org.marsad.stance.camp.StanceCamps}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Statements that take no side argue nothing; they and articles that take none have no camp.
 *   <li>A statement that no camp argues like has none, and what few say is no camp: an odd
 *       statement in a camp costs more than one that is missing.
 *   <li>Themes are three quarters of what makes arguments alike: a few dozen statements, as an
 *       issue mostly has, seldom share words, but they share what the words are about.
 *   <li>Statements that repeat another one in the same words count once, in sizes and as evidence.
 *   <li>Camps are found anew in every run, on a sample of bounded size for each issue and side, in
 *       one task an issue; sampling goes by hashes of ids and groups are made in the order of ids,
 *       so that the same articles give the same camps.
 * </ul>
 */
package org.marsad.stance.camp;
