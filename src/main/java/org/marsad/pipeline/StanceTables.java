package org.marsad.pipeline;

import java.util.stream.Stream;
import org.marsad.speaker.KnownSpeakers;
import org.marsad.speaker.NearNames;
import org.marsad.stance.StanceDetection;
import org.marsad.stance.camp.StanceCamps;
import org.marsad.summary.MergeProposals;
import org.marsad.summary.QuotedTogether;
import org.marsad.summary.SpeakerProfiles;
import org.marsad.summary.StanceSummaries;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.CoQuotations;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMerges;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.StanceClusters;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.TableData;

/** Holds the published tables about speakers and stances, all derived from the readings. */
record StanceTables(
    Statements statements,
    StatementStances statementStances,
    ArticleStances articleStances,
    StanceClusters clusters,
    StanceSummary summary,
    Speakers speakers,
    SpeakerStances speakerStances,
    SpeakerMerges merges,
    CoQuotations coQuotations) {

  /**
   * Derives the tables.
   *
   * @param speakers who is who
   * @param known the speakers of speakers.yaml
   * @param positions where the articles stand
   */
  static StanceTables of(
      Articles articles,
      Readings readings,
      ResolvedSpeakers speakers,
      KnownSpeakers known,
      ArticleStances positions,
      StanceCamps camps) {
    Statements statements = StanceDetection.statements(readings, speakers.mentions());
    StatementStances judged = StanceDetection.statementStances(readings);
    return new StanceTables(
        statements,
        camps.of(judged),
        camps.of(positions),
        camps.clusters(),
        StanceSummaries.of(positions, articles),
        SpeakerProfiles.of(speakers.names(), statements, articles),
        SpeakerProfiles.stances(statements, judged, articles),
        MergeProposals.of(speakers.mentions(), new NearNames(known)),
        QuotedTogether.of(speakers.names(), statements, articles));
  }

  Stream<TableData> all() {
    return Stream.of(
        statements,
        statementStances,
        articleStances,
        clusters,
        summary,
        speakers,
        speakerStances,
        merges,
        coQuotations);
  }
}
