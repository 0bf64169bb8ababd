package org.marsad.input.file;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Names files of this machine in UTF-8, whatever the locale of the program and the charset in which
 * the names were written. A byte of a name that is not UTF-8 is written as {@code %} and two
 * hexadecimal digits.
 */
public final class LocalFiles {
  /** The start of the name of a file of this machine. */
  static final String SCHEME = "file:";

  private static final String UNRESERVED = "-._~/";
  private static final char REPLACEMENT = '\uFFFD';

  /** Whether the program's locale names files in UTF-8. */
  private static final boolean UTF_8 =
      "UTF-8".equalsIgnoreCase(System.getProperty("sun.jnu.encoding", "UTF-8"));

  private LocalFiles() {}

  /**
   * Whether a name is that of a file of this machine.
   *
   * @param name the file, with the scheme of its file system
   * @return true if {@link #path} finds it
   */
  public static boolean isLocal(String name) {
    return name.startsWith(SCHEME);
  }

  /** Returns the name of an absolute path, with its scheme. */
  static String name(Path path) {
    String name = path.toString();
    if (!isPlain(name) || name.indexOf(REPLACEMENT) >= 0) {
      name = readable(path.toUri().getRawPath());
      name = name.length() > 1 && name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }
    return SCHEME + name;
  }

  /** Whether the program spells a name as it is in UTF-8. */
  private static boolean isPlain(String name) {
    return UTF_8 || name.chars().allMatch(c -> c < 0x80);
  }

  /** Replaces the escapes of a URI where they are UTF-8. */
  private static String readable(String rawPath) {
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at < rawPath.length()) {
      int length = 1;
      if (rawPath.charAt(at) == '%') {
        length = 4;
        while (length > 0 && decoded(rawPath, at, length) == null) {
          length--;
        }
        name.append(length == 0 ? rawPath.substring(at, at + 3) : decoded(rawPath, at, length));
        length = 3 * Math.max(1, length);
      } else {
        name.append(rawPath.charAt(at));
      }
      at += length;
    }
    return name.toString();
  }

  /** Returns the character that a number of escapes stand for, or null if they stand for none. */
  private static String decoded(String rawPath, int from, int escapes) {
    byte[] bytes = new byte[escapes];
    for (int i = 0; i < escapes; i++) {
      int at = from + 3 * i;
      if (at + 3 > rawPath.length() || rawPath.charAt(at) != '%') {
        return null;
      }
      bytes[i] = (byte) Integer.parseInt(rawPath.substring(at + 1, at + 3), 16);
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.codePointCount(0, text.length()) == 1 ? text : null;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * Finds the file that a name stands for.
   *
   * @param name the file as it is listed, with its scheme
   * @return its path, in whatever charset its name is written
   */
  public static Path path(String name) {
    String path = name.substring(SCHEME.length());
    try {
      Path plain = Path.of(path);
      if (isPlain(path) && path.indexOf('%') < 0
          || Files.exists(plain, LinkOption.NOFOLLOW_LINKS)) {
        return plain;
      }
    } catch (InvalidPathException e) {
      // The locale has no such characters: the bytes are named instead.
    }
    return Path.of(URI.create(SCHEME + "//" + escaped(path)));
  }

  private static String escaped(String path) {
    StringBuilder escaped = new StringBuilder();
    byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      char c = (char) (bytes[i] & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      if (plain || c == '%' && isEscapeOutsideAscii(bytes, i)) {
        escaped.append(c);
      } else {
        escaped.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return escaped.toString();
  }

  private static boolean isEscapeOutsideAscii(byte[] bytes, int at) {
    return at + 2 < bytes.length
        && "89ABCDEF".indexOf(bytes[at + 1]) >= 0
        && Character.digit(bytes[at + 2], 16) >= 0;
  }

  /**
   * Finds out why a name that is listed is no file that can be read.
   *
   * @param name the file with its scheme, which may be another than that of this machine
   * @return the reason, for the user
   */
  public static String problem(String name) {
    if (!isLocal(name)) {
      return "the folder cannot be listed";
    }
    Path path = path(name);
    try {
      if (Files.isSymbolicLink(path) && !Files.exists(path)) {
        return "a link to " + Files.readSymbolicLink(path) + ", which is not there";
      }
    } catch (IOException e) {
      return "a link that leads nowhere";
    }
    return Files.isDirectory(path)
        ? "the folder cannot be listed: there is no permission"
        : "no regular file, but a pipe, a socket or a device";
  }
}
