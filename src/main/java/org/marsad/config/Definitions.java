package org.marsad.config;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Gives access to the files an analyst edits: settings, lexicons, issues, speakers, labels of
 * topics. They come from a folder on any Hadoop file system, or out of the jar, where {@code jobs/}
 * is packed as the default.
 */
public final class Definitions {
  private static final String PACKAGED = "/org/marsad/defaults/";

  private static final List<String> ENTRIES =
      List.of("pipeline.yaml", "speakers.yaml", "topic-labels.yaml", "issues", "lexicons");

  private final String folder;
  private final Configuration hadoop;

  private Definitions(String folder, Configuration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
  }

  /** Returns the definitions inside the jar. */
  public static Definitions packaged() {
    return new Definitions(null, null);
  }

  /**
   * Returns the definitions in a folder; a file that is missing there is taken from the jar.
   *
   * @throws UserError if there is no such folder, or it holds none of the files
   */
  public static Definitions in(String folder) {
    Definitions definitions = new Definitions(folder, HadoopSettings.configuration());
    definitions.requireAny();
    return definitions;
  }

  private void requireAny() {
    Path path = new Path(folder);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.getFileStatus(path).isDirectory()) {
        throw new UserError("--definitions: " + folder + " is a file: name a folder");
      }
      for (String entry : ENTRIES) {
        if (files.exists(new Path(path, entry))) {
          return;
        }
      }
    } catch (FileNotFoundException e) {
      throw new UserError("--definitions: there is no folder " + folder, e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + path + ": " + e.getMessage(), e);
    }
    throw new UserError(
        String.format(
            Locale.ROOT,
            "--definitions: %s holds none of %s: name a folder such as jobs/",
            folder,
            String.join(", ", ENTRIES)));
  }

  /**
   * Returns the lines of {@code lexicons/<name>.txt}, without comments and blank ones.
   *
   * @throws UserError if the file cannot be read
   */
  public List<String> lexicon(String name) {
    return text("lexicons/" + name + ".txt")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /**
   * Returns the text of a file.
   *
   * @param name its path inside the folder
   * @throws UserError if there is none or it cannot be read
   */
  public String text(String name) {
    return folder == null ? packagedText(name) : textInFolder(name);
  }

  /**
   * Returns the names, without their ending, of the files with an ending in a subfolder. It is
   * empty for the definitions inside the jar, whose files the settings name.
   */
  public List<String> names(String inside, String ending) {
    if (folder == null) {
      return List.of();
    }
    Path path = new Path(folder, inside);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      if (!files.exists(path)) {
        return List.of();
      }
      return Arrays.stream(files.listStatus(path))
          .map(file -> file.getPath().getName())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UserError("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /**
   * Returns a text that is another one once a file was edited, added or removed: the names, lengths
   * and times of all files.
   */
  public String version() {
    StringBuilder version = new StringBuilder(String.valueOf(folder));
    for (String entry : folder == null ? List.<String>of() : ENTRIES) {
      Path path = new Path(folder, entry);
      try {
        FileSystem files = path.getFileSystem(hadoop);
        FileStatus[] found = files.exists(path) ? files.listStatus(path) : new FileStatus[0];
        Arrays.stream(found)
            .map(
                file ->
                    " " + file.getPath() + " " + file.getLen() + " " + file.getModificationTime())
            .sorted()
            .forEach(version::append);
      } catch (IOException e) {
        throw new UserError("Cannot read " + path + ": " + e.getMessage(), e);
      }
    }
    return version.toString();
  }

  /** Returns the text of a file on any Hadoop file system. */
  public static String readFile(String file) {
    return read(new Path(file), HadoopSettings.configuration());
  }

  private static String read(Path file, Configuration hadoop) {
    try (InputStream in = file.getFileSystem(hadoop).open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (FileNotFoundException e) {
      throw new UserError("There is no file " + file, e);
    } catch (IOException e) {
      throw new UserError("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private String textInFolder(String name) {
    Path path = new Path(folder, name);
    try {
      FileSystem files = path.getFileSystem(hadoop);
      return files.exists(path) ? read(path, hadoop) : packagedText(name);
    } catch (IOException e) {
      throw new UserError("Cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  private static String packagedText(String name) {
    try (InputStream in = Definitions.class.getResourceAsStream(PACKAGED + name)) {
      if (in == null) {
        throw new UserError("There is no " + name + " among the definitions");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
