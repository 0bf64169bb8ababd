package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.marsad.store.RunFolders.names;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;
  private Path drafts;

  @BeforeEach
  void createDrafts() throws IOException {
    drafts = Files.createDirectory(folder.resolve("drafts"));
  }

  @Test
  void replacesAFileAndLeavesNoDraft() throws IOException {
    AtomicFile file = local("LATEST");
    file.write("الأول");
    file.write("الثاني");
    assertThat(folder.resolve("LATEST")).hasContent("الثاني");
    assertThat(names(folder)).containsExactly("LATEST", "drafts");
    assertThat(names(drafts)).isEmpty();
  }

  @Test
  void keepsTheOldContentWhereTheNewOneCannotBeWritten() throws IOException {
    AtomicFile file = local("LATEST");
    file.write("old");
    Files.createDirectory(drafts.resolve(".LATEST"));
    assertThatThrownBy(() -> file.write("new")).isInstanceOf(IOException.class);
    assertThat(folder.resolve("LATEST")).hasContent("old");
  }

  @Test
  void replacesALinkAlsoWhereADraftWasLeft() throws IOException {
    Files.createSymbolicLink(drafts.resolve(".latest"), Path.of("nowhere"));
    AtomicFile link = local("latest");
    link.linkTo(Path.of("runs/1"));
    link.linkTo(Path.of("runs/2"));
    assertThat(Files.readSymbolicLink(folder.resolve("latest"))).hasToString("runs/2");
    assertThat(names(drafts)).isEmpty();
  }

  @Test
  void writesInPlaceOnAnObjectStore() throws IOException {
    FileSystem objects = new Objects();
    objects.initialize(Objects.ROOT, new Configuration());
    Files.delete(drafts);
    AtomicFile file =
        AtomicFile.of(objects, path("objects", folder.resolve("LATEST")), path("objects", drafts));
    file.write("old");
    file.write("new");
    assertThat(folder.resolve("LATEST")).hasContent("new");
    assertThat(drafts).doesNotExist();
  }

  private AtomicFile local(String name) throws IOException {
    FileSystem files = FileSystem.getLocal(new Configuration()).getRawFileSystem();
    return AtomicFile.of(files, path("file", folder.resolve(name)), path("file", drafts));
  }

  private static org.apache.hadoop.fs.Path path(String scheme, Path path) {
    return new org.apache.hadoop.fs.Path(scheme, null, path.toString());
  }

  /** Local files under a scheme that is not known to rename. */
  private static final class Objects extends RawLocalFileSystem {
    private static final URI ROOT = URI.create("objects:///");

    @Override
    public URI getUri() {
      return ROOT;
    }
  }
}
