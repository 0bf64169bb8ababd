package org.marsad.phrase;

/** What a word can be in a speaker's noun phrase. */
public enum WordKind {
  /** The noun of an office: {@code وزير}. */
  ROLE,
  /** What an organisation's name begins with: {@code وزارة}. */
  ORGANISATION,
  /** An office with a pronoun: {@code رئيسها}. */
  SOMEBODYS_ROLE,
  /** The head of an office or organisation: one of the three before. */
  HEAD,
  /** A title by itself: {@code الدكتور}. */
  TITLE,
  /** The first word of a title. */
  TITLE_START,
  /** A given name: {@code أحمد}. */
  GIVEN_NAME,
  /** A place or nationality: {@code العراق، العراقي}. */
  PLACE,
  /** A head, title, given name or place: a speaker can begin with it. */
  SPEAKER,
  /** An adjective of nationality in the singular: {@code العراقي}. */
  NATIONALITY,
  /** A given name, or a first part such as {@code أبو}: standing first, it shows a name. */
  FIRST_NAME,
  /** The first part of a compound name, to which the word behind it belongs. */
  COMPOUND,
  /** An office goes on with it: another office or organisation, with a particle or without. */
  INSIDE,
  /** A place, with a particle or without. */
  PLACE_INSIDE,
  /** A preposition behind which an office goes on: {@code باسم}. */
  OFFICE_LINK,
  /** Names what somebody is called: {@code يدعى}. */
  CALLED,
  /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
  EVENT,
  /** A function word that no noun phrase goes over. */
  PHRASE_END,
  /** No noun phrase goes over it: a function word, an adverb, a time or an outlet. */
  END,
  /** A verb of speech or the participle of one, and no office or title. */
  VERB,
  /** Begins with a conjunction or is a finite verb, and is no name. */
  OTHER,
  /** The preposition {@code على} or the name {@code علي}: folding makes them one. */
  UPON,
  /** Has the article. */
  DEFINITE,
  /** An adjective by its ending of relation or by list. */
  ADJECTIVE
}
