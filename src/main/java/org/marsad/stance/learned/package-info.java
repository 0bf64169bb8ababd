/**
 * Stances learned from labelled articles, for those who have labels: {@link
 * org.marsad.stance.learned.StanceModel} is fitted on a published run and decides in later runs in
 * the place of the rules, whose findings are among its features.
 */
package org.marsad.stance.learned;
