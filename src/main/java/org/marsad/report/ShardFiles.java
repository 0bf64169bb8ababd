package org.marsad.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.marsad.store.RunDirectory;

/**
 * Keeps the shards of a small run for the page itself; from a limit on writes them beside the page.
 *
 * <p>A page that is opened from a disk cannot fetch files, but it can load scripts. So each file is
 * a script that hands over one string, {@code marsadShard(3, "run", "articles", "H4sI...")}, whose
 * characters cannot end it: the base64 alphabet.
 */
final class ShardFiles {
  private final RunDirectory run;
  private final long inlineBytes;
  private final List<Shard> kept = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private long bytes;

  /**
   * Starts without a shard.
   *
   * @param run where files are written
   * @param inlineBytes how many characters of packed shards the page itself may hold
   */
  ShardFiles(RunDirectory run, long inlineBytes) {
    this.run = run;
    this.inlineBytes = inlineBytes;
  }

  /** Takes a shard. */
  void add(Shard shard) {
    bytes += shard.packed().length();
    kept.add(shard);
    if (bytes > inlineBytes) {
      kept.forEach(this::write);
      kept.clear();
    }
  }

  private void write(Shard shard) {
    String name = String.format(Locale.ROOT, "report-%03d.js", shard.number() + 1);
    String call =
        String.format(
            Locale.ROOT,
            "marsadShard(%d, \"%s\", \"%s\", \"%s\");%n",
            shard.number(),
            run.id(),
            shard.table(),
            shard.packed());
    run.write(name, call.replace("\r", ""));
    files.add(name);
  }

  /** Returns where the shards are. */
  Shard.Place place() {
    return new Shard.Place(List.copyOf(kept), List.copyOf(files));
  }
}
