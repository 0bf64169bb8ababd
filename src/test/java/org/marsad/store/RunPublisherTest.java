package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.store.RunFolders.latestRun;
import static org.marsad.store.RunFolders.local;
import static org.marsad.store.RunFolders.names;
import static org.marsad.store.RunFolders.newRun;
import static org.marsad.store.RunFolders.silence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.config.UserError;

/** Publication, pruning and leftovers, as {@link RunDirectory} offers them. */
class RunPublisherTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir Path folder;

  // Publication.

  @Test
  void publishesByNameAndLinkAndThenReplacesBoth() throws IOException {
    for (int second = 0; second < 3; second++) {
      RunDirectory run = newRun(folder, second);
      run.publish();
      assertThat(latestRun(folder).id()).isEqualTo(run.id());
      assertThat(folder.resolve("LATEST")).hasContent(run.id());
      assertThat(linked()).isEqualTo("runs/" + run.id());
      assertThat(run.latestPath()).isEqualTo(folder.resolve("latest").toString());
    }
    assertThat(names(folder)).containsExactly("LATEST", "latest", "runs");
  }

  @Test
  void leavesTheLatestRunWhileAnotherIsWritten() {
    RunDirectory first = newRun(folder, 0);
    first.publish();
    newRun(folder, 1);
    assertThat(latestRun(folder).id()).isEqualTo(first.id());
  }

  @Test
  void aReaderSeesTheOldRunOrTheNewOneAndNothingElse() throws Exception {
    List<RunDirectory> runs = IntStream.range(0, 40).mapToObj(i -> newRun(folder, i)).toList();
    runs.forEach(run -> run.write("report.html", run.id()));
    runs.get(0).publish();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<List<String>> seen = executor.submit(() -> seenUntil(done));
      runs.stream().skip(1).forEach(RunDirectory::publish);
      done.set(true);
      assertThat(seen.get()).isNotEmpty().isSorted();
    } finally {
      executor.shutdownNow();
    }
  }

  /** Reads the report of the latest run by LATEST and by the link, again and again. */
  private List<String> seenUntil(AtomicBoolean done) throws IOException {
    List<String> seen = new ArrayList<>();
    while (!done.get()) {
      RunDirectory latest = latestRun(folder);
      assertThat(local(latest).resolve("report.html")).hasContent(latest.id());
      assertThat(Files.readString(folder.resolve("latest/report.html"))).matches(RunId::isValid);
      seen.add(latest.id());
    }
    return seen;
  }

  @Test
  void runsThatArePublishedAtOnceLeaveOneLatest() throws Exception {
    List<RunDirectory> runs = IntStream.range(0, 16).mapToObj(i -> newRun(folder, i)).toList();
    ExecutorService executor = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> publications = new ArrayList<>();
      runs.forEach(run -> publications.add(executor.submit(run::publish)));
      for (Future<?> publication : publications) {
        publication.get();
      }
    } finally {
      executor.shutdownNow();
    }
    assertThat(linked()).isEqualTo("runs/" + latestRun(folder).id());
    assertThat(latestRun(folder).published()).hasSameSizeAs(runs);
  }

  @Test
  void aRunThatCannotBePublishedLeavesTheLatestAsItWas() throws IOException {
    RunDirectory old = newRun(folder, 0);
    old.publish();
    RunDirectory failing = newRun(folder, 1);
    Files.createDirectory(local(failing).resolve(".LATEST")); // where the draft goes
    assertThatThrownBy(failing::publish)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot publish " + failing.path());
    assertThat(latestRun(folder).id()).isEqualTo(old.id());
    assertThat(linked()).isEqualTo("runs/" + old.id());
    assertThat(failing.discard()).isTrue();
    assertThat(local(failing)).doesNotExist();
  }

  @Test
  void isPublishedWithoutItsLinkWhichTheNextRunAdds() throws IOException {
    Path obstacle = Files.createDirectory(folder.resolve("latest"));
    RunDirectory run = newRun(folder, 0);
    try (LoggedWarnings warnings = LoggedWarnings.of(RunPublisher.class)) {
      run.publish();
      assertThat(warnings.messages())
          .singleElement()
          .asString()
          .contains("Run " + run.id() + " is published without its link")
          .contains(obstacle.toString());
    }
    assertThat(run.discard()).isFalse();
    assertThat(latestRun(folder).id()).isEqualTo(run.id());

    Files.delete(obstacle);
    newRun(folder, 1).removeLeftovers();
    assertThat(linked()).isEqualTo("runs/" + run.id());
    assertThat(latestRun(folder).published())
        .extracting(RunDirectory::id)
        .containsExactly(run.id());
  }

  @Test
  void leavesNoHeartbeatBehind() throws IOException {
    RunDirectory run = newRun(folder, 0);
    assertThat(local(run).resolve("_RUNNING")).exists();
    run.publish();
    assertThat(names(local(run))).containsExactly("_PUBLISHED");
  }

  // Discarding.

  @Test
  void staysOncePublished() {
    RunDirectory run = newRun(folder, 0);
    run.publish();
    assertThat(run.discard()).isFalse();
    assertThat(latestRun(folder).path()).isEqualTo(run.path());
    assertThat(local(run)).exists();
  }

  @Test
  void discardsOnlyItself() throws IOException {
    RunDirectory kept = newRun(folder, 0);
    RunDirectory failed = newRun(folder, 1);
    failed.discard();
    failed.discard();
    assertThat(names(folder.resolve("runs"))).containsExactly(kept.id());
  }

  // Pruning.

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 1", "2, 2", "3, 3", "4, 4", "9, 4"})
  void keepsAsManyPublishedRunsAsAsked(int keep, int kept) throws IOException {
    List<RunDirectory> runs = published(1, 2, 3, 4);
    runs.get(3).prune(keep);
    assertThat(names(folder.resolve("runs")))
        .containsExactlyElementsOf(runs.stream().skip(4L - kept).map(RunDirectory::id).toList());
  }

  @Test
  void keepsAllUnpublishedRunsAndWhatIsNoRun() throws IOException {
    RunDirectory unpublished = newRun(folder, 0);
    List<RunDirectory> runs = published(1, 2, 3, 4);
    Files.createDirectory(folder.resolve("runs/notes"));
    runs.get(3).prune(2);
    assertThat(names(folder.resolve("runs")))
        .containsExactly(unpublished.id(), runs.get(2).id(), runs.get(3).id(), "notes");
  }

  @Test
  void neverPrunesItself() throws IOException {
    List<RunDirectory> runs = published(1, 2);
    runs.get(0).prune(1);
    assertThat(names(folder.resolve("runs"))).hasSize(2);
  }

  @Test
  void neverPrunesTheLatest() throws IOException {
    RunDirectory newest = newRun(folder, 2);
    RunDirectory latest = newRun(folder, 1);
    newest.publish();
    latest.publish();
    newRun(folder, 3).prune(1);
    assertThat(names(folder.resolve("runs"))).contains(newest.id(), latest.id());
  }

  private List<RunDirectory> published(int... seconds) {
    List<RunDirectory> runs =
        IntStream.of(seconds).mapToObj(second -> newRun(folder, second)).toList();
    runs.forEach(RunDirectory::publish);
    return runs;
  }

  // Leftovers.

  @Test
  void deletesWhatDeadRunsLeft() throws IOException {
    RunDirectory published = newRun(folder, 0);
    published.publish();
    RunDirectory silent = newRun(folder, 1);
    Files.writeString(local(silent).resolve(".LATEST"), silent.id());
    silence(silent, HOUR);
    RunDirectory goingOn = newRun(folder, 2);
    Path withoutHeartbeat = Files.createDirectory(folder.resolve("runs/20200107T070000000-abcd"));
    RunDirectory next = newRun(folder, 3);
    next.removeLeftovers();
    assertThat(withoutHeartbeat).doesNotExist();
    assertThat(names(folder.resolve("runs")))
        .containsExactly(published.id(), goingOn.id(), next.id());
    goingOn.publish();
    assertThat(latestRun(folder).id()).isEqualTo(goingOn.id());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "9, true", "11, false"})
  void aRunIsDeadTenMinutesAfterItsLastBeat(int minutes, boolean stays) throws IOException {
    RunDirectory other = newRun(folder, 0);
    silence(other, Duration.ofMinutes(minutes));
    newRun(folder, 1).removeLeftovers();
    assertThat(Files.exists(local(other))).isEqualTo(stays);
  }

  @Test
  void aPublishedRunIsNeverALeftover() throws IOException {
    RunDirectory published = newRun(folder, 0);
    RunDirectory latest = newRun(folder, 1);
    Stream.of(published, latest).forEach(RunDirectory::publish);
    Files.writeString(local(published).resolve("_RUNNING"), ""); // could not be deleted
    silence(published, HOUR);
    newRun(folder, 2).removeLeftovers();
    assertThat(local(published)).exists();
  }

  @Test
  void completesARunThatDiedOnceLatestNamedIt() throws IOException {
    newRun(folder, 0).publish();
    RunDirectory named = newRun(folder, 1);
    silence(named, HOUR);
    Files.writeString(folder.resolve("LATEST"), named.id());
    RunDirectory next = newRun(folder, 2);
    next.removeLeftovers();
    assertThat(linked()).isEqualTo("runs/" + named.id());
    assertThat(next.published().get(0).id()).isEqualTo(named.id());
    next.discard();
    assertThat(latestRun(folder).id()).isEqualTo(named.id());
  }

  @Test
  void doesNotPublishOnceAnotherRunTookItForDead() throws IOException {
    RunDirectory slept = newRun(folder, 0);
    silence(slept, HOUR);
    RunDirectory next = newRun(folder, 1);
    next.removeLeftovers();
    assertThatThrownBy(slept::publish)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(slept.id())
        .hasMessageContaining("took it for dead");
    next.publish();
    assertThat(names(folder)).containsExactly("LATEST", "latest", "runs");
  }

  @Test
  void aLatestThatNamesNoRunIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path output = folder.resolve("out");
    RunDirectory run = newRun(output, 0);
    Files.writeString(output.resolve("LATEST"), "../../elsewhere");
    run.removeLeftovers();
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(output.resolve("latest")).doesNotExist();
  }

  private String linked() throws IOException {
    return Files.readSymbolicLink(folder.resolve("latest")).toString();
  }
}
