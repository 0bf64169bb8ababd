package org.marsad.place;

import java.io.Serializable;

/**
 * A place of the gazetteer.
 *
 * @param id the code or name that identifies it
 * @param kind {@code country, region, governorate} or {@code city}
 * @param country ISO 3166-1 code of the country that it is or lies in
 * @param governorate id of the Iraqi governorate that it is or lies in, else null
 * @param name for readers of Arabic
 * @param nameEn for readers of English
 */
public record Place(
    String id, String kind, String country, String governorate, String name, String nameEn)
    implements Serializable {
  static final String COUNTRY = "country";
  static final String GOVERNORATE = "governorate";

  /**
   * Makes a place.
   *
   * @param within id of the country or governorate that it lies in
   */
  static Place of(String id, String kind, String within, String name, String nameEn) {
    boolean inGovernorate = within.length() > 2;
    String governorate = kind.equals(GOVERNORATE) ? id : inGovernorate ? within : null;
    return new Place(id, kind, within.substring(0, 2), governorate, name, nameEn);
  }
}
