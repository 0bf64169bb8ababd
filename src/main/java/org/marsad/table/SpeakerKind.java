package org.marsad.table;

import java.util.Locale;

/** What a speaker is. */
public enum SpeakerKind {
  /** Somebody with a name: {@code سعد الكرخي}. */
  PERSON,
  /** The holder of an office, without a name: {@code وزير الدفاع، المتحدث باسم الوزارة}. */
  OFFICE,
  /** An institution, company, outlet, party or country: {@code وزارة الصحة، رويترز، تركيا}. */
  ORGANISATION,
  /** Several people or bodies: {@code عدد من النواب، خبراء، سكان}. */
  GROUP,
  /** Somebody whom the article does not name: {@code مصدر أمني، مسؤول عسكري، والد الشاب}. */
  UNNAMED,
  /** A writing of which the article does not say who issued it: {@code تقرير، استطلاع}. */
  DOCUMENT;

  /** Returns the name in tables, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
