package org.marsad.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.marsad.config.Settings;
import org.marsad.store.RunDirectory;
import org.marsad.store.RunFiles;

/**
 * The batches of shards that lie beside a page, so that the report of an updated run can take them
 * over and add one that holds what has changed. They are listed in {@value #FILE}.
 *
 * <p>A new batch swallows the last ones that are smaller than it, and once together they are half
 * as large as the first one, everything is written anew: each article is written as often as the
 * logarithm of the number of updates, and the files hold half more than is shown at most.
 *
 * @param format what the rows look like: a number of this program and the settings of the explorer
 * @param batches the batches, first to last
 */
record ShardHistory(String format, List<ShardBatch> batches) {
  static final String FILE = "report-shards.json";

  /** Changes whenever the cells of rows do. */
  private static final int VERSION = 1;

  private static final int MOST_BATCHES = 8;
  private static final int FEWEST_BATCHES = 4;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Starts a history. */
  static ShardHistory starting(Settings.Explorer most) {
    return new ShardHistory(VERSION + " " + most, List.of());
  }

  /** Reads the history of a run; empty where it has none, or one that cannot be carried on. */
  static Optional<ShardHistory> of(RunDirectory run, Settings.Explorer most) {
    return RunFiles.read(run, FILE)
        .flatMap(ShardHistory::parsed)
        .filter(history -> history.format.equals(starting(most).format));
  }

  private static Optional<ShardHistory> parsed(String json) {
    try {
      return Optional.of(JSON.readValue(json, ShardHistory.class));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // written by another version
    }
  }

  /** Writes the history beside the page; one without batches only where there is another. */
  void write(RunDirectory run) {
    if (batches.isEmpty() && RunFiles.read(run, FILE).isEmpty()) {
      return;
    }
    try {
      run.write(FILE, JSON.writeValueAsString(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a new batch must hold.
   *
   * @param kept the history with the batches that stay
   * @param changed the beginnings of the ids of the articles of the new batch
   */
  record Next(ShardHistory kept, Set<String> changed) {}

  /**
   * Plans the next batch.
   *
   * @param changed the beginnings of the ids of the articles that come in, go or are shown
   *     otherwise
   * @return empty if everything is to be written anew
   */
  Optional<Next> next(Set<String> changed) {
    if (batches.isEmpty()) {
      return Optional.empty();
    }
    List<ShardBatch> kept = new ArrayList<>(batches);
    Set<String> all = new TreeSet<>(changed);
    int most = kept.size() < MOST_BATCHES ? MOST_BATCHES : FEWEST_BATCHES;
    while (kept.size() > 1 && (kept.size() > most || last(kept).replaced().size() < all.size())) {
      all.addAll(last(kept).replaced());
      kept.remove(kept.size() - 1);
    }
    long later = kept.stream().mapToLong(batch -> batch.replaced().size()).sum() + all.size();
    return later * 2 < kept.get(0).articles()
        ? Optional.of(new Next(new ShardHistory(format, kept), all))
        : Optional.empty();
  }

  private static ShardBatch last(List<ShardBatch> batches) {
    return batches.get(batches.size() - 1);
  }

  /** Returns the history with another batch. */
  ShardHistory with(ShardBatch batch) {
    List<ShardBatch> all = new ArrayList<>(batches);
    all.add(batch);
    return new ShardHistory(format, all);
  }

  /** Returns the files of all batches in their order. */
  List<Shard.File> files() {
    return batches.stream().flatMap(batch -> batch.files().stream()).toList();
  }

  /** Returns the number of the first file that no batch has. */
  int free() {
    return files().stream().mapToInt(ShardFiles::number).max().orElse(-1) + 1;
  }
}
