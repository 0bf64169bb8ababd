package org.marsad.testing;

import java.util.List;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;

/** The packaged settings, as a user has them who sets nothing. */
public final class Defaults {
  private Defaults() {}

  /** With these {@code key=value} put in their place. */
  public static Settings settings(String... assignments) {
    return SettingsReader.read(
        Definitions.packaged().text("pipeline.yaml"), List.of(), List.of(assignments));
  }
}
