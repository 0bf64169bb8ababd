package org.marsad.ml;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;

/** What the stages do where nothing is set: the packaged {@code pipeline.yaml} and stop words. */
final class PackagedDefaults {
  static final Settings.Topics TOPICS = topics(Stream.of());

  private PackagedDefaults() {}

  /**
   * Returns the packaged settings of topics with some of them replaced.
   *
   * @param assignments {@code key=value}, the keys without their section
   */
  static Settings.Topics topics(Stream<String> assignments) {
    return SettingsReader.read(
            Definitions.packaged().text("pipeline.yaml"),
            List.of(),
            assignments.map(assignment -> "topics." + assignment).toList())
        .topics();
  }

  /** Returns the packaged stop words. */
  static String[] stopWords() {
    return Definitions.packaged().lexicon("stop-words").toArray(String[]::new);
  }
}
