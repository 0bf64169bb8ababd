package org.marsad.lexicon;

import java.util.Locale;

/** The files of {@code jobs/lexicons} that hold the {@linkplain WordClass word classes}. */
enum WordFile {
  FUNCTION_WORDS,
  ATTRIBUTION_PHRASES,
  OFFICE_WORDS,
  NAME_PARTS,
  SPEAKER_KINDS;

  /** The name of the file without its ending. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
