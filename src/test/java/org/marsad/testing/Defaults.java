package org.marsad.testing;

import java.time.ZoneId;
import java.util.List;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;
import org.marsad.lexicon.Calendar;
import org.marsad.lexicon.Lexicon;
import org.marsad.text.date.Dates;

/** The packaged settings and lexicons, as a user has them who sets nothing. */
public final class Defaults {
  private Defaults() {}

  /** The packaged lexicons. */
  public static Lexicon lexicon() {
    return Lexicon.read(Definitions.packaged());
  }

  /** A reader of dates with the packaged words. */
  public static Dates dates(String zone) {
    return new Dates(Calendar.read(Definitions.packaged()), ZoneId.of(zone));
  }

  /** The packaged settings with these {@code key=value} put in their place. */
  public static Settings settings(String... assignments) {
    return SettingsReader.read(
        Definitions.packaged().text("pipeline.yaml"), List.of(), List.of(assignments));
  }
}
