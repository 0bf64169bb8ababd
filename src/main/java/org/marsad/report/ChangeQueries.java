package org.marsad.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.report.Changes.NewSpeaker;
import org.marsad.report.Changes.Shift;
import org.marsad.report.TopicChanges.Terms;
import org.marsad.store.RunDirectory;
import org.marsad.table.Articles;
import org.marsad.table.Records;
import org.marsad.table.Runs;
import org.marsad.table.SpeakerKind;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a run with the run that was published before it in the same output folder. */
final class ChangeQueries {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeQueries.class);
  private static final int SPEAKERS = 20;
  private static final int SHIFTS = 8;
  private static final double MOVED = 0.15;
  private static final String NET = "net_now";
  private static final String NET_BEFORE = "net_before";
  private static final String COUNTED = "counted";
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column SPEAKER = Speakers.SPEAKER_ID.col();

  private final RunTables now;
  private final RunTables before;
  private final Settings.Report minimum;

  private ChangeQueries(RunTables now, RunTables before, Settings.Report minimum) {
    this.now = now;
    this.before = before;
    this.minimum = minimum;
  }

  /**
   * Compares a run with the one before.
   *
   * @return null if there is no run before, or if it cannot be read: an old run that is damaged, or
   *     deleted in the meantime, must not fail a new one
   */
  static Changes read(SparkSession spark, RunDirectory run, Settings.Report minimum) {
    try {
      return run.published().stream()
          .filter(other -> other.id().compareTo(run.id()) < 0)
          .findFirst()
          .map(
              other ->
                  new ChangeQueries(new RunTables(spark, run), new RunTables(spark, other), minimum)
                      .changes(other))
          .orElse(null);
    } catch (RuntimeException e) {
      LOG.warn("The run before {} cannot be compared with it", run.id(), e);
      return null;
    }
  }

  private Changes changes(RunDirectory other) {
    List<Terms> topics = topics(now);
    Map<Integer, Terms> matches = TopicChanges.matches(topics, topics(before));
    return new Changes(
        other.id(),
        Cells.day(before.read(Runs.TABLE).first(), Runs.FINISHED_AT),
        articles(before),
        articles(now),
        TopicChanges.added(topics, matches),
        TopicChanges.risers(topics, matches),
        speakers(),
        shifts());
  }

  private static long articles(RunTables run) {
    Row row = run.read(Runs.TABLE).first();
    return row.<String, Long>getJavaMap(row.fieldIndex(Runs.ROW_COUNTS.name()))
        .getOrDefault(Articles.TABLE.name(), 0L);
  }

  private static List<Terms> topics(RunTables run) {
    return run
        .read(Topics.TABLE)
        .orderBy(Topics.SIZE.col().desc(), Articles.TOPIC_ID.col())
        .collectAsList() // one row for each topic
        .stream()
        .map(
            row ->
                new Terms(
                    row.getAs(Articles.TOPIC_ID.name()),
                    Cells.text(row, Topics.LABEL),
                    Cells.number(row, Topics.SIZE),
                    row.getAs(Topics.SHARE.name()),
                    new HashSet<>(Cells.terms(row))))
        .toList();
  }

  /**
   * Reads new speakers that are known across articles and have enough statements. A speaker whose
   * name was there before is none, though its id is new: ids may change with the rules of names.
   */
  private List<NewSpeaker> speakers() {
    Column lasting =
        Speakers.SPEAKER_KIND
            .col()
            .isin(SpeakerKind.PERSON.id(), SpeakerKind.OFFICE.id(), SpeakerKind.ORGANISATION.id());
    return now
        .read(Speakers.TABLE)
        .where(Speakers.STATEMENTS.col().geq(minimum.minStatements()).and(lasting))
        .join(before.read(Speakers.TABLE).select(SPEAKER), Speakers.SPEAKER_ID.name(), "left_anti")
        .join(
            before.read(Speakers.TABLE).select(Speakers.NAME.col()),
            Speakers.NAME.name(),
            "left_anti")
        .orderBy(Speakers.STATEMENTS.col().desc(), SPEAKER)
        .limit(SPEAKERS)
        .collectAsList() // at most SPEAKERS
        .stream()
        .map(
            row ->
                new NewSpeaker(
                    ExplorerCells.id(row.getAs(Speakers.SPEAKER_ID.name())),
                    Cells.text(row, Speakers.NAME),
                    Cells.text(row, Speakers.ROLE),
                    Cells.number(row, Speakers.STATEMENTS)))
        .toList();
  }

  private List<Shift> shifts() {
    Stream<Shift> overall =
        moved(ofArticles(now, ISSUE), ofArticles(before, ISSUE), ISSUE)
            .map(row -> shift(row, null, null));
    Column outlet = Records.SOURCE.col();
    Stream<Shift> outlets =
        moved(ofArticles(now, ISSUE, outlet), ofArticles(before, ISSUE, outlet), ISSUE, outlet)
            .map(row -> shift(row, null, Cells.text(row, Records.SOURCE)));
    Dataset<Row> names = now.read(Speakers.TABLE).select(SPEAKER, Speakers.NAME.col());
    Stream<Shift> speakers =
        moved(
                ofSpeakers(now).join(names, Speakers.SPEAKER_ID.name()),
                ofSpeakers(before),
                ISSUE,
                SPEAKER)
            .map(row -> shift(row, Cells.text(row, Speakers.NAME), null));
    return Stream.of(overall, outlets, speakers)
        .flatMap(shifts -> shifts)
        .sorted(Comparator.comparing(Shift::issue))
        .toList();
  }

  private Dataset<Row> ofArticles(RunTables run, Column... keys) {
    Column articles = StanceSummary.ARTICLES.col();
    Column stance = StatementStances.STANCE.col();
    Column balance =
        when(stance.equalTo(Stance.SUPPORT.id()), articles)
            .when(stance.equalTo(Stance.OPPOSE.id()), articles.multiply(-1))
            .otherwise(0);
    return run.read(StanceSummary.TABLE)
        .groupBy(keys)
        .agg(sum(articles).as(COUNTED), sum(balance).divide(sum(articles)).as(NET))
        .where(col(COUNTED).geq(minimum.minArticles()));
  }

  private Dataset<Row> ofSpeakers(RunTables run) {
    Column sided = SpeakerStances.SUPPORTING.col().plus(SpeakerStances.OPPOSING.col());
    return run.read(SpeakerStances.TABLE)
        .where(sided.geq(minimum.minStatements()))
        .select(
            ISSUE,
            SPEAKER,
            sided.plus(SpeakerStances.NEUTRAL.col()).as(COUNTED),
            SpeakerStances.NET.col().as(NET));
  }

  /** Joins figures of both runs and returns those that moved most. */
  private static Stream<Row> moved(Dataset<Row> now, Dataset<Row> before, Column... keys) {
    String[] names = Stream.of(keys).map(Column::toString).toArray(String[]::new);
    Dataset<Row> earlier = before.withColumnRenamed(NET, NET_BEFORE).drop(COUNTED);
    Column by = abs(col(NET).minus(col(NET_BEFORE)));
    return now
        .join(earlier, names)
        .where(by.geq(lit(MOVED)))
        .orderBy(
            Stream.concat(Stream.of(by.desc()), Stream.of(names).map(name -> col(name)))
                .toArray(Column[]::new))
        .limit(SHIFTS)
        .collectAsList() // at most SHIFTS
        .stream();
  }

  private static Shift shift(Row row, String speaker, String outlet) {
    return new Shift(
        row.getAs(StatementStances.ISSUE.name()),
        speaker,
        outlet,
        row.getAs(NET_BEFORE),
        row.getAs(NET),
        Cells.number(row, COUNTED));
  }
}
