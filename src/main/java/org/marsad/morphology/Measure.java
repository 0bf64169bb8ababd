package org.marsad.morphology;

/**
 * The measures of the Arabic verb under the numbers that grammars give them: I to X of verbs with
 * three root letters, QI and QII of those with four.
 */
public enum Measure {
  /** Like {@code كتب يكتب}. */
  I,
  /** The middle letter is doubled, which is not written: {@code أيد يؤيد}. */
  II,
  /** An alef behind the first letter: {@code ساند يساند}. */
  III,
  /** An alef before the first letter: {@code أعلن يعلن}. */
  IV,
  /** II with a ta before it: {@code تمسك يتمسك}. */
  V,
  /** III with a ta before it: {@code تضامن يتضامن}. */
  VI,
  /** I with alef and nun before it: {@code انسحب ينسحب}. */
  VII,
  /** I with alef before its first letter and ta behind that: {@code انتقد ينتقد}. */
  VIII,
  /** I with alef before it and the last letter doubled: {@code احمر يحمر}. */
  IX,
  /** I with alef, sin and ta before it: {@code استنكر يستنكر}. */
  X,
  /** Four letters: {@code عرقل يعرقل}. */
  QI,
  /** Four letters with a ta before them: {@code تدهور يتدهور}. */
  QII
}
