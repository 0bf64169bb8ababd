package org.marsad.pipeline;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.marsad.pipeline.Preparation.Prepared;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleFits;
import org.marsad.table.Comparisons;
import org.marsad.table.GivenRecords;
import org.marsad.table.KnownDocuments;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.TableData;
import org.marsad.table.Tables;
import org.marsad.table.TextBands;
import org.marsad.table.TopicAssignments;
import org.marsad.table.Voices;

/**
 * What a run that found topics keeps for the updates that will build on it, see {@link
 * Tables#STATE}.
 *
 * @param batch the id of the run
 */
record ArchiveState(
    SparkSession spark,
    String batch,
    Prepared prepared,
    TextBands bands,
    Comparisons compared,
    TopicAssignments assigned) {

  /** Returns the tables of the state. */
  List<TableData> tables(Readings readings, SpeakerMentions mentions, Arguments arguments) {
    return List.of(
        GivenRecords.of(prepared.given().records(), batch),
        prepared.lines(),
        prepared.lessons().table(spark),
        new KnownDocuments(
            prepared.documents().rows().withColumn(GivenRecords.BATCH.name(), lit(batch))),
        bands,
        compared,
        new ArticleFits(assigned.rows()),
        Voices.of(readings),
        mentions,
        arguments);
  }
}
