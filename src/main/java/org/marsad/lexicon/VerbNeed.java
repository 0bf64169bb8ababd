package org.marsad.lexicon;

/** What must follow a form before it counts as a verb of speech. */
public enum VerbNeed {
  NOTHING,
  COMPLEMENT,
  MARKER
}
