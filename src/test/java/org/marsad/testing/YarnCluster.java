package org.marsad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** YARN in a process of its own, see {@link YarnServer}, which ends with it. */
public final class YarnCluster implements AutoCloseable {
  private static final Pattern STARTED = Pattern.compile("(Started YARN)");

  private final Path folder;
  private final ServerProcess server;

  private YarnCluster(Path folder, ServerProcess server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * Starts YARN.
   *
   * @param servers the folder with its jars
   * @param folder where settings, logs and the containers' folders go; it exists
   */
  public static YarnCluster start(Path servers, Path folder)
      throws IOException, InterruptedException {
    Files.createDirectories(settings(folder));
    ProcessBuilder java =
        ServerProcess.java(
            classPath(servers),
            YarnServer.class.getName(),
            settings(folder).toString(),
            containers(folder).toString());
    java.command().add(1, "@" + Path.of("jobs/java17.options").toAbsolutePath());
    ServerProcess server =
        new ServerProcess(java.directory(folder.toFile()), folder.resolve("yarn.log"));
    try {
      server.awaits(STARTED);
      return new YarnCluster(folder, server);
    } catch (IOException | InterruptedException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** The servers' jars, Hadoop's client with its loggers, and the class that starts them. */
  private static String classPath(Path servers) {
    Stream<String> ours =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(
                entry ->
                    entry.matches(".*/(hadoop-client-|slf4j-api|log4j-|commons-logging).*")
                        || entry.endsWith("/test-classes"));
    return Stream.concat(Stream.of(servers.toAbsolutePath() + "/*"), ours)
        .collect(Collectors.joining(":"));
  }

  private static Path settings(Path folder) {
    return folder.resolve("settings");
  }

  private static Path containers(Path folder) {
    return folder.resolve("containers");
  }

  /**
   * {@code jobs/submit.sh} to this cluster, not yet started. The distribution's jars are read where
   * they lie instead of being packed and copied for every container.
   *
   * @param deployMode client or cluster
   */
  public ProcessBuilder submission(Path sparkHome, String deployMode, String... command) {
    Map<String, String> properties =
        Map.of(
            "spark.executor.instances",
            "2",
            "spark.yarn.jars",
            "local:" + sparkHome + "/jars/*",
            "spark.yarn.stagingDir",
            folder.resolve("staging").toUri().toString());
    ProcessBuilder builder = Submission.of(sparkHome, "yarn", deployMode, properties, command);
    builder.environment().put("HADOOP_CONF_DIR", settings(folder).toString());
    return builder;
  }

  /** What drivers and executors wrote to their logs. */
  public String logs() throws IOException {
    try (Stream<Path> files = Files.walk(containers(folder))) {
      List<Path> logs = files.filter(file -> file.endsWith("stderr")).sorted().toList();
      return logs.stream().map(YarnCluster::read).collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path log) {
    try {
      return log + ":\n" + Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
