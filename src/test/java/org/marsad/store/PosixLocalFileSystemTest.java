package org.marsad.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PosixLocalFileSystemTest {
  @TempDir java.nio.file.Path folder;
  private FileSystem files;

  @BeforeEach
  void open() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", PosixLocalFileSystem.class.getName());
    configuration.set("fs.permissions.umask-mode", "027");
    files = FileSystem.newInstance(folder.toUri(), configuration);
  }

  @Test
  void isWhatHadoopOpensWhereItIsNamed() {
    assertThat(files).isInstanceOf(PosixLocalFileSystem.class);
  }

  @Test
  void filesTheirChecksumsAndFoldersGetTheirPermissions() throws IOException {
    files.create(path("made/table.parquet")).close();
    files.mkdirs(path("empty"), new FsPermission("700"));

    assertThat(permissions("made/table.parquet")).isEqualTo("rw-r-----");
    assertThat(permissions("made/.table.parquet.crc")).isEqualTo("rw-r-----");
    assertThat(permissions("empty")).isEqualTo("rwx------");
  }

  @Test
  void permissionsCanBeChangedAndAreRead() throws IOException {
    files.create(path("a")).close();
    files.setPermission(path("a"), new FsPermission("604"));

    assertThat(permissions("a")).isEqualTo("rw----r--");
    assertThat(files.getFileStatus(path("a")).getPermission()).isEqualTo(new FsPermission("604"));
  }

  @Test
  void aStickyFolderIsSetByHadoopItself() throws IOException {
    files.mkdirs(path("shared"));
    files.setPermission(path("shared"), new FsPermission("1777"));

    int mode = (int) Files.getAttribute(folder.resolve("shared"), "unix:mode");
    assertThat(mode & 07777).isEqualTo(01777);
  }

  private Path path(String name) {
    return new Path(folder.resolve(name).toUri());
  }

  private String permissions(String name) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
  }
}
