package org.marsad.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, which ends with it, together with what it started. */
public final class ServerProcess implements AutoCloseable {
  private static final int START_SECONDS = 120;

  private final Process process;
  private final Path log;

  /**
   * Starts a server.
   *
   * @param log where what it prints goes
   */
  public ServerProcess(ProcessBuilder builder, Path log) throws IOException {
    this.log = log;
    this.process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** A java of the same version as this one, with a small heap, on this class path. */
  public static ProcessBuilder java(String classPath, String mainClass, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** Waits until the server has printed something, and gives the group in it. */
  public String awaits(Pattern sign) throws IOException, InterruptedException {
    return awaits(log, sign);
  }

  /** Waits until the server has written something into a file, and gives the group in it. */
  public String awaits(Path file, Pattern sign) throws IOException, InterruptedException {
    for (int i = 0; i < START_SECONDS * 10 && process.isAlive(); i++) {
      Matcher found = sign.matcher(Files.exists(file) ? Files.readString(file) : "");
      if (found.find()) {
        return found.group(1);
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException(
        String.format(Locale.ROOT, "no %s: %s", sign, Files.readString(log)));
  }

  /** The process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  @Override
  public void close() {
    List<ProcessHandle> started = process.descendants().toList();
    process.destroyForcibly();
    started.forEach(ProcessHandle::destroyForcibly);
    try {
      process.waitFor(START_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
