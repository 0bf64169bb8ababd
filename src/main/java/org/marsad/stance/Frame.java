package org.marsad.stance;

/** By which grammar a cue speaks of a target. */
public enum Frame {
  /** A word that is seen by the weights alone. */
  WORD,
  /** A word that governs the target: {@code نؤيد بقاء القوات}. */
  GOVERNED,
  /** The verb that attributes the statement: {@code رفض الوزير بقاء القوات}. */
  SPOKEN,
  /** Nothing goes without the target: {@code من دون السد لن يبقى أحد}. */
  NEEDED,
  /** The target has to do something: {@code على القوات أن ترحل}. */
  DUTY,
  /** An event will not happen: {@code لن تنسحب القوات}. */
  DENIED,
  /** An event is sure to happen: {@code أكد أن القوات ستنسحب}. */
  AFFIRMED,
  /** An event is planned, agreed or begun: {@code تخطط لسحب القوات}. */
  ANNOUNCED,
  /** The view of others, by what is said of them: {@code من يطالب بخروج القوات واهم}. */
  REPORTED,
  /** A deed of the target against the common enemy. */
  CREDITED,
  /** Words said of the target: {@code السد فاشل}. */
  EVALUATED,
  /** Something good or bad that the target makes more or less of: {@code خفض الجرائم}. */
  EFFECT,
  /** An argument of the issue. */
  ARGUED
}
