package org.marsad.stance;

import org.marsad.issue.Issue;

/**
 * A place where a target stands.
 *
 * @param from first token
 * @param to just behind
 * @param direction see {@link Issue.Target#direction()}
 * @param weak see {@link Issue.Target#weak()}
 * @param event whether it is something done to something ({@code of} and {@code with}), which is
 *     judged from close by only
 * @param passing see {@link Issue.Target#passing()}
 */
record TargetMention(
    int from, int to, int direction, boolean weak, boolean passing, boolean event) {}
