package org.marsad.input.file;

/**
 * A file that an input stands for.
 *
 * @param path its path, with the scheme of its file system
 * @param format what its name says of its records
 * @param length its bytes
 */
record ListedFile(String path, FileFormat format, long length) {
  /** Returns a file that can be opened. */
  static ListedFile of(String path, long length) {
    return new ListedFile(path, FileFormat.of(path), length);
  }

  /** Returns what is listed and cannot be opened as a file. */
  static ListedFile unreadable(String path) {
    return new ListedFile(path, FileFormat.NO_FILE, 0);
  }
}
