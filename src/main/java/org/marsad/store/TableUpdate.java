package org.marsad.store;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.marsad.store.TableStore.Written;
import org.marsad.table.Documents;
import org.marsad.table.Table;
import org.marsad.table.TableData;
import org.marsad.table.Tables;

/**
 * Makes a table of a new run out of that of an earlier one and of what has changed. Files that hold
 * no changed row are taken over as they are ({@code DataFiles}), the others are written again.
 *
 * <p>Rows belong to articles ({@link Tables#owner}). Which files hold the rows of changed articles
 * is found in that column alone. When a table has more than {@value #MOST_FILES} files, the
 * smallest are written again as one, so that every row is written again as often as the logarithm
 * of the number of updates.
 *
 * <p>The number of rows and the digest are carried on: those of the earlier table less what was in
 * the files that are written again, plus what was written.
 */
public final class TableUpdate {
  static final int MOST_FILES = 12;
  private static final int FEWEST_FILES = 6;

  /** Files written at once have about this size. */
  private static final long PART_BYTES = 24L << 20;

  private static final String FILE = "data_file";

  private final SparkSession spark;
  private final RunDirectory from;
  private final RunDirectory to;

  /**
   * Prepares to take tables over.
   *
   * @param from a published run
   * @param to a new run of the same output folder
   */
  public TableUpdate(SparkSession spark, RunDirectory from, RunDirectory to) {
    this.spark = spark;
    this.from = from;
    this.to = to;
  }

  /**
   * What changes in a table.
   *
   * @param gone articles whose rows are taken out, in a small frame with {@link
   *     Documents#ARTICLE_ID}; null for none
   * @param touched articles whose rows change, in such a frame; null for none
   * @param mended changes the rows that stay; it is applied to unchanged rows, too
   * @param added rows that come in
   */
  public record Changes(
      Dataset<Row> gone,
      Dataset<Row> touched,
      UnaryOperator<Dataset<Row>> mended,
      TableData added) {
    /** Rows come in, and nothing else changes. */
    public static Changes adding(TableData added) {
      return new Changes(null, null, rows -> rows, added);
    }

    /** Rows of some articles are taken out, and others come in. */
    public static Changes replacing(Dataset<Row> gone, TableData added) {
      return new Changes(gone, null, rows -> rows, added);
    }

    /** Returns the same changes, and rows that stay that are changed. */
    public Changes mending(Dataset<Row> articles, UnaryOperator<Dataset<Row>> mend) {
      return new Changes(gone, articles, mend, added);
    }
  }

  /**
   * Writes a table of the new run.
   *
   * @param before the figures of the earlier table
   * @return the figures of the new one
   */
  public Written write(Changes changes, Written before) {
    Table table = changes.added().table();
    DataFiles earlier = files(from, table);
    List<FileStatus> kept = new ArrayList<>(earlier.list());
    Set<String> affected = affected(table, changes);
    List<FileStatus> again = new ArrayList<>();
    kept.removeIf(file -> affected.contains(name(file)) && again.add(file));
    if (kept.size() >= MOST_FILES) {
      List<FileStatus> small = kept.subList(0, kept.size() - FEWEST_FILES);
      again.addAll(small);
      small.clear();
    }
    Written result = written(table, changes, again, before);
    files(to, table).take(kept);
    return result;
  }

  private static String name(FileStatus file) {
    return file.getPath().getName();
  }

  private static DataFiles files(RunDirectory run, Table table) {
    return new DataFiles(run.files(), run.table(table));
  }

  /** Returns the names of the files with rows of articles that are gone or touched. */
  private Set<String> affected(Table table, Changes changes) {
    return Stream.of(changes.gone(), changes.touched())
        .filter(Objects::nonNull)
        .map(articles -> ids(table, articles))
        .reduce(Dataset::unionAll)
        .map(Dataset::distinct)
        .map(ids -> holding(table, ids))
        .orElse(Set.of());
  }

  /** Returns the ids of articles under the name of the column that names them in a table. */
  private static Dataset<Row> ids(Table table, Dataset<Row> articles) {
    String owner = Tables.owner(table).orElseThrow().name();
    return articles.select(Documents.ARTICLE_ID.col().as(owner));
  }

  /** Returns the names of the files that hold rows which agree with wanted ones. */
  private Set<String> holding(Table table, Dataset<Row> wanted) {
    List<Column> columns =
        new ArrayList<>(Arrays.stream(wanted.columns()).map(functions::col).toList());
    columns.add(col("_metadata.file_name").as(FILE));
    return TableStore.read(spark, from, table)
        .select(columns.toArray(Column[]::new))
        .join(broadcast(wanted), wanted.columns(), "left_semi")
        .select(FILE)
        .as(Encoders.STRING())
        .mapPartitions((MapPartitionsFunction<String, String>) TableUpdate::each, Encoders.STRING())
        .collectAsList() // names of files, each once a partition
        .stream()
        .collect(Collectors.toSet());
  }

  /** Returns names once each. Spark's own way to do so would be a second job, with a shuffle. */
  private static Iterator<String> each(Iterator<String> names) {
    Set<String> unlike = new HashSet<>();
    names.forEachRemaining(unlike::add);
    return unlike.iterator();
  }

  /** Writes the rows that come in, and those of some files less the rows that are gone. */
  private Written written(Table table, Changes changes, List<FileStatus> again, Written before) {
    Observation observed = new Observation();
    Observation out = new Observation();
    Dataset<Row> rows = table.checked(changes.added().rows());
    if (!again.isEmpty()) {
      Dataset<Row> old = TableStore.observed(read(table, again), table, observed);
      rows = table.checked(changes.mended().apply(staying(old, table, changes))).unionAll(rows);
    }
    long bytes = again.stream().mapToLong(FileStatus::getLen).sum();
    TableStore.observed(rows.coalesce((int) (1 + bytes / PART_BYTES)), table, out)
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(to.table(table));
    Written taken = again.isEmpty() ? TableStore.NOTHING : TableStore.written(observed);
    Written written = TableStore.written(out);
    Digest digest =
        Digest.of(before.digest())
            .minus(Digest.of(taken.digest()))
            .plus(Digest.of(written.digest()));
    return new Written(before.rows() - taken.rows() + written.rows(), digest.text());
  }

  private static Dataset<Row> staying(Dataset<Row> rows, Table table, Changes changes) {
    if (changes.gone() == null) {
      return rows;
    }
    Dataset<Row> gone = ids(table, changes.gone());
    return rows.join(broadcast(gone), gone.columns(), "left_anti");
  }

  private Dataset<Row> read(Table table, List<FileStatus> files) {
    String[] paths = files.stream().map(file -> file.getPath().toString()).toArray(String[]::new);
    return spark.read().schema(table.schema()).parquet(paths);
  }

  /**
   * Reads rows of the earlier table, from those files alone that hold them.
   *
   * @param table the table
   * @param wanted a small frame with some columns of the table
   * @return the rows of the table that agree with one of these in all of them
   */
  public Dataset<Row> rows(Table table, Dataset<Row> wanted) {
    Set<String> names = holding(table, wanted);
    List<FileStatus> holding =
        files(from, table).list().stream().filter(file -> names.contains(name(file))).toList();
    return holding.isEmpty()
        ? spark.createDataFrame(List.of(), table.schema())
        : table.conform(
            read(table, holding).join(broadcast(wanted), wanted.columns(), "left_semi"));
  }
}
