package org.marsad.text;

import java.util.Locale;

/** Why a record is refused: the whole vocabulary of {@code rejected.reason}. */
public enum Reason {
  UNSUPPORTED_FORMAT("the file's name ends in nothing that is read"),
  UNREADABLE("the storage or the compression failed: truncated, damaged, vanished, no permission"),
  UNDECODABLE("the bytes are text in no supported charset"),
  MOJIBAKE("Arabic that was once decoded with the wrong charset, such as Ø§Ù„ or ط§ظ„"),
  MALFORMED_JSON("the line or the file is not a JSON object"),
  MALFORMED_CSV("the row breaks the rules of CSV in a way that leaves open what belongs where"),
  MISSING_TEXT("no text column, or it is null; a web page that is no article"),
  SCRAMBLED("Arabic whose letters stand reversed or apart, as some PDF converters write it"),
  EMPTY("the text is blank, or noise alone"),
  NOT_ARABIC("too few of the letters are Arabic, or they are Persian, Kurdish or Urdu"),
  TOO_SHORT("fewer words than cleaning.min_words"),
  TOO_LONG("more than cleaning.max_characters, or input.max_bytes");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** As it stands in the table. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String meaning() {
    return meaning;
  }
}
