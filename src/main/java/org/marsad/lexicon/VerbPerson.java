package org.marsad.lexicon;

/** With whom the verb agrees. */
public enum VerbPerson {
  HE,
  SHE,
  THEY,
  FIRST
}
