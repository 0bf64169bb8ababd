package org.marsad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/** Creates, finds and ages runs in a local output folder. */
final class RunFolders {
  static final Configuration HADOOP = new Configuration();

  private static final Instant MORNING = Instant.parse("2020-01-07T08:00:00Z");

  private RunFolders() {}

  /** Creates a run with an id of a second of one morning in 2020. */
  static RunDirectory newRun(Path output, int second) {
    return RunDirectory.create(output.toString(), HADOOP, MORNING.plusSeconds(second));
  }

  static RunDirectory latestRun(Path output) {
    return RunDirectory.latest(output.toString(), HADOOP);
  }

  static Path local(RunDirectory run) {
    return Path.of(run.path().toUri().getPath());
  }

  /** Makes a run look as if its last beat was long ago. */
  static void silence(RunDirectory run, Duration since) throws IOException {
    FileTime lastBeat = FileTime.from(Instant.now().minus(since));
    Files.setLastModifiedTime(local(run).resolve("_RUNNING"), lastBeat);
  }

  static List<String> names(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
