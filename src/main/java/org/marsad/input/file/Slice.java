package org.marsad.input.file;

import java.io.Serializable;
import org.apache.hadoop.fs.Path;

/**
 * A part of a file that one task reads: a range of bytes of plain JSON Lines, all of any other
 * file.
 *
 * @param path the file, with the scheme of its file system
 * @param format the layout of its records
 * @param start the first byte
 * @param length the number of bytes
 * @param fileLength the number of bytes of the whole file
 */
public record Slice(String path, FileFormat format, long start, long length, long fileLength)
    implements Serializable {

  /** Returns the file as Hadoop names it. */
  public Path file() {
    return new Path(path);
  }

  /** Whether the file can be read in parts. */
  public boolean isSplittable() {
    return format == FileFormat.JSON_LINES && FileFormat.compression(path).isEmpty();
  }

  /** Whether the slice holds the whole file. */
  public boolean isWholeFile() {
    return length == fileLength;
  }
}
