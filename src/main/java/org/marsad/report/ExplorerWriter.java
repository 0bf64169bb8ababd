package org.marsad.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.config.Settings;
import org.marsad.report.Explorer.IssueName;
import org.marsad.report.Explorer.Shown;
import org.marsad.report.Explorer.TopicName;
import org.marsad.report.ReportData.IssueView;
import org.marsad.store.RunDirectory;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Runs;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.table.Table;
import org.marsad.table.Topics;

/**
 * Packs the articles, speakers, statements, copies and refused records of a run for the page's
 * explorer. Rows stream through the driver partition by partition; what it keeps of them are their
 * ids and the packed shards. Rows refer to outlets, articles and speakers by their places, which
 * takes a fraction of the room that names take; {@code data.js} has the other end of the format.
 */
final class ExplorerWriter {
  private static final int ALIASES = 5;

  private final RunTables tables;
  private final ExplorerQueries queries;
  private final ExplorerCells cells;
  private final ShardPacker packer;
  private final ExplorerPlaces places = new ExplorerPlaces();
  private final Map<String, Integer> outlets = new LinkedHashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> speakers = new HashMap<>();
  private final Map<String, Long> shown = new LinkedHashMap<>();

  private ExplorerWriter(
      RunTables tables, Settings.Explorer most, List<IssueView> issues, ShardPacker packer) {
    this.tables = tables;
    this.queries = new ExplorerQueries(tables, most);
    this.cells = ExplorerCells.of(issues, most.excerptCharacters());
    this.packer = packer;
  }

  /**
   * What the page needs: what stands in it at once, and where the shards are.
   *
   * @param explorer null where the report has no explorer
   */
  record Result(Explorer explorer, Shard.Place place) {
    /** Returns the result of a report without an explorer. */
    static Result none() {
      return new Result(null, Shard.Place.none());
    }
  }

  /**
   * Packs a run.
   *
   * @param run a run whose tables are written; the shards of a large one are written beside them
   * @param issues the issues in the order of the report
   * @param most how much is shown; with no articles there is no explorer
   */
  static Result write(
      RunTables tables, RunDirectory run, List<IssueView> issues, Settings.Explorer most) {
    if (most.articles() == 0) {
      return Result.none();
    }
    ShardFiles files = new ShardFiles(run, most.inlineBytes());
    ExplorerWriter writer = new ExplorerWriter(tables, most, issues, new ShardPacker(files::add));
    List<TopicName> topics = writer.topics();
    writer.pack();
    Shard.Place place = files.place();
    Explorer explorer =
        new Explorer(
            run.id(),
            new ArrayList<>(writer.outlets.keySet()),
            topics,
            writer.places.names(),
            issues.stream().map(issue -> new IssueName(issue.id(), issue.name())).toList(),
            writer.counts(),
            most.excerptCharacters(),
            place.files());
    return new Result(explorer, place);
  }

  private List<TopicName> topics() {
    List<TopicName> topics = new ArrayList<>();
    queries
        .topics()
        .toLocalIterator()
        .forEachRemaining(
            row ->
                topics.add(
                    new TopicName(
                        row.getAs(Articles.TOPIC_ID.name()),
                        Cells.text(row, Topics.LABEL),
                        Cells.number(row, Topics.SIZE),
                        Cells.terms(row))));
    return topics;
  }

  private void pack() {
    stream(Speakers.TABLE, queries.speakers(), this::speaker);
    stream(Articles.TABLE, queries.articles(), this::article);
    stream(Statements.TABLE, queries.statements(), this::statement);
    stream(Duplicates.TABLE, queries.copies(), this::copy);
    stream(Rejected.TABLE, queries.rejected(), this::rejected);
    packer.finish();
  }

  /** Adds the rows of a frame, but for those that come to nothing. */
  private void stream(Table table, Dataset<Row> rows, Function<Row, List<?>> toCells) {
    long packed = 0;
    for (Iterator<Row> left = rows.toLocalIterator(); left.hasNext(); ) {
      List<?> row = toCells.apply(left.next());
      if (row != null) {
        packer.add(table.name(), row);
        packed++;
      }
    }
    shown.put(table.name(), packed);
  }

  private List<Shown> counts() {
    Row run = tables.read(Runs.TABLE).first();
    Map<String, Long> all = run.getJavaMap(run.fieldIndex(Runs.ROW_COUNTS.name()));
    return shown.entrySet().stream()
        .map(
            entry ->
                new Shown(
                    entry.getKey(),
                    entry.getValue(),
                    Math.max(all.getOrDefault(entry.getKey(), 0L), entry.getValue())))
        .toList();
  }

  private int outlet(Row row) {
    String name = Cells.text(row, Records.SOURCE);
    return outlets.computeIfAbsent(name == null ? "" : name, unseen -> outlets.size());
  }

  private List<?> speaker(Row row) {
    String id = row.getAs(Speakers.SPEAKER_ID.name());
    speakers.put(id, speakers.size());
    return ExplorerCells.list(
        ExplorerCells.id(id),
        Cells.text(row, Speakers.NAME),
        Cells.text(row, Speakers.ROLE),
        row.getAs(Speakers.SPEAKER_KIND.name()),
        Cells.text(row, Speakers.AFFILIATION),
        Cells.texts(row, Speakers.ALIASES.name()).stream().limit(ALIASES).toList());
  }

  private List<?> article(Row row) {
    String id = row.getAs(Documents.ARTICLE_ID.name());
    articles.put(id, articles.size());
    return ExplorerCells.list(
        ExplorerCells.id(id),
        Cells.text(row, Documents.TITLE),
        outlet(row),
        Cells.day(row, Documents.PUBLISHED_AT),
        row.getAs(Articles.TOPIC_ID.name()),
        Cells.link(row, Records.URL),
        cells.excerpt(row),
        cells.stances(row),
        ExplorerCells.vector(row),
        places.of(row));
  }

  /** Leaves statements of articles out that are not shown. */
  private List<?> statement(Row row) {
    Integer article = articles.get(row.<String>getAs(Documents.ARTICLE_ID.name()));
    if (article == null) {
      return null;
    }
    String speaker = row.getAs(Statements.SPEAKER_ID.name());
    return ExplorerCells.list(
        article,
        speaker == null ? -1 : speakers.getOrDefault(speaker, -1),
        Cells.text(row, Statements.SPEAKER_TEXT),
        ExplorerCells.kind(row),
        cells.excerpt(row),
        cells.stances(row));
  }

  /** Leaves copies of articles out that are not shown. */
  private List<?> copy(Row row) {
    Integer article = articles.get(row.<String>getAs(Duplicates.KEPT_ID.name()));
    if (article == null) {
      return null;
    }
    return ExplorerCells.list(
        article,
        outlet(row),
        Cells.day(row, Documents.PUBLISHED_AT),
        Cells.link(row, Records.URL),
        row.getAs(Duplicates.KIND.name()).equals(Duplicates.REPEAT) ? 1 : 0);
  }

  private List<?> rejected(Row row) {
    return ExplorerCells.list(
        Cells.text(row, Records.ORIGIN),
        Cells.number(row, Records.POSITION),
        row.getAs(Rejected.REASON.name()),
        Cells.text(row, Records.DETAIL),
        Cells.text(row, Documents.EXCERPT));
  }
}
