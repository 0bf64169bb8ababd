package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;
import org.marsad.table.Topics;

class RunDirectoryTest {
  private static final Configuration HADOOP = new Configuration();
  private static final Instant MORNING = Instant.parse("2020-01-07T08:00:00Z");

  @TempDir Path folder;

  @Test
  void createsTheFolderAndTheRun() {
    RunDirectory run = create(folder.resolve("new/out"), 0);
    assertThat(run.id()).matches("20200107T080000000-[0-9a-f]{4}");
    assertThat(folder.resolve("new/out/runs").resolve(run.id())).isDirectory();
    assertThat(run.table(Topics.TABLE)).endsWith("/runs/" + run.id() + "/topics");
  }

  @Test
  void refusesAFolderWithWhatOthersWrote() throws IOException {
    create(folder, 0).publish();
    Files.writeString(folder.resolve("thesis.docx"), "");
    Files.createDirectory(folder.resolve("photos"));
    assertThatThrownBy(() -> create(folder, 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("(photos, thesis.docx)");
    assertThat(folder.resolve("runs"))
        .isDirectoryNotContaining(run -> run.toString().contains("T080001"));
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "");
    assertThatThrownBy(() -> create(file, 0))
        .isInstanceOf(UserError.class)
        .hasMessage(String.format(Locale.ROOT, "--output %s is a file: name a folder", file));
  }

  @Test
  void takesAwayWhatDeadRunsLeft() throws IOException {
    RunDirectory published = create(folder, 0);
    published.publish();
    RunDirectory silent = create(folder, 1);
    Files.writeString(local(silent).resolve(".LATEST"), silent.id());
    silentForAnHour(silent);
    RunDirectory goingOn = create(folder, 2);
    Path withoutSign = Files.createDirectory(folder.resolve("runs/20200107T070000000-abcd"));
    RunDirectory next = create(folder, 3);
    next.takeAwayLeftovers();
    assertThat(withoutSign).doesNotExist();
    assertThat(names(folder.resolve("runs")))
        .containsExactly(published.id(), goingOn.id(), next.id());
    goingOn.publish();
    assertThat(latest(folder).id()).isEqualTo(goingOn.id());
  }

  @Test
  void completesARunThatDiedOnceLatestNamedIt() throws IOException {
    create(folder, 0).publish();
    RunDirectory named = create(folder, 1);
    silentForAnHour(named);
    Files.writeString(folder.resolve("LATEST"), named.id());
    RunDirectory next = create(folder, 2);
    next.takeAwayLeftovers();
    assertThat(Files.readSymbolicLink(folder.resolve("latest"))).hasToString("runs/" + named.id());
    assertThat(next.published().get(0).id()).isEqualTo(named.id());
    next.discard();
    assertThat(latest(folder).id()).isEqualTo(named.id());
  }

  @Test
  void doesNotPublishOnceAnotherRunTookItForDead() throws IOException {
    RunDirectory slept = create(folder, 0);
    silentForAnHour(slept);
    RunDirectory next = create(folder, 1);
    next.takeAwayLeftovers();
    assertThatThrownBy(slept::publish)
        .isInstanceOf(UserError.class)
        .hasMessageContaining(slept.id())
        .hasMessageContaining("took it for dead");
    next.publish();
    assertThat(names(folder)).containsExactly("LATEST", "latest", "runs");
  }

  @Test
  void leavesNoSignOfLifeBehind() throws IOException {
    RunDirectory run = create(folder, 0);
    assertThat(local(run).resolve("_RUNNING")).exists();
    run.publish();
    assertThat(names(local(run))).containsExactly("_PUBLISHED");
  }

  @Test
  void staysOncePublished() {
    RunDirectory run = create(folder, 0);
    run.publish();
    assertThat(run.discard()).isFalse();
    assertThat(latest(folder).path()).isEqualTo(run.path());
    assertThat(local(run)).exists();
  }

  @Test
  void neverPrunesTheLatest() throws IOException {
    RunDirectory newest = create(folder, 2);
    RunDirectory latest = create(folder, 1);
    newest.publish();
    latest.publish();
    create(folder, 3).prune(1);
    assertThat(names(folder.resolve("runs"))).contains(newest.id(), latest.id());
  }

  @Test
  void hasNoLatestRunBeforeOneIsPublished() {
    create(folder, 0);
    assertThatThrownBy(() -> latest(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no published run in " + folder)
        .hasMessageContaining("analyze --output");
    assertThatThrownBy(() -> latest(folder.resolve("nowhere"))).isInstanceOf(UserError.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../x",
        "20200107T080000000-abcd/../../../x",
        "/etc",
        "",
        "../../etc",
        "20200107"
      })
  void refusesALatestThatNamesNoRun(String content) throws IOException {
    Files.writeString(folder.resolve("LATEST"), content);
    assertThatThrownBy(() -> latest(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("does not name a run");
  }

  @Test
  void publishesByNameAndLinkAndThenReplacesBoth() throws IOException {
    for (int second = 0; second < 3; second++) {
      RunDirectory run = create(folder, second);
      run.publish();
      assertThat(latest(folder).id()).isEqualTo(run.id());
      assertThat(folder.resolve("LATEST")).hasContent(run.id());
      assertThat(Files.readSymbolicLink(folder.resolve("latest"))).hasToString("runs/" + run.id());
      assertThat(run.latestPath()).isEqualTo(folder.resolve("latest").toString());
    }
    assertThat(names(folder)).containsExactly("LATEST", "latest", "runs");
  }

  @Test
  void leavesTheLatestRunWhileAnotherIsWritten() {
    RunDirectory first = create(folder, 0);
    first.publish();
    create(folder, 1);
    assertThat(latest(folder).id()).isEqualTo(first.id());
  }

  @Test
  void keepsTheNewestPublishedRunsAndAllUnpublishedOnes() throws IOException {
    RunDirectory unpublished = create(folder, 0);
    List<RunDirectory> runs = Stream.of(1, 2, 3, 4).map(second -> create(folder, second)).toList();
    runs.forEach(RunDirectory::publish);
    Files.createDirectory(folder.resolve("runs/notes"));
    runs.get(3).prune(2);
    assertThat(names(folder.resolve("runs")))
        .containsExactly(unpublished.id(), runs.get(2).id(), runs.get(3).id(), "notes");
  }

  @Test
  void neverPrunesItself() throws IOException {
    List<RunDirectory> runs = Stream.of(1, 2).map(second -> create(folder, second)).toList();
    runs.forEach(RunDirectory::publish);
    runs.get(0).prune(1);
    assertThat(names(folder.resolve("runs"))).hasSize(2);
    runs.get(1).prune(0);
    assertThat(names(folder.resolve("runs"))).hasSize(2);
  }

  @Test
  void discardsOnlyItself() throws IOException {
    RunDirectory kept = create(folder, 0);
    RunDirectory failed = create(folder, 1);
    failed.discard();
    failed.discard();
    assertThat(names(folder.resolve("runs"))).containsExactly(kept.id());
  }

  private static Path local(RunDirectory run) {
    return Path.of(run.path().toUri().getPath());
  }

  private static void silentForAnHour(RunDirectory run) throws IOException {
    Instant before = Instant.now().minusSeconds(3600);
    Files.setLastModifiedTime(local(run).resolve("_RUNNING"), FileTime.from(before));
  }

  private static RunDirectory create(Path output, int second) {
    return RunDirectory.create(output.toString(), HADOOP, MORNING.plusSeconds(second));
  }

  private static RunDirectory latest(Path output) {
    return RunDirectory.latest(output.toString(), HADOOP);
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> children = Files.list(directory)) {
      return children.map(child -> child.getFileName().toString()).sorted().toList();
    }
  }
}
