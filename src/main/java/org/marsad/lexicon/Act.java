package org.marsad.lexicon;

/** What somebody does by saying it. */
public enum Act {
  SAY,
  ADD,
  DENY,
  DEMAND,
  WARN,
  PRAISE,
  WELCOME,
  REJECT,
  BLAME,
  EXPRESS,
  REGRET,
  PROMISE,
  ASK
}
