package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.store.RunFolders.HADOOP;
import static org.marsad.store.RunFolders.latestRun;
import static org.marsad.store.RunFolders.local;
import static org.marsad.store.RunFolders.names;
import static org.marsad.store.RunFolders.newRun;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;
import org.marsad.table.Topics;

class RunDirectoryTest {
  @TempDir Path folder;

  @Test
  void createsTheFolderAndTheRun() {
    RunDirectory run = newRun(folder.resolve("new/out"), 0);
    assertThat(run.id()).matches("20200107T080000000-[0-9a-f]{4}");
    assertThat(folder.resolve("new/out/runs").resolve(run.id())).isDirectory();
    assertThat(run.table(Topics.TABLE)).endsWith("/runs/" + run.id() + "/topics");
    assertThat(run.has(Topics.TABLE)).isFalse();
    assertThat(run.freeBytes()).isPositive();
  }

  @Test
  void refusesAFolderWithWhatOthersWrote() throws IOException {
    newRun(folder, 0).publish();
    Files.writeString(folder.resolve("thesis.docx"), "");
    Files.createDirectory(folder.resolve("photos"));
    assertThatThrownBy(() -> newRun(folder, 1))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("(photos, thesis.docx)");
    assertThat(folder.resolve("runs"))
        .isDirectoryNotContaining(run -> run.toString().contains("T080001"));
  }

  @Test
  void refusesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "");
    assertThatThrownBy(() -> newRun(file, 0))
        .isInstanceOf(UserError.class)
        .hasMessage(String.format(Locale.ROOT, "--output %s is a file: name a folder", file));
  }

  @Test
  void hasNoLatestRunBeforeOneIsPublished() {
    newRun(folder, 0);
    assertThatThrownBy(() -> latestRun(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("no published run in " + folder)
        .hasMessageContaining("analyze --output");
    assertThatThrownBy(() -> latestRun(folder.resolve("nowhere"))).isInstanceOf(UserError.class);
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
    assertThatThrownBy(() -> latestRun(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("does not name a run");
  }

  @Test
  void saysWhichRunsThereAreWhenLatestIsGone() throws IOException {
    RunDirectory first = newRun(folder, 0);
    RunDirectory second = newRun(folder, 1);
    Stream.of(first, second).forEach(RunDirectory::publish);
    Files.delete(folder.resolve("LATEST"));
    assertThatThrownBy(() -> latestRun(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("there is no file LATEST")
        .hasMessageContaining("newest published run is " + second.id());
  }

  @Test
  void saysWhichRunsThereAreWhenTheLatestRunIsGone() throws IOException {
    RunDirectory first = newRun(folder, 0);
    RunDirectory second = newRun(folder, 1);
    Stream.of(first, second).forEach(RunDirectory::publish);
    Files.move(local(second), folder.resolve("moved"));
    assertThatThrownBy(() -> latestRun(folder))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("LATEST names run " + second.id() + ", which is gone")
        .hasMessageContaining("newest published run is " + first.id());
  }

  @Test
  void saysWhatAFolderHoldsThatIsNoOutput() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "");
    assertThatThrownBy(() -> latestRun(folder))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(folder + " is no output of Marsad, it holds notes.txt");
  }

  @Test
  void leavesNothingWhenTheFirstRunIsDiscarded() {
    Path output = folder.resolve("new/out");
    newRun(output, 0).discard();
    assertThat(output).doesNotExist();
    assertThat(folder.resolve("new")).exists();
  }

  @Test
  void leavesWhatOtherRunsHaveWhenItIsDiscarded() {
    Path output = folder.resolve("out");
    RunDirectory first = newRun(output, 0);
    RunDirectory second = newRun(output, 1);
    first.discard();
    assertThat(local(second)).exists();
    second.publish();
    assertThat(latestRun(output).id()).isEqualTo(second.id());
  }

  @Test
  void isFoundByItsOwnFolderAndByTheOutputFolder() {
    RunDirectory first = newRun(folder, 0);
    RunDirectory second = newRun(folder, 1);
    Stream.of(first, second).forEach(RunDirectory::publish);
    assertThat(named(first.path().toString()).path()).isEqualTo(first.path());
    assertThat(named(local(first).toString()).path()).isEqualTo(first.path());
    assertThat(named(folder.toString()).path()).isEqualTo(second.path());
  }

  @Test
  void isNotFoundUnlessItIsPublishedAndInAnOutputFolder() throws IOException {
    RunDirectory unpublished = newRun(folder, 0);
    assertThatThrownBy(() -> named(local(unpublished).toString()))
        .isInstanceOf(UserError.class)
        .hasMessage(local(unpublished) + ": there is no published run");
    RunDirectory published = newRun(folder, 1);
    published.publish();
    Path moved = Files.move(local(published), folder.resolve(published.id()));
    for (String path : new String[] {moved.toString(), "/" + published.id()}) {
      assertThatThrownBy(() -> named(path))
          .isInstanceOf(UserError.class)
          .hasMessage(path + ": there is no published run");
    }
  }

  @Test
  void listsThePublishedRunsNewestFirst() {
    RunDirectory first = newRun(folder, 0);
    RunDirectory second = newRun(folder, 1);
    RunDirectory unpublished = newRun(folder, 2);
    Stream.of(second, first).forEach(RunDirectory::publish);
    assertThat(unpublished.published())
        .extracting(RunDirectory::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  void writesATextAsAWholeAndTellsWhereItWillBe() throws IOException {
    RunDirectory run = newRun(folder, 0);
    run.write("report.html", "مسودة");
    String path = run.write("report.html", "تقرير");
    assertThat(names(local(run))).containsExactly("_RUNNING", "report.html");
    run.publish();
    assertThat(Path.of(path)).hasContent("تقرير");
  }

  @Test
  void canOnlyBeReadOnceItIsFinished() {
    newRun(folder, 0).publish();
    RunDirectory finished = latestRun(folder);
    finished.write("report.html", "written anew");
    assertThatThrownBy(finished::publish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(finished.id());
    assertThatThrownBy(finished::discard).isInstanceOf(IllegalStateException.class);
    assertThat(local(finished)).exists();
  }

  private static RunDirectory named(String path) {
    return RunDirectory.named(path, HADOOP);
  }
}
