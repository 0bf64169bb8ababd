package org.marsad.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.config.Settings;
import org.marsad.speaker.NearNames;
import org.marsad.stance.StanceDetection;
import org.marsad.stance.camp.CampArguments;
import org.marsad.stance.camp.StanceCamps;
import org.marsad.store.TableUpdate.Changes;
import org.marsad.summary.MergeProposals;
import org.marsad.summary.QuotedTogether;
import org.marsad.summary.SpeakerProfiles;
import org.marsad.summary.StanceSummaries;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.Voices;

/**
 * Writes the tables about speakers and stances of an updated run: reads the articles that are new,
 * finds out anew who is who and which camps there are among all, and changes the rows of the
 * archive whose speaker or camp is another one now.
 */
final class UpdatedStances {
  private static final String ID = Documents.ARTICLE_ID.name();
  private static final String SPEAKER = Speakers.SPEAKER_ID.name();
  private static final String[] NAME = {
    Readings.NAME.name(), Readings.ROLE.name(), Readings.SCOPE.name()
  };
  private static final String BEFORE = "before";
  private static final String NOW = "now";

  private final Archive archive;
  private final Settings settings;
  private final Resources resources;
  private final Stages stages;
  private final UpdatedTables tables;

  UpdatedStances(
      Archive archive,
      Settings settings,
      Resources resources,
      Stages stages,
      UpdatedTables tables) {
    this.archive = archive;
    this.settings = settings;
    this.resources = resources;
    this.stages = stages;
    this.tables = tables;
  }

  /**
   * Writes the tables.
   *
   * @param fresh the articles to read
   * @param stale the ids of articles whose rows are taken out
   * @return the ids of other articles in which a speaker is another one now
   */
  Dataset<Row> write(Articles fresh, Dataset<Row> stale) {
    Readings readings =
        stages.keep(
            "statements", Readings::new, () -> StanceDetection.read(fresh, resources.reader()));
    Voices voices = Voices.of(readings);
    Voices others = new Voices(archive.without(Voices.TABLE, stale));
    Voices all = new Voices(others.rows().unionAll(voices.rows()));
    ResolvedSpeakers speakers = ResolvedSpeakers.of(stages, resources.speakers(), all);
    SpeakerMentions mentions = speakers.mentions();
    Dataset<Row> renamed = stages.keep("renamed", () -> renamed(others, mentions));
    tables.carry(
        Changes.replacing(stale, StanceDetection.statements(readings, mentions))
            .mending(renamed, rows -> withSpeakers(rows, renamed)));
    tables.carry(Changes.replacing(stale, voices));
    tables.write(mentions);
    StanceCamps camps = camps(readings, stale);
    carry(
        new StatementStances(archive.without(StatementStances.TABLE, stale)),
        StanceDetection.statementStances(readings),
        rows -> camps.of(new StatementStances(rows)),
        stale);
    carry(
        new ArticleStances(archive.without(ArticleStances.TABLE, stale)),
        StanceDetection.articleStances(readings),
        rows -> camps.of(new ArticleStances(rows)),
        stale);
    tables.write(camps.clusters());
    summarise(speakers);
    return renamed.select(ID);
  }

  /** Returns the statements of the archive whose speaker is another one now. */
  private Dataset<Row> renamed(Voices others, SpeakerMentions mentions) {
    Dataset<Row> before =
        archive
            .read(SpeakerMentions.TABLE)
            .select(with(NAME, Speakers.SPEAKER_ID.col().as(BEFORE)));
    Dataset<Row> names =
        mentions
            .rows()
            .select(with(NAME, Speakers.SPEAKER_ID.col().as(NOW)))
            .join(before, NAME)
            .where(col(NOW).notEqual(col(BEFORE)));
    return others.rows().join(names, NAME).select(Statements.STATEMENT_ID.col(), col(ID), col(NOW));
  }

  private static Column[] with(String[] names, Column column) {
    return Stream.concat(Arrays.stream(names).map(name -> col(name)), Stream.of(column))
        .toArray(Column[]::new);
  }

  private static Dataset<Row> withSpeakers(Dataset<Row> statements, Dataset<Row> renamed) {
    String[] key = {Statements.STATEMENT_ID.name()};
    return statements
        .join(renamed.select(key[0], NOW), key, "left")
        .withColumn(SPEAKER, coalesce(col(NOW), col(SPEAKER)));
  }

  private StanceCamps camps(Readings readings, Dataset<Row> stale) {
    Arguments fresh =
        stages.keep(
            "arguments",
            Arguments::new,
            () ->
                CampArguments.of(
                    readings,
                    resources.arguments(),
                    resources.stopWords(),
                    settings.stances().camps().minScore()));
    tables.carry(Changes.replacing(stale, fresh));
    Arguments all =
        new Arguments(
            stages.keep(
                "argue", () -> archive.without(Arguments.TABLE, stale).unionAll(fresh.rows())));
    Articles articles = new Articles(tables.read(Articles.TABLE));
    return stages.time(
        "camps",
        () ->
            StanceCamps.of(
                all,
                resources.arguments(),
                articles,
                resources.stopWords(),
                settings.stances().camps()));
  }

  /** Gives stances their camps. */
  private interface Placing {
    TableData in(Dataset<Row> stances);
  }

  /** Takes a table of stances over, with the camps that there are now. */
  private void carry(TableData others, TableData fresh, Placing placing, Dataset<Row> stale) {
    Table table = others.table();
    String camp = ArticleStances.STANCE_CLUSTER.name();
    String[] key = table.key().stream().map(field -> field.name()).toArray(String[]::new);
    Dataset<Row> now = placing.in(others.rows()).rows().select(with(key, col(camp).as(NOW)));
    Column moved = not(col(NOW).eqNullSafe(col(camp)));
    Dataset<Row> articles =
        stages.keep("moved", () -> others.rows().join(now, key).where(moved).select(ID).distinct());
    tables.carry(
        Changes.replacing(stale, placing.in(fresh.rows()))
            .mending(articles, rows -> placing.in(rows).rows()));
  }

  private void summarise(ResolvedSpeakers speakers) {
    Articles articles = new Articles(tables.read(Articles.TABLE));
    Statements statements = new Statements(tables.read(Statements.TABLE));
    StatementStances judged = new StatementStances(tables.read(StatementStances.TABLE));
    ArticleStances positions = new ArticleStances(tables.read(ArticleStances.TABLE));
    tables.write(StanceSummaries.of(positions, articles));
    tables.write(SpeakerProfiles.of(speakers.names(), statements, articles));
    tables.write(SpeakerProfiles.stances(statements, judged, articles));
    tables.write(MergeProposals.of(speakers.mentions(), new NearNames(resources.speakers())));
    tables.write(QuotedTogether.of(speakers.names(), statements, articles));
  }
}
