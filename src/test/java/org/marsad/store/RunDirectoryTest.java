package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.UserError;
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
        .hasMessage("--output %s is a file: name a folder".formatted(file));
  }

  @Test
  void acceptsAFolderInWhichAPublishingRunDied() throws IOException {
    create(folder, 0).publish();
    Files.writeString(folder.resolve(".LATEST-20200107T080000000-abcd"), "");
    Files.createSymbolicLink(folder.resolve(".latest-20200107T080000000-abcd"), folder);
    assertThat(create(folder, 1).id()).startsWith("20200107T080001");
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
