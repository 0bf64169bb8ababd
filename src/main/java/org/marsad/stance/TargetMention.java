package org.marsad.stance;

import org.marsad.issue.Issue;

/**
 * A place where a text speaks of a target of an issue.
 *
 * @param from the first token
 * @param to just behind the last token
 * @param direction see {@link Issue.Target#direction()}
 * @param weak see {@link Issue.Target#weak()}; false where the text makes the target clear
 * @param passing see {@link Issue.Target#passing()}
 * @param event whether it is something done to something ({@code of} and {@code with}), which is
 *     judged from close by only
 */
record TargetMention(
    int from, int to, int direction, boolean weak, boolean passing, boolean event) {

  /** Returns a mention that is only understood: nothing at a token stands for the target. */
  static TargetMention understood(int token, int direction) {
    return new TargetMention(token, token, direction, true, true, false);
  }

  /** Returns the same in a text that starts some tokens later. */
  TargetMention earlier(int tokens) {
    return new TargetMention(from - tokens, to - tokens, direction, weak, passing, event);
  }

  /** Whether no words stand for the target. */
  boolean isUnderstood() {
    return from == to;
  }

  /** Whether it names the target by itself and is no mere indication of time. */
  boolean isClear() {
    return !weak && !passing;
  }

  int length() {
    return to - from;
  }

  /** Whether it is a phrase such as {@code بعد انسحاب}, which tells when and no more. */
  boolean isPassingPhrase() {
    return passing && !event;
  }
}
