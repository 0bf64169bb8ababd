package org.marsad.stance.learned;

import org.marsad.stance.StanceReader;
import org.marsad.table.Stance;

/**
 * A statement that people labelled on one issue.
 *
 * @param article the id of its article; articles are learned from or judged on as a whole
 * @param seen what is seen of it; null where it is not seen to be on the issue
 * @param stance where people see it; {@link Stance#NEUTRAL} where it takes no side
 */
public record IssueStatement(String article, StanceReader.Example seen, Stance stance) {}
