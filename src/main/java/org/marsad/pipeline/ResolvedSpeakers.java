package org.marsad.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.speaker.KnownSpeakers;
import org.marsad.speaker.SpeakerResolution;
import org.marsad.summary.SpeakerProfiles;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Voices;

/**
 * Who is who among the speakers of all statements. Several tables sum up what is kept here.
 *
 * @param mentions every name and office in print, with its speaker
 * @param names every speaker with what it is called, from {@link SpeakerProfiles#named}
 */
record ResolvedSpeakers(SpeakerMentions mentions, Dataset<Row> names) {
  /**
   * Finds out who is who.
   *
   * @param stages keeps each step, so that the steps behind it read it and do not repeat it
   * @param known the speakers of speakers.yaml
   * @param voices the speakers of all statements as their articles name them
   */
  static ResolvedSpeakers of(Stages stages, KnownSpeakers known, Voices voices) {
    SpeakerResolution resolution = new SpeakerResolution(known);
    Dataset<Row> named = resolution.named(voices, names -> stages.keep("names", () -> names));
    SpeakerMentions mentions =
        stages.keep("speakers", SpeakerMentions::new, () -> resolution.resolve(named));
    return new ResolvedSpeakers(
        mentions, stages.keep("called", () -> SpeakerProfiles.named(mentions)));
  }
}
