package org.marsad.stance;

import java.io.Serializable;

/** What is known of a phrase that the rules look for. */
sealed interface Sign extends Serializable {

  /**
   * Words of attitude, on whatever issue.
   *
   * @param kind what they do in their sentence
   * @param strength their weight before distance, 1 for most words
   */
  record Attitude(AttitudeKind kind, double strength) implements Sign {}

  /**
   * A whole target of an issue, or a part of one.
   *
   * @param issue the place of the issue in the lexicon, from 0
   * @param target the place of the target in the issue, from 0
   * @param role which part
   */
  record Part(int issue, int target, Role role) implements Sign {}

  /** Which part of a target a phrase is, by the keys in an issue's file. */
  enum Role {
    /** The whole target. */
    PHRASE,
    /** What is done, to which a counterpart belongs. */
    OF,
    /** The same as a verb with a person, whose subject may be left out. */
    DOES,
    /** The counterpart, to whom it is done. */
    WITH,
    /** What must stand anywhere in the article for the target to count. */
    ALONGSIDE,
    /** What makes an article one that must have such words. */
    DOUBTED
  }

  /**
   * Words that tell what the targets of an issue mean in a text.
   *
   * @param issue the place of the issue in the lexicon, from 0
   * @param place which sort of place or exclusion
   */
  record Setting(int issue, Place place) implements Sign {}

  /** What such words tell; the names are those of the keys in an issue's file. */
  enum Place {
    /** The text is about the issue. */
    NEEDED,
    /** A place of the same story. */
    NEIGHBOUR,
    /** A place or time of another story. */
    ELSEWHERE,
    /** The target's words are part of a phrase for something else. */
    EXCLUDED
  }

  /**
   * An argument of one issue.
   *
   * @param issue the place of the issue in the lexicon, from 0
   * @param weight above 0 it supports the issue, below 0 it opposes it, at 0 it takes no side
   */
  record Argument(int issue, double weight) implements Sign {}
}
