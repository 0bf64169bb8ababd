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
  private final List<Shard.File> files = new ArrayList<>();
  private long bytes;
  private int count;

  /**
   * Starts without a shard.
   *
   * @param run where files are written
   * @param inlineBytes how many characters of packed shards the page itself may hold
   * @param there files that are beside the page already; others are written there, too
   */
  ShardFiles(RunDirectory run, long inlineBytes, List<Shard.File> there) {
    this.run = run;
    this.inlineBytes = inlineBytes;
    files.addAll(there);
    count = there.size();
  }

  /** Returns how many shards there are so far. */
  int count() {
    return count;
  }

  /** Takes a shard. */
  void add(Shard shard) {
    count++;
    bytes += shard.packed().length();
    kept.add(shard);
    if (bytes > inlineBytes || !files.isEmpty()) {
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
    files.add(new Shard.File(name, run.id()));
  }

  /** Returns the number of the shard in a file. */
  static int number(Shard.File file) {
    return Integer.parseInt(file.name().replaceAll("\\D", "")) - 1;
  }

  /** Returns where the shards are. */
  Shard.Place place() {
    return new Shard.Place(List.copyOf(kept), List.copyOf(files));
  }
}
