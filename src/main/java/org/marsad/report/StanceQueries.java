package org.marsad.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.marsad.config.Settings;
import org.marsad.issue.Issue;
import org.marsad.report.ReportData.Camp;
import org.marsad.report.ReportData.Enough;
import org.marsad.report.ReportData.IssueView;
import org.marsad.report.ReportData.Name;
import org.marsad.report.ReportData.OutletSides;
import org.marsad.report.ReportData.Sides;
import org.marsad.report.ReportData.SpeakerSides;
import org.marsad.spark.ParallelQueries;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.table.SpeakerStances;
import org.marsad.table.Speakers;
import org.marsad.table.Stance;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.TopicTimeline;

/** Reads the stances of articles, outlets and speakers on each issue, with camps and evidence. */
final class StanceQueries {
  private static final int OUTLETS = 25;
  private static final int SPEAKERS = 30;
  private static final String SUPPORT = Stance.SUPPORT.id();
  private static final String NEUTRAL = Stance.NEUTRAL.id();
  private static final String OPPOSE = Stance.OPPOSE.id();
  private static final String STATEMENTS = "statements";
  private static final String COPIES = "copies";
  private static final String ENOUGH = "enough";
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final WindowSpec OF_AN_ISSUE = Window.partitionBy(ISSUE);
  private static final Column SIDED =
      SpeakerStances.SUPPORTING.col().plus(SpeakerStances.OPPOSING.col());

  private final RunTables tables;
  private final Periods periods;
  private final Settings.Report minimum;
  private final ParallelQueries side;

  /**
   * Prepares the queries.
   *
   * @param periods the periods of the timelines
   * @param minimum how much there must be to be shown
   * @param side runs the queries, several at a time
   */
  StanceQueries(RunTables tables, Periods periods, Settings.Report minimum, ParallelQueries side) {
    this.tables = tables;
    this.minimum = minimum;
    this.periods = periods;
    this.side = side;
  }

  /**
   * Reads the issues.
   *
   * @param defined the issues whose names and meanings are known
   * @return the issues that are defined or occur in the run, in order of their ids
   */
  List<IssueView> issues(List<Issue> defined) {
    Map<String, Issue> definitions =
        defined.stream().collect(Collectors.toMap(Issue::id, issue -> issue));
    Supplier<List<Row>> evidenceFound =
        side.start(() -> EvidenceQueries.candidates(tables, minimum));
    Supplier<List<Row>> speakersFound = side.start(this::speakers);
    Supplier<List<Row>> outletsFound = side.start(this::outlets);
    Supplier<List<Row>> monthsFound = side.start(this::months);
    Supplier<List<Row>> sidedFound = side.start(this::sided);
    Supplier<List<Row>> datesFound = periods.isDaily() ? side.start(this::days) : monthsFound;
    Map<String, List<Camp>> camps = CampQueries.camps(tables);
    Map<String, List<Row>> months = byIssue(monthsFound.get());
    Map<String, List<Row>> dates = byIssue(datesFound.get());
    Map<String, List<Row>> outlets = byIssue(outletsFound.get());
    Map<String, List<Row>> speakers = byIssue(speakersFound.get());
    Map<String, List<Row>> sided = byIssue(sidedFound.get());
    Map<String, List<Row>> evidence = byIssue(evidenceFound.get());
    Set<String> ids = new TreeSet<>(definitions.keySet());
    ids.addAll(months.keySet());
    return ids.stream()
        .map(
            id -> {
              List<Row> ofMonths = months.getOrDefault(id, List.of());
              List<Row> candidates = evidence.getOrDefault(id, List.of());
              return new IssueView(
                  id,
                  name(id, definitions),
                  definitions.containsKey(id) ? definitions.get(id).about() : null,
                  total(ofMonths),
                  total(ofMonths, STATEMENTS),
                  total(ofMonths, COPIES),
                  timeline(dates.getOrDefault(id, List.of())),
                  outletSides(outlets.getOrDefault(id, List.of())),
                  speakerSides(speakers.getOrDefault(id, List.of())),
                  total(sided.getOrDefault(id, List.of()), STATEMENTS),
                  camps.getOrDefault(id, List.of()),
                  EvidenceChoice.of(candidates, Stance.SUPPORT, definitions.get(id)),
                  EvidenceChoice.of(candidates, Stance.OPPOSE, definitions.get(id)));
            })
        .toList();
  }

  private static Map<String, List<Row>> byIssue(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(row -> row.getAs(StatementStances.ISSUE.name())));
  }

  private static Name name(String id, Map<String, Issue> definitions) {
    Issue issue = definitions.get(id);
    return issue == null ? new Name(id, id) : new Name(issue.name().ar(), issue.name().en());
  }

  private List<Row> months() {
    return withSides(tables.read(StanceSummary.TABLE).groupBy(ISSUE, TopicTimeline.MONTH.col()))
        .collectAsList(); // one row for each issue and month
  }

  /** Counts articles by issue, day and stance; the days stand in the column of the months. */
  private List<Row> days() {
    Dataset<Row> dates =
        tables
            .read(Articles.TABLE)
            .select(Documents.ARTICLE_ID.col(), Documents.PUBLISHED_AT.col());
    Column day = to_date(Documents.PUBLISHED_AT.col());
    return tables
        .read(ArticleStances.TABLE)
        .join(dates, Documents.ARTICLE_ID.name())
        .groupBy(ISSUE, TopicTimeline.MONTH.as(day))
        .agg(articlesByRow(SUPPORT), articlesByRow(NEUTRAL), articlesByRow(OPPOSE))
        .collectAsList(); // one row for each issue and day of a few months
  }

  private static Column articlesByRow(String stance) {
    return count(when(StatementStances.STANCE.col().equalTo(stance), 1)).as(stance);
  }

  private List<Row> outlets() {
    Dataset<Row> outlets =
        withSides(tables.read(StanceSummary.TABLE).groupBy(ISSUE, Records.SOURCE.col()));
    Column articles = col(SUPPORT).plus(col(NEUTRAL)).plus(col(OPPOSE));
    return RunTables.largestOfEach(
        outlets.withColumn(ENOUGH, enough(articles, minimum.minArticles())),
        OUTLETS,
        OF_AN_ISSUE,
        articles.desc(),
        Records.SOURCE.col().asc());
  }

  /** Counts the rows of an issue that rest on enough. */
  private static Column enough(Column figure, int least) {
    return count(when(figure.geq(least), 1)).over(OF_AN_ISSUE);
  }

  /** Reads how many statements take a side on each issue. */
  private List<Row> sided() {
    return tables
        .read(StatementStances.TABLE)
        .where(StatementStances.STANCE.col().notEqual(NEUTRAL))
        .groupBy(ISSUE)
        .agg(count(lit(1)).as(STATEMENTS))
        .collectAsList(); // one row for each issue
  }

  private static Dataset<Row> withSides(RelationalGroupedDataset groups) {
    return groups.agg(
        articles(SUPPORT),
        articles(NEUTRAL),
        articles(OPPOSE),
        sum(StanceSummary.STATEMENTS.col()).as(STATEMENTS),
        sum(StanceSummary.COPIES.col()).as(COPIES));
  }

  private static Column articles(String stance) {
    Column ofStance = StatementStances.STANCE.col().equalTo(stance);
    return sum(when(ofStance, StanceSummary.ARTICLES.col()).otherwise(0)).as(stance);
  }

  private static Sides sides(Row row) {
    return new Sides(
        Cells.number(row, SUPPORT), Cells.number(row, NEUTRAL), Cells.number(row, OPPOSE));
  }

  private static Sides total(List<Row> months) {
    return new Sides(total(months, SUPPORT), total(months, NEUTRAL), total(months, OPPOSE));
  }

  private static long total(List<Row> months, String column) {
    return months.stream().mapToLong(row -> Cells.number(row, column)).sum();
  }

  private List<Sides> timeline(List<Row> rows) {
    Map<LocalDate, Sides> dated = new HashMap<>();
    rows.stream()
        .filter(row -> row.getAs(TopicTimeline.MONTH.name()) != null)
        .forEach(row -> dated.put(row.getAs(TopicTimeline.MONTH.name()), sides(row)));
    List<Long> support = periods.sum(dated, Sides::support);
    List<Long> neutral = periods.sum(dated, Sides::neutral);
    List<Long> oppose = periods.sum(dated, Sides::oppose);
    return IntStream.range(0, support.size())
        .mapToObj(i -> new Sides(support.get(i), neutral.get(i), oppose.get(i)))
        .toList();
  }

  private Enough<OutletSides> outletSides(List<Row> rows) {
    List<OutletSides> shown =
        rows.stream()
            .map(row -> new OutletSides(Cells.text(row, Records.SOURCE), sides(row)))
            .filter(outlet -> outlet.articles().all() >= minimum.minArticles())
            .toList();
    return Enough.of(shown, enough(rows), RunTables.all(rows));
  }

  private static long enough(List<Row> rows) {
    return rows.isEmpty() ? 0 : Cells.number(rows.get(0), ENOUGH);
  }

  /** Reads the speakers that take a side most often. */
  private List<Row> speakers() {
    Dataset<Row> names =
        tables
            .read(Speakers.TABLE)
            .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col(), Speakers.ROLE.col());
    return RunTables.largestOfEach(
        tables
            .read(SpeakerStances.TABLE)
            .where(SIDED.gt(0))
            .withColumn(ENOUGH, enough(SIDED, minimum.minStatements()))
            .join(names, Speakers.SPEAKER_ID.name()),
        SPEAKERS,
        OF_AN_ISSUE,
        SIDED.desc(),
        SpeakerStances.NEUTRAL.col().desc(),
        Speakers.SPEAKER_ID.col());
  }

  /** Orders speakers by their net stance, supporters first. */
  private Enough<SpeakerSides> speakerSides(List<Row> rows) {
    Comparator<SpeakerSides> opposing =
        Comparator.comparingDouble(SpeakerSides::net)
            .thenComparingLong(speaker -> speaker.statements().support());
    List<SpeakerSides> shown =
        rows.stream()
            .map(StanceQueries::speaker)
            .filter(speaker -> speaker.sided() >= minimum.minStatements())
            .sorted(opposing.reversed())
            .toList();
    return Enough.of(shown, enough(rows), RunTables.all(rows));
  }

  private static SpeakerSides speaker(Row row) {
    return new SpeakerSides(
        Cells.text(row, Speakers.NAME),
        Cells.text(row, Speakers.ROLE),
        new Sides(
            Cells.number(row, SpeakerStances.SUPPORTING),
            Cells.number(row, SpeakerStances.NEUTRAL),
            Cells.number(row, SpeakerStances.OPPOSING)),
        row.getAs(SpeakerStances.NET.name()),
        Cells.day(row, SpeakerStances.FIRST_AT),
        Cells.day(row, SpeakerStances.LAST_AT));
  }
}
