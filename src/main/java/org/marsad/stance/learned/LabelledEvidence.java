package org.marsad.stance.learned;

import org.marsad.stance.Evidence;
import org.marsad.table.Stance;

/**
 * A statement to learn from.
 *
 * @param issue the id of the issue
 * @param evidence what is seen of it
 * @param stance where people see it; {@link Stance#NEUTRAL} where it takes no side
 * @param weight how much it counts beside others, 1 for most
 */
public record LabelledEvidence(String issue, Evidence evidence, Stance stance, double weight) {}
