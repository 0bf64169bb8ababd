/**
 * What is learned of stances. {@link org.marsad.stance.learned.StatementTraining} fits the weights
 * by which every statement is judged, on {@link org.marsad.stance.learned.TrainingPassages}, which
 * were written and labelled for it.
 *
 * <p>Stances learned from labelled articles, for those who have labels: {@link
 * org.marsad.stance.learned.StanceModel} is fitted on a published run and decides in later runs in
 * the place of the rules, whose findings are among its features.
 */
package org.marsad.stance.learned;
