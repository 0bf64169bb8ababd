package org.marsad.input.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.GlobExpander;
import org.apache.hadoop.fs.GlobPattern;

/**
 * Lists files of this machine. Hadoop's own listing leaves out files whose names the program's
 * locale cannot spell, and fails on names with a colon. Links are followed; a folder or a file that
 * is reached twice, by a link and without or by a circle of links, is listed once. What cannot be
 * opened is listed as {@link FileFormat#NO_FILE}.
 */
final class LocalListing {
  private static final Pattern SLASHES = Pattern.compile("/+");
  private static final String GLOB_CHARACTERS = "*?[{\\";

  private final List<ListedFile> files = new ArrayList<>();
  private final Set<Object> seen = new HashSet<>();
  private final Set<String> hidden = new LinkedHashSet<>();

  /** Whether an input names files of this machine by a path and not by an address. */
  static boolean isPath(String input) {
    int colon = input.indexOf(':');
    return colon < 0
        || input.startsWith(LocalFiles.SCHEME)
        || !input.startsWith("://", colon)
        || !input.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
  }

  /**
   * Lists the files of an input.
   *
   * @param input a path, which may start with {@code file:}; it is taken for a glob if nothing is
   *     named so
   * @throws FileNotFoundException if there is no such file or folder
   * @throws IOException if the folder cannot be listed
   */
  static LocalListing of(String input) throws IOException {
    String path =
        input.startsWith(LocalFiles.SCHEME)
            ? input.substring(LocalFiles.SCHEME.length()).replaceFirst("^//(?=/)", "")
            : input;
    LocalListing listing = new LocalListing();
    Path literal = LocalFiles.path(LocalFiles.SCHEME + path).toAbsolutePath().normalize();
    if (Files.exists(literal, LinkOption.NOFOLLOW_LINKS)) {
      listing.addNamed(literal);
      return listing;
    }
    Set<Path> matches = matches(path);
    if (matches.isEmpty()) {
      throw new FileNotFoundException("there is no such file or folder");
    }
    String pattern = FileSystems.getDefault().getPath(path).getFileName().toString();
    for (Path match : matches) {
      if (!isHidden(match) || isHiddenName(pattern)) {
        listing.add(match);
      } else {
        listing.hidden.add(nameOf(match));
      }
    }
    return listing;
  }

  List<ListedFile> files() {
    return files;
  }

  /** Returns the names of what was left out because of a dot or an underscore before them. */
  Set<String> hidden() {
    return hidden;
  }

  private void addNamed(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      children(path); // fails here if there is no permission
    }
    add(path);
  }

  private void add(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      files.add(ListedFile.unreadable(LocalFiles.name(path)));
      return;
    }
    Object key = attributes.fileKey();
    boolean again = key != null && (attributes.isDirectory() || isLink(path)) && seen.contains(key);
    if (!again) {
      seen.add(key);
      if (attributes.isDirectory()) {
        addFolder(path);
      } else {
        String name = LocalFiles.name(path);
        files.add(
            attributes.isRegularFile()
                ? ListedFile.of(name, attributes.size())
                : ListedFile.unreadable(name));
      }
    }
  }

  private void addFolder(Path folder) {
    List<Path> children;
    try {
      children = children(folder);
    } catch (IOException e) {
      files.add(ListedFile.unreadable(LocalFiles.name(folder)));
      return;
    }
    for (Path child : children) {
      if (isHidden(child)) {
        hidden.add(nameOf(child));
      } else {
        add(child);
      }
    }
  }

  /** Returns what a folder holds by name, links behind the others. */
  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(LocalListing::isLink).thenComparing(LocalFiles::name));
    return children;
  }

  private static boolean isLink(Path path) {
    return Files.isSymbolicLink(path);
  }

  private static boolean isHidden(Path path) {
    return isHiddenName(nameOf(path));
  }

  /**
   * Whether a file or folder is none of the user's articles by its name: it begins with a dot, or
   * with an underscore as those that Spark and Hive put beside their data. An underscore before the
   * name of a file whose format is read hides nothing.
   */
  static boolean isHiddenName(String name) {
    return name.startsWith(".")
        || name.startsWith("_") && FileFormat.of(name) == FileFormat.UNSUPPORTED;
  }

  private static String nameOf(Path path) {
    Path name = path.getFileName();
    return name == null ? "" : name.toString();
  }

  /** Returns the paths that a glob stands for, in the order of their names. */
  private static Set<Path> matches(String glob) throws IOException {
    Set<Path> matches = new LinkedHashSet<>();
    for (String expanded : GlobExpander.expand(glob)) {
      Path start = FileSystems.getDefault().getPath(expanded.startsWith("/") ? "/" : "");
      List<Path> found = List.of(start.toAbsolutePath());
      for (String part : SLASHES.split(expanded, -1)) {
        found = part.isEmpty() ? found : matches(found, part);
      }
      matches.addAll(found);
    }
    return matches;
  }

  private static List<Path> matches(List<Path> folders, String part) throws IOException {
    List<Path> matches = new ArrayList<>();
    boolean glob = part.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    GlobPattern pattern = glob ? new GlobPattern(part) : null;
    for (Path folder : folders) {
      if (!glob) {
        Path path = folder.resolve(part).normalize();
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
          matches.add(path);
        }
      } else if (Files.isDirectory(folder)) {
        for (Path child : children(folder)) {
          String name = LocalFiles.name(child);
          if (pattern.matches(name.substring(name.lastIndexOf('/') + 1))) {
            matches.add(child);
          }
        }
      }
    }
    return matches;
  }
}
