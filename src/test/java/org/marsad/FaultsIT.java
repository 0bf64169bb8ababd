package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.store.RunDirectory;
import org.marsad.store.Verification;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * Runs that are killed, told to end, out of space or beside each other: whatever happens, the
 * latest published run stays complete and readable. The command is killed at twenty moments where
 * {@code MARSAD_REQUIRE_ALL} is true, else at three. A full disk needs a file system that only this
 * test sees (Linux, {@code unshare}); without it those tests are skipped, unless {@code
 * MARSAD_REQUIRE_ALL} is true.
 */
class FaultsIT {
  private static final boolean REQUIRED = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
  private static final int KILLS = REQUIRED ? 20 : 3;
  private static final int ARTICLES = 12;
  private static final int MINUTES = 10;
  private static final long LOOK_MILLIS = 50;
  private static final int PAGE = 4096;

  private static final Pattern STAGE = Pattern.compile("^ *[\\d.]+ s  (\\w+).*", Pattern.MULTILINE);

  @TempDir static Path folder;
  private static Path input;
  private static Path published;
  private static Duration wholeRun;

  @BeforeAll
  static void publishTwiceAndMeasure() throws Exception {
    List<String> articles = Files.readAllLines(Path.of("seeds/articles/articles.jsonl"));
    input = Files.write(folder.resolve("articles.jsonl"), articles.subList(0, ARTICLES));
    published = folder.resolve("published");
    MarsadCommand.run(analysis(published)).succeeded();
    Started run = analyze(published);
    Instant start = Instant.now();
    run.finish().succeeded();
    wholeRun = Duration.between(start, Instant.now());
  }

  /** A command that has made its run's folder. */
  private record Started(Process process, Path printed, Path run) {
    Finished finish() throws Exception {
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      return new Finished(process.exitValue(), Files.readString(printed));
    }
  }

  private static String[] analysis(Path output) {
    return new String[] {"analyze", "--input", input.toString(), "--output", output.toString()};
  }

  private static Started analyze(Path output) throws Exception {
    Set<Path> before = runs(output);
    ProcessBuilder command = MarsadCommand.prepare(analysis(output));
    // Where the tests run in the background of a shell, SIGINT would be ignored.
    command.command().addAll(0, List.of("env", "--default-signal=INT"));
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process process = command.redirectOutput(printed.toFile()).start();
    Set<Path> now = runs(output);
    while (process.isAlive() && before.containsAll(now)) {
      Thread.sleep(LOOK_MILLIS);
      now = runs(output);
    }
    now.removeAll(before);
    assertThat(now).as(Files.readString(printed)).hasSize(1);
    return new Started(process, printed, now.iterator().next());
  }

  private static Set<Path> runs(Path output) throws IOException {
    try (Stream<Path> runs = Files.list(output.resolve("runs"))) {
      return runs.collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Path copyOfPublished(String name) throws Exception {
    Path copy = folder.resolve(name);
    MarsadCommand.finish(new ProcessBuilder("cp", "-a", published.toString(), copy.toString()))
        .succeeded();
    return copy;
  }

  private static String latest(Path output) throws IOException {
    return Files.readString(output.resolve("LATEST")).strip();
  }

  private static void assertLatestIsComplete(Path output) {
    assertIsComplete(RunDirectory.latest(output.toString(), new Configuration()));
  }

  private static void assertIsComplete(RunDirectory run) {
    Verification verification = Verification.of(LocalSpark.session(), run);
    assertThat(verification.different()).as(verification.text()).isEmpty();
  }

  /** What a command printed besides its stages. */
  private static List<String> messages(Finished command) {
    return command.output().lines().filter(line -> !STAGE.matcher(line).lookingAt()).toList();
  }

  @Test
  void aRunKilledAtAnyMomentLeavesTheLatestOneReadable() throws Exception {
    Path output = copyOfPublished("killed");
    List<Path> left = new ArrayList<>();
    List<String> stages = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      Started run = analyze(output);
      Thread.sleep(wholeRun.multipliedBy(2L * kill + 1).dividedBy(2L * KILLS).toMillis());
      run.process().destroyForcibly().waitFor();
      stages.add(lastStage(run));
      assertLatestIsComplete(output);
      if (!latest(output).equals(run.run().getFileName().toString())) {
        left.add(run.run());
      }
    }
    System.out.printf(
        Locale.ROOT, "Killed %d times, in a run of %s, after: %s%n", KILLS, wholeRun, stages);
    assertThat(new HashSet<>(stages)).as("moments spread over the run").hasSizeGreaterThan(2);
    left.removeIf(Files::notExists); // where twenty runs take over ten minutes
    assertThat(left).hasSizeGreaterThan(1);
    Path mayGoOn = left.remove(left.size() - 1);
    for (Path dead : left) {
      Files.setLastModifiedTime(
          dead.resolve("_RUNNING"), FileTime.from(Instant.now().minus(Duration.ofHours(1))));
    }
    Started last = analyze(output);
    last.finish().succeeded();
    assertThat(latest(output)).isEqualTo(last.run().getFileName().toString());
    assertLatestIsComplete(output);
    assertThat(runs(output)).contains(mayGoOn).doesNotContainAnyElementsOf(left);
  }

  private static String lastStage(Started run) throws IOException {
    Matcher stages = STAGE.matcher(Files.readString(run.printed()));
    return stages.results().map(stage -> stage.group(1)).reduce("start", (earlier, later) -> later);
  }

  @Test
  void twoRunsAtOnceAreBothPublished() throws Exception {
    Path output = copyOfPublished("two");
    Started first = analyze(output);
    Started second = analyze(output);
    first.finish().succeeded();
    second.finish().succeeded();
    assertThat(latest(output))
        .isIn(first.run().getFileName().toString(), second.run().getFileName().toString());
    assertThat(Files.readSymbolicLink(output.resolve("latest")))
        .isEqualTo(Path.of("runs", latest(output)));
    for (Started run : List.of(first, second)) {
      assertIsComplete(RunDirectory.named(run.run().toString(), new Configuration()));
    }
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aRunToldToEndLeavesNothing(String signal, int code) throws Exception {
    Path output = copyOfPublished(signal);
    Set<Path> before = runs(output);
    Started run = analyze(output);
    Thread.sleep(wholeRun.dividedBy(2).toMillis());
    List<ProcessHandle> children = run.process().descendants().toList();
    new ProcessBuilder("kill", "-" + signal, "" + run.process().pid()).start().waitFor();
    Finished stopped = run.finish();
    assertThat(stopped.code()).as(stopped.output()).isEqualTo(code);
    assertThat(messages(stopped)).containsExactly("marsad: stopped; nothing was published");
    assertThat(runs(output)).isEqualTo(before);
    assertThat(children).noneMatch(ProcessHandle::isAlive);
    assertLatestIsComplete(output);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 90})
  void aFullDiskIsSaidInOneMessage(int percentOfARun) throws Exception {
    long used = bytes(published);
    long free = bytes(published.resolve("latest").toRealPath()) * percentOfARun / 100;
    Path output = copyOfPublished("full-" + percentOfARun);
    Finished full = onAFileSystemOfItsOwn("size=" + (used + free), output, analysis(output));
    assertCannotWrite(full, output);
    assertThat(full.output()).contains(output + "/runs/");
  }

  @Test
  void aFullDiskOfTemporaryFilesIsSaidInOneMessage() throws Exception {
    Path output = copyOfPublished("full-temporary");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> arguments = new ArrayList<>(List.of(analysis(output)));
    arguments.add("-Dspark.local.dir=" + temporary);
    String[] analysis = arguments.toArray(String[]::new);
    Finished full = onAFileSystemOfItsOwn("size=" + 4 * PAGE, temporary, analysis);
    assertCannotWrite(full, output);
    assertThat(full.output()).contains(temporary.toString());
  }

  private static void assertCannotWrite(Finished full, Path output) throws IOException {
    assertThat(full.code()).as(full.output()).isEqualTo(2);
    assertThat(messages(full)).hasSize(1);
    assertThat(messages(full).get(0)).startsWith("marsad: Cannot write");
    assertThat(latest(output)).isEqualTo(latest(published));
    assertThat(runs(output)).hasSameSizeAs(runs(published));
    assertLatestIsComplete(output);
  }

  /** The command with a folder, and what it holds, on a small file system for the time being. */
  private static Finished onAFileSystemOfItsOwn(String size, Path mounted, String... arguments)
      throws Exception {
    boolean root = System.getProperty("user.name").equals("root");
    List<String> unshare = List.of("unshare", root ? "-m" : "-Urm", "--");
    assumeTrue(REQUIRED || canMount(unshare), "there is no unshare, or it may not mount");
    String script =
        """
        set -e
        mkdir "$2.kept"
        cp -a "$2/." "$2.kept"
        mount -t tmpfs -o "$1" marsad-test "$2"
        cp -a "$2.kept/." "$2"
        kept="$2.kept"
        mounted="$2"
        shift 2
        code=0
        "$@" || code=$?
        rm -r "$kept"
        cp -a "$mounted" "$kept"
        exit $code
        """;
    ProcessBuilder command = MarsadCommand.prepare(arguments);
    command.command().addAll(0, List.of("sh", "-c", script, "sh", size, mounted.toString()));
    command.command().addAll(0, unshare);
    Finished finished = MarsadCommand.finish(command);
    MarsadCommand.finish(
            new ProcessBuilder(
                "sh", "-c", "rm -r \"$1\" && mv \"$1.kept\" \"$1\"", "sh", mounted.toString()))
        .succeeded();
    return finished;
  }

  private static boolean canMount(List<String> unshare) throws Exception {
    List<String> command = new ArrayList<>(unshare);
    command.addAll(Arrays.asList("mount", "-t", "tmpfs", "marsad-test", folder.toString()));
    try {
      return MarsadCommand.finish(new ProcessBuilder(command)).code() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** As much as a file system of pages takes. */
  private static long bytes(Path tree) throws IOException {
    long pages = 0;
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        pages += (Files.size(file) + PAGE - 1) / PAGE;
      }
    }
    return pages * PAGE;
  }
}
