/**
 * Camps: within each stance on an issue, the articles that argue alike. Takes what was read in
 * articles and their stances; gives each article its camp, and each camp a label, terms and
 * exemplars.
 *
 * <p>The steps, each a class: what an article says on an issue becomes a passage ({@code
 * CampPassages}), passages become vectors ({@code PassageVectors}), those of a stance are clustered
 * ({@code CampClustering}), all articles go to the nearest camp ({@code CampPlacement}), camps are
 * described ({@code CampTerms}, {@link org.marsad.stance.camp.StanceCamps}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Stances are not mixed: a camp is part of one stance, so that its label can begin with it.
 *   <li>A stance stays one camp unless a cut brings its articles clearly nearer to their centres.
 *   <li>Camps are found anew in every run, on a sample of bounded size for each issue, in one task;
 *       sampling goes by hashes of ids, so that the same articles give the same camps.
 * </ul>
 */
package org.marsad.stance.camp;
