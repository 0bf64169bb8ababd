package org.marsad.phrase;

/** What a word can be in a speaker's noun phrase. */
public enum WordKind {
  ROLE,
  ORGANISATION,
  /** An office with a pronoun. */
  SOMEBODYS_ROLE,
  /** The head of an office or organisation: one of the three before. */
  HEAD,
  TITLE,
  /** The first word of a title. */
  TITLE_START,
  GIVEN_NAME,
  PLACE,
  /** Starts a speaker by itself. */
  SPEAKER,
  NATIONALITY,
  /** A name may be told by it where it stands first. */
  FIRST_NAME,
  /** An office goes on with it: another office or organisation, with a particle or without. */
  INSIDE,
  /** A place, with a particle or without. */
  PLACE_INSIDE,
  /** An office goes on behind it. */
  OFFICE_LINK,
  /** Names what somebody is called: {@code يدعى}. */
  CALLED,
  /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
  EVENT,
  /** No noun phrase goes over it. */
  END,
  /** A verb of speech or the participle of one, and no office or title. */
  VERB,
  /** Begins with a conjunction or is a finite verb, and no name. */
  OTHER,
  /** Has the article. */
  DEFINITE
}
