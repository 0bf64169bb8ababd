package org.marsad.morphology;

/** Whom a finite form of a verb speaks of, as far as the written form tells. */
public enum Person {
  HE,
  /** Also the second person singular of the present. */
  SHE,
  /** Two men or women. */
  BOTH,
  /** Several men or a mixed group. */
  THEY,
  /** Several women. */
  WOMEN,
  /** Also the second person singular of the past. */
  I,
  WE,
  /** Several who are addressed in the past, a woman who is addressed in the present. */
  YOU
}
