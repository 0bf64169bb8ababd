package org.marsad.report;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.marsad.issue.Issue;
import org.marsad.report.ReportData.Camp;
import org.marsad.report.ReportData.Cut;
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
import org.marsad.table.StanceClusters;
import org.marsad.table.StanceSummary;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.TopicTimeline;

/** Where the articles, outlets and speakers stand on each issue, and the evidence. */
final class StanceQueries {
  private static final int OUTLETS = 25;
  private static final int SPEAKERS = 30;
  private static final int CAMPS = 12;
  private static final int EXEMPLARS = 3;
  private static final String SUPPORT = "support";
  private static final String NEUTRAL = "neutral";
  private static final String OPPOSE = "oppose";
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column STANCE = StatementStances.STANCE.col();
  private static final Column STATEMENT_ID = Statements.STATEMENT_ID.col();
  private static final WindowSpec OF_AN_ISSUE = Window.partitionBy(ISSUE);

  private final RunTables tables;
  private final Periods periods;
  private final ParallelQueries side;

  StanceQueries(RunTables tables, Periods periods, ParallelQueries side) {
    this.tables = tables;
    this.periods = periods;
    this.side = side;
  }

  /** The issues that are defined and those that the run knows, in order of their ids. */
  List<IssueView> issues(List<Issue> defined) {
    Map<String, Issue> definitions =
        defined.stream().collect(Collectors.toMap(Issue::id, issue -> issue));
    Supplier<List<Row>> evidenceFound = side.start(this::evidence);
    Supplier<List<Row>> speakersFound = side.start(this::speakers);
    Supplier<List<Row>> outletsFound = side.start(this::outlets);
    Supplier<List<Row>> monthsFound = side.start(this::months);
    Map<String, List<Row>> camps = byIssue(camps());
    Map<String, String> exemplars = exemplars(camps);
    Map<String, List<Row>> months = byIssue(monthsFound.get());
    Map<String, List<Row>> outlets = byIssue(outletsFound.get());
    Map<String, List<Row>> speakers = byIssue(speakersFound.get());
    Map<String, List<Row>> evidence = byIssue(evidenceFound.get());
    Set<String> ids = new TreeSet<>(definitions.keySet());
    ids.addAll(months.keySet());
    return ids.stream()
        .map(
            id -> {
              List<Row> ofMonths = months.getOrDefault(id, List.of());
              List<Row> found = evidence.getOrDefault(id, List.of());
              return new IssueView(
                  id,
                  name(id, definitions),
                  definitions.containsKey(id) ? definitions.get(id).about() : null,
                  total(ofMonths),
                  ofMonths.stream().mapToLong(row -> Cells.number(row, "statements")).sum(),
                  ofMonths.stream().mapToLong(row -> Cells.number(row, "copies")).sum(),
                  timeline(ofMonths),
                  outletSides(outlets.getOrDefault(id, List.of())),
                  speakerSides(speakers.getOrDefault(id, List.of())),
                  camps.getOrDefault(id, List.of()).stream()
                      .map(row -> camp(row, exemplars))
                      .toList(),
                  EvidenceChoice.of(found, SUPPORT),
                  EvidenceChoice.of(found, OPPOSE));
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
        .collectAsList(); // a row an issue and month
  }

  private List<Row> outlets() {
    Dataset<Row> outlets =
        withSides(tables.read(StanceSummary.TABLE).groupBy(ISSUE, Records.SOURCE.col()));
    Column articles = col(SUPPORT).plus(col(NEUTRAL)).plus(col(OPPOSE));
    return RunTables.largestOfEach(
        outlets, OUTLETS, OF_AN_ISSUE, articles.desc(), Records.SOURCE.col().asc());
  }

  private static Dataset<Row> withSides(org.apache.spark.sql.RelationalGroupedDataset groups) {
    return groups.agg(
        articles(SUPPORT),
        articles(NEUTRAL),
        articles(OPPOSE),
        sum(StanceSummary.STATEMENTS.col()).as("statements"),
        sum(StanceSummary.COPIES.col()).as("copies"));
  }

  private static Column articles(String stance) {
    return sum(when(STANCE.equalTo(stance), StanceSummary.ARTICLES.col()).otherwise(0)).as(stance);
  }

  private static Sides sides(Row row) {
    return new Sides(
        Cells.number(row, SUPPORT), Cells.number(row, NEUTRAL), Cells.number(row, OPPOSE));
  }

  private static Sides total(List<Row> months) {
    return months.stream()
        .map(StanceQueries::sides)
        .reduce(
            new Sides(0, 0, 0),
            (a, b) ->
                new Sides(
                    a.support() + b.support(), a.neutral() + b.neutral(), a.oppose() + b.oppose()));
  }

  private List<Sides> timeline(List<Row> months) {
    Map<LocalDate, Sides> dated = new HashMap<>();
    months.stream()
        .filter(row -> row.getAs(TopicTimeline.MONTH.name()) != null)
        .forEach(row -> dated.put(row.getAs(TopicTimeline.MONTH.name()), sides(row)));
    List<Long> support = periods.sum(dated, Sides::support);
    List<Long> neutral = periods.sum(dated, Sides::neutral);
    List<Long> oppose = periods.sum(dated, Sides::oppose);
    return IntStream.range(0, support.size())
        .mapToObj(i -> new Sides(support.get(i), neutral.get(i), oppose.get(i)))
        .toList();
  }

  private static Cut<OutletSides> outletSides(List<Row> rows) {
    return Cut.of(
        rows.stream()
            .map(row -> new OutletSides(Cells.text(row, Records.SOURCE), sides(row)))
            .toList(),
        RunTables.all(rows));
  }

  /** Those who take a side most often. */
  private List<Row> speakers() {
    Dataset<Row> sided =
        tables
            .read(SpeakerStances.TABLE)
            .where(SpeakerStances.SUPPORTING.col().plus(SpeakerStances.OPPOSING.col()).gt(0))
            .join(
                tables
                    .read(Speakers.TABLE)
                    .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col(), Speakers.ROLE.col()),
                Speakers.SPEAKER_ID.name());
    return RunTables.largestOfEach(
        sided,
        SPEAKERS,
        OF_AN_ISSUE,
        SpeakerStances.SUPPORTING.col().plus(SpeakerStances.OPPOSING.col()).desc(),
        SpeakerStances.NEUTRAL.col().desc(),
        Speakers.SPEAKER_ID.col());
  }

  /** By net stance, the most in favour first. */
  private static Cut<SpeakerSides> speakerSides(List<Row> rows) {
    List<SpeakerSides> speakers = new ArrayList<>();
    for (Row row : rows) {
      speakers.add(
          new SpeakerSides(
              Cells.text(row, Speakers.NAME),
              Cells.text(row, Speakers.ROLE),
              new Sides(
                  Cells.number(row, SpeakerStances.SUPPORTING),
                  Cells.number(row, SpeakerStances.NEUTRAL),
                  Cells.number(row, SpeakerStances.OPPOSING)),
              row.getAs(SpeakerStances.NET.name()),
              Cells.day(row, SpeakerStances.FIRST_AT),
              Cells.day(row, SpeakerStances.LAST_AT)));
    }
    speakers.sort(
        java.util.Comparator.comparingDouble(SpeakerSides::net)
            .thenComparingLong(speaker -> speaker.statements().support())
            .reversed());
    return Cut.of(speakers, RunTables.all(rows));
  }

  private List<Row> camps() {
    return tables.has(StanceClusters.TABLE)
        ? RunTables.largestOfEach(
            tables.read(StanceClusters.TABLE),
            CAMPS,
            OF_AN_ISSUE,
            StanceClusters.SIZE.col().desc(),
            ArticleStances.STANCE_CLUSTER.col())
        : List.of();
  }

  private static Camp camp(Row row, Map<String, String> exemplars) {
    String stance = row.getAs(StatementStances.STANCE.name());
    String label = Objects.requireNonNullElse(Cells.text(row, StanceClusters.LABEL), "");
    return new Camp(
        label.startsWith(stance + ": ") ? label.substring(stance.length() + 2) : label,
        stance,
        Cells.number(row, StanceClusters.SIZE),
        Cells.number(row, StanceClusters.COPIES),
        TopicQueries.terms(row),
        exemplars(row).stream().map(exemplars::get).filter(Objects::nonNull).toList());
  }

  private static List<String> exemplars(Row row) {
    return row.<String>getList(row.fieldIndex(StanceClusters.EXEMPLARS.name())).stream()
        .limit(EXEMPLARS)
        .toList();
  }

  /** The statements that the camps name, by statement_id. */
  private Map<String, String> exemplars(Map<String, List<Row>> camps) {
    List<String> ids =
        camps.values().stream()
            .flatMap(List::stream)
            .flatMap(row -> exemplars(row).stream())
            .distinct()
            .toList();
    Map<String, String> texts = new HashMap<>();
    if (!ids.isEmpty()) {
      tables
          .read(Statements.TABLE)
          .where(STATEMENT_ID.isInCollection(ids))
          .select(STATEMENT_ID, Statements.TEXT.col())
          .collectAsList() // the exemplars of the camps shown
          .forEach(row -> texts.put(row.getString(0), Cells.text(row, Statements.TEXT)));
    }
    return texts;
  }

  /** The statements with the highest scores for and against each issue, highest first. */
  private List<Row> evidence() {
    Column strength = abs(StatementStances.SCORE.col());
    WindowSpec side = Window.partitionBy(ISSUE, STANCE).orderBy(strength.desc(), STATEMENT_ID);
    Dataset<Row> strongest =
        tables
            .read(StatementStances.TABLE)
            .where(STANCE.notEqual(NEUTRAL))
            .withColumn("place", row_number().over(side))
            .where(col("place").leq(EvidenceChoice.CANDIDATES))
            .drop(Documents.ARTICLE_ID.name());
    Dataset<Row> statements =
        tables
            .read(Statements.TABLE)
            .select(
                STATEMENT_ID,
                Documents.ARTICLE_ID.col(),
                Statements.SPEAKER_ID.col(),
                Statements.SPEAKER_TEXT.col(),
                Statements.KIND.col(),
                Statements.TEXT.col().as(EvidenceChoice.STATEMENT));
    Dataset<Row> articles =
        tables
            .read(Articles.TABLE)
            .select(
                Documents.ARTICLE_ID.col(),
                RunTables.heading(),
                Records.SOURCE.col(),
                Records.URL.col(),
                Documents.PUBLISHED_AT.col(),
                Articles.COPIES.col());
    Dataset<Row> speakers =
        tables
            .read(Speakers.TABLE)
            .select(Speakers.SPEAKER_ID.col(), Speakers.NAME.col(), Speakers.ROLE.col());
    Dataset<Row> said = broadcast(strongest).join(statements, Statements.STATEMENT_ID.name());
    return broadcast(said)
        .join(articles, Documents.ARTICLE_ID.name())
        .join(speakers, new String[] {Speakers.SPEAKER_ID.name()}, "left")
        .orderBy(col("place"))
        .collectAsList(); // the statements shown
  }
}
