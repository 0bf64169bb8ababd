package org.marsad.stance;

import java.io.Serializable;

/** What a phrase that the rules look for is known to be. */
sealed interface Sign extends Serializable {

  /** Words of attitude, on whatever issue. */
  record Attitude(AttitudeKind kind, double strength) implements Sign {}

  /** A whole target, or one of its two parts. */
  record Part(int issue, int target, Role role) implements Sign {}

  /** Which part of a target; ALONGSIDE may stand anywhere in the article. */
  enum Role {
    PHRASE,
    OF,
    WITH,
    ALONGSIDE
  }

  /** Words that tell what an issue's targets mean. */
  record Setting(int issue, Place place) implements Sign {}

  /** What a word tells. */
  enum Place {
    NEEDED,
    NEIGHBOUR,
    ELSEWHERE,
    EXCLUDED
  }

  /** An argument of one issue. */
  record Argument(int issue, double weight) implements Sign {}
}
