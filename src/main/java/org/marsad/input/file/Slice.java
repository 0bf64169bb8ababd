package org.marsad.input.file;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * A part of a file that one task reads: a range of bytes of plain JSON Lines or of Parquet, all of
 * any other file.
 *
 * @param path the file, with the scheme of its file system
 * @param format the layout of its records
 * @param start the first byte
 * @param length the number of bytes
 * @param fileLength the number of bytes of the whole file
 */
public record Slice(String path, FileFormat format, long start, long length, long fileLength)
    implements Serializable {

  /**
   * Returns all of a file.
   *
   * @param path the file, with the scheme of its file system
   * @param format the layout of its records
   * @param length the number of its bytes
   * @return the one slice of the file
   */
  public static Slice whole(String path, FileFormat format, long length) {
    return new Slice(path, format, 0, length, length);
  }

  /**
   * Returns all of the file that this slice is a part of.
   *
   * @return the one slice of the file
   */
  public Slice wholeFile() {
    return whole(path, format, fileLength);
  }

  /**
   * Cuts the file into parts that follow each other.
   *
   * @param bytes the length of each but the last
   * @return the parts in order; one at least
   */
  public List<Slice> cut(long bytes) {
    List<Slice> parts = new ArrayList<>();
    for (long from = 0; from == 0 || from < fileLength; from += bytes) {
      parts.add(new Slice(path, format, from, Math.min(bytes, fileLength - from), fileLength));
    }
    return parts;
  }

  /**
   * Returns the file as Hadoop names it.
   *
   * @return its path
   */
  public Path file() {
    return new Path(path);
  }

  /**
   * Whether the file can be read in parts, each from any of its bytes on.
   *
   * @return true for Parquet, and for JSON Lines that are not compressed
   */
  public boolean isSplittable() {
    return format == FileFormat.PARQUET
        || format == FileFormat.JSON_LINES && FileFormat.compression(path).isEmpty();
  }

  /**
   * Whether the slice holds the whole file.
   *
   * @return false if there are other slices of the file
   */
  public boolean isWholeFile() {
    return length == fileLength;
  }
}
