package org.marsad.lexicon;

/** How the verb stands in its sentence; the masdar is the verbal noun. */
public enum VerbForm {
  FINITE,
  PARTICIPLE,
  MASDAR
}
