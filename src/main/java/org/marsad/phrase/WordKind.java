package org.marsad.phrase;

/**
 * What a word can be in a speaker's noun phrase, by its letters and the lexicons of open classes;
 * closed classes are {@link org.marsad.lexicon.WordClass}.
 */
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
  /** A common word that is a given name too: {@code باسم، أمل}. */
  NAME_WORD,
  /** A place or nationality: {@code العراق، العراقي}. */
  PLACE,
  /** A head, title, given name or place: a speaker can begin with it. */
  SPEAKER,
  /** An adjective of nationality in the singular: {@code العراقي}. */
  NATIONALITY,
  /** A given name, or a first part such as {@code أبو}: standing first, it shows a name. */
  FIRST_NAME,
  /** An office goes on with it: another office or organisation, with a particle or without. */
  INSIDE,
  /** A place, with a particle or without. */
  PLACE_INSIDE,
  /** A verbal noun by list or by its pattern: {@code استمرار، انطلاق، تدمير}. */
  EVENT,
  /** A verb of speech or the participle of one, and no office or title. */
  VERB,
  /** Begins with a conjunction or is a finite verb, and is no name. */
  OTHER,
  /** Is the conjunction {@code و} and a word of another kind: {@code وجهود، ورئيس}. */
  CONJOINED,
  /** Is one of the prepositions {@code ب، ل} and a word of another kind: {@code بتشكيل، لوزير}. */
  PREPOSED,
  /** Has the article. */
  DEFINITE,
  /** An adjective by its ending of relation or by list. */
  ADJECTIVE
}
