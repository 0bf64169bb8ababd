package org.marsad.pipeline;

import org.marsad.config.Definitions;
import org.marsad.config.Settings;

/**
 * Keeps the resources that the last command read, for the next one of a session: reading them, and
 * running the examples of all issues, takes a tenth of a small run. They are read again once a file
 * of the definitions or a setting is another one.
 */
public final class LastResources {
  private String version;
  private Resources resources;

  /** Returns the resources of definitions and settings; see {@link Resources#of}. */
  public synchronized Resources of(Definitions definitions, Settings settings) {
    String wanted = definitions.version() + "\n" + settings.toJson();
    if (!wanted.equals(version)) {
      resources = Resources.of(definitions, settings);
      version = wanted;
    }
    return resources;
  }
}
