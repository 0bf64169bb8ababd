package org.marsad.morphology;

/** Tense and mood of a finite form, as far as the written form tells. */
public enum Tense {
  PAST,
  /** The indicative, and whatever is spelled like it. */
  PRESENT,
  /** The subjunctive and jussive of the plural and dual, which lose their nun. */
  SUBJUNCTIVE,
  /** The jussive that loses a weak letter: {@code لم ينف، لم يعد}. */
  JUSSIVE,
  /** The present with sin before it. */
  FUTURE
}
