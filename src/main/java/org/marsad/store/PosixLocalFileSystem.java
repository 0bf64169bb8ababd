package org.marsad.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's local file system, with permissions set by Java. Hadoop itself starts a process of
 * {@code chmod} for every file and folder that it makes, its checksum files included, unless its
 * native library is installed, which Spark does not bring: 157 processes for a run on the sample
 * corpus. Used where Hadoop's setting {@code fs.file.impl} names this class.
 */
public final class PosixLocalFileSystem extends LocalFileSystem {
  /** Creates the file system; called by Hadoop through reflection. */
  public PosixLocalFileSystem() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {
    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView attributes =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (attributes == null || permission.getStickyBit()) { // Java can set neither
        super.setPermission(path, permission);
      } else {
        attributes.setPermissions(PosixFilePermissions.fromString(permission.toString()));
      }
    }
  }
}
