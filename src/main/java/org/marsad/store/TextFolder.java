package org.marsad.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.marsad.config.UserError;

/** A folder of small text files on any Hadoop file system, each replaced as a whole. */
public final class TextFolder {
  private static final String ENDING = ".txt";

  private final String name;
  private final Configuration hadoop;

  /**
   * Names a folder, which need not exist.
   *
   * @param name its path or URI
   * @param hadoop the settings of the file system
   */
  public TextFolder(String name, Configuration hadoop) {
    this.name = name;
    this.hadoop = hadoop;
  }

  /**
   * Reads the files of the folder.
   *
   * @return their texts by their names without {@code .txt}; empty where there is no such folder
   * @throws UserError if they cannot be read
   */
  public Map<String, String> read() {
    Path folder = new Path(name);
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      FileStatus[] found = files.globStatus(new Path(folder, "*" + ENDING));
      Map<String, String> texts = new TreeMap<>();
      for (FileStatus file : found == null ? new FileStatus[0] : found) {
        String full = file.getPath().getName();
        try (var in = files.open(file.getPath())) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          texts.put(full.substring(0, full.length() - ENDING.length()), text);
        }
      }
      return texts;
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("Cannot read " + name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes a file, or replaces it.
   *
   * @param file its name without {@code .txt}
   * @param text its content, stored in UTF-8
   * @throws UserError if it cannot be written
   */
  public void write(String file, String text) {
    Path folder = new Path(name);
    try {
      FileSystem files = folder.getFileSystem(hadoop);
      files.mkdirs(folder);
      Path qualified = files.makeQualified(folder);
      AtomicFile.of(files, new Path(qualified, file + ENDING), qualified).write(text);
    } catch (IOException | IllegalArgumentException e) {
      throw new UserError("Cannot write " + name + ": " + e.getMessage(), e);
    }
  }
}
