package org.marsad.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Statements;
import org.marsad.table.Table;

/**
 * Packs articles with their statements and copies as a {@link ShardBatch}. Rows refer to outlets,
 * articles, speakers, issues and places by their places in the batch, which takes a fraction of the
 * room that names take; what these places stand for is the last row of the batch. So a batch says
 * the same beside any page; {@code data.js} brings batches together.
 *
 * <p>Rows stream through the driver partition by partition; what it keeps of them are ids and the
 * packed shards.
 */
final class ShardBatchWriter {
  /** The name of the table whose only row ends a batch. */
  private static final String END = "batch";

  private final ExplorerQueries queries;
  private final ShardPacker packer;
  private final ExplorerCells cells;
  private final ExplorerPlaces places = new ExplorerPlaces();
  private final Map<String, Integer> outlets = new LinkedHashMap<>();
  private final Map<String, Integer> articles = new HashMap<>();
  private final Map<String, Integer> speakers = new LinkedHashMap<>();
  private final Map<String, Long> rows = new LinkedHashMap<>();

  /**
   * Starts a batch.
   *
   * @param queries read what the batch holds
   * @param packer takes the rows
   * @param characters the length of an excerpt
   */
  ShardBatchWriter(ExplorerQueries queries, ShardPacker packer, int characters) {
    this.queries = queries;
    this.packer = packer;
    this.cells = new ExplorerCells(characters);
  }

  /**
   * Packs the batch.
   *
   * @param replaced the beginnings of the ids of articles of which this batch has the last word
   * @return how many rows of each table it has
   */
  Map<String, Long> write(Collection<String> replaced) {
    stream(Articles.TABLE, queries.articles(), this::article);
    stream(Statements.TABLE, queries.statements(), this::statement);
    stream(Duplicates.TABLE, queries.copies(), this::copy);
    packer.add(
        END,
        List.of(
            new ArrayList<>(outlets.keySet()),
            new ArrayList<>(speakers.keySet()),
            cells.issues(),
            places.names(),
            replaced));
    packer.finish();
    return rows;
  }

  private void stream(Table table, Dataset<Row> frame, Function<Row, List<?>> toCells) {
    rows.put(table.name(), pack(packer, table, frame, toCells));
  }

  /** Adds the rows of a frame, but for those that come to nothing, and counts them. */
  static long pack(
      ShardPacker packer, Table table, Dataset<Row> frame, Function<Row, List<?>> toCells) {
    long packed = 0;
    for (Iterator<Row> left = frame.toLocalIterator(); left.hasNext(); ) {
      List<?> row = toCells.apply(left.next());
      if (row != null) {
        packer.add(table.name(), row);
        packed++;
      }
    }
    return packed;
  }

  private int outlet(Row row) {
    String name = Cells.text(row, Records.SOURCE);
    return outlets.computeIfAbsent(name == null ? "" : name, unseen -> outlets.size());
  }

  private int speaker(Row row) {
    String id = row.getAs(Statements.SPEAKER_ID.name());
    return id == null
        ? -1
        : speakers.computeIfAbsent(ExplorerCells.id(id), unseen -> speakers.size());
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
    return ExplorerCells.list(
        article,
        speaker(row),
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
}
