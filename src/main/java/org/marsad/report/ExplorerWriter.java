package org.marsad.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.marsad.config.Settings;
import org.marsad.report.Explorer.IssueName;
import org.marsad.report.Explorer.Shown;
import org.marsad.report.Explorer.TopicName;
import org.marsad.report.ReportData.IssueView;
import org.marsad.store.RunDirectory;
import org.marsad.store.RunFiles;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Runs;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.table.Topics;

/**
 * Packs the articles, speakers, statements, copies and refused records of a run for the page's
 * explorer. Articles with all that belongs to them come in batches ({@link ShardBatchWriter}): one,
 * or where an updated run carries on what is beside another page, a new one for what has changed.
 * Speakers and refused records are written anew.
 */
final class ExplorerWriter {
  private static final int ALIASES = 5;

  private final RunTables tables;
  private final RunDirectory run;
  private final Settings.Explorer most;
  private final Map<String, Long> all;
  private final Map<String, Long> shown = new LinkedHashMap<>();

  private ExplorerWriter(RunTables tables, RunDirectory run, Settings.Explorer most) {
    this.tables = tables;
    this.run = run;
    this.most = most;
    Row record = tables.read(Runs.TABLE).first();
    this.all = record.getJavaMap(record.fieldIndex(Runs.ROW_COUNTS.name()));
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
   * @param base a run of which shards may be taken over
   */
  static Result write(
      RunTables tables,
      RunDirectory run,
      List<IssueView> issues,
      Settings.Explorer most,
      Optional<ReportBase> base) {
    if (most.articles() == 0) {
      return Result.none();
    }
    ExplorerWriter writer = new ExplorerWriter(tables, run, most);
    Shard.Place place =
        writer.pack(base.filter(of -> writer.showsAll()).flatMap(writer::carriedOn));
    return new Result(writer.explorer(issues, place), place);
  }

  /** Returns whether no article or statement is left out; which ones are may change otherwise. */
  private boolean showsAll() {
    return all(Articles.TABLE.name()) <= most.articles()
        && all(Duplicates.TABLE.name()) <= most.articles()
        && all(Statements.TABLE.name()) <= most.statements();
  }

  private long all(String table) {
    return all.getOrDefault(table, 0L);
  }

  private Optional<ShardHistory.Next> carriedOn(ReportBase base) {
    Set<String> changed =
        base.changed().stream().map(ExplorerCells::id).collect(Collectors.toSet());
    return ShardHistory.of(base.run(), most)
        .flatMap(history -> history.next(changed))
        .filter(next -> RunFiles.take(base.run(), run, names(next.kept().files())));
  }

  private static List<String> names(List<Shard.File> files) {
    return files.stream().map(Shard.File::name).toList();
  }

  private Shard.Place pack(Optional<ShardHistory.Next> next) {
    ShardHistory kept =
        next.map(ShardHistory.Next::kept).orElseGet(() -> ShardHistory.starting(most));
    if (next.isEmpty()) {
      kept.write(run); // so that nobody takes over a mixture where this is killed
    }
    Optional<Set<String>> only = next.map(ShardHistory.Next::changed);
    List<String> replaced = new ArrayList<>(only.orElse(Set.of()));
    ExplorerQueries queries = new ExplorerQueries(tables, most, only);
    ShardFiles files = new ShardFiles(run, most.inlineBytes(), kept.files());
    ShardPacker packer = new ShardPacker(kept.free(), files::add);
    int begin = files.count();
    Map<String, Long> rows =
        new ShardBatchWriter(queries, packer, most.excerptCharacters()).write(replaced);
    int end = files.count();
    rows.forEach((table, packed) -> shown.put(table, next.isPresent() ? all(table) : packed));
    shown.put(
        Speakers.TABLE.name(),
        ShardBatchWriter.pack(packer, Speakers.TABLE, queries.speakers(), ExplorerWriter::speaker));
    shown.put(
        Rejected.TABLE.name(),
        ShardBatchWriter.pack(
            packer, Rejected.TABLE, queries.rejected(), ExplorerWriter::rejected));
    packer.finish();
    Shard.Place place = files.place();
    boolean beside = !place.files().isEmpty() && showsAll();
    ShardHistory history =
        beside
            ? kept.with(
                new ShardBatch(
                    place.files().subList(begin, end), rows.get(Articles.TABLE.name()), replaced))
            : ShardHistory.starting(most);
    history.write(run);
    return place;
  }

  private Explorer explorer(List<IssueView> issues, Shard.Place place) {
    return new Explorer(
        run.id(),
        topics(),
        issues.stream().map(issue -> new IssueName(issue.id(), issue.name())).toList(),
        shown.entrySet().stream()
            .map(
                entry ->
                    new Shown(
                        entry.getKey(),
                        entry.getValue(),
                        Math.max(all(entry.getKey()), entry.getValue())))
            .toList(),
        most.excerptCharacters(),
        place.files());
  }

  private List<TopicName> topics() {
    List<TopicName> topics = new ArrayList<>();
    new ExplorerQueries(tables, most, Optional.empty())
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

  private static List<?> speaker(Row row) {
    return ExplorerCells.list(
        ExplorerCells.id(row.getAs(Speakers.SPEAKER_ID.name())),
        Cells.text(row, Speakers.NAME),
        Cells.text(row, Speakers.ROLE),
        row.getAs(Speakers.SPEAKER_KIND.name()),
        Cells.text(row, Speakers.AFFILIATION),
        Cells.texts(row, Speakers.ALIASES.name()).stream().limit(ALIASES).toList());
  }

  private static List<?> rejected(Row row) {
    return ExplorerCells.list(
        Cells.text(row, Records.ORIGIN),
        Cells.number(row, Records.POSITION),
        row.getAs(Rejected.REASON.name()),
        Cells.text(row, Records.DETAIL),
        Cells.text(row, Documents.EXCERPT));
  }
}
