package org.marsad.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A standalone Spark cluster on this machine's loopback: a master and workers, each a process of
 * its own with one core. Processes end with it, those that workers started, too.
 */
public final class SparkCluster implements AutoCloseable {
  private static final Pattern MASTER = Pattern.compile("(spark://127\\.0\\.0\\.1:\\d+)");
  private static final Pattern REGISTERED = Pattern.compile("(registered) with master");

  private final Path sparkHome;
  private final Path folder;
  private final List<ServerProcess> servers = new ArrayList<>();
  private String master;

  private SparkCluster(Path sparkHome, Path folder) {
    this.sparkHome = sparkHome;
    this.folder = folder;
  }

  /**
   * Starts a cluster.
   *
   * @param sparkHome a Spark distribution
   * @param folder where logs and the workers' folders go
   */
  public static SparkCluster start(Path sparkHome, Path folder, int workers)
      throws IOException, InterruptedException {
    SparkCluster cluster = new SparkCluster(sparkHome, folder);
    try {
      cluster.master = cluster.launch("master", "master.Master", "--port", "0").awaits(MASTER);
      for (int i = 0; i < workers; i++) {
        String work = folder.resolve("work-" + i).toString();
        cluster
            .launch(
                "worker-" + i,
                "worker.Worker",
                "--cores",
                "1",
                "--memory",
                "3g",
                "--work-dir",
                work,
                cluster.master)
            .awaits(REGISTERED);
      }
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private ServerProcess launch(String name, String daemon, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                sparkHome.resolve("bin/spark-class").toString(),
                "org.apache.spark.deploy." + daemon,
                "--host",
                "127.0.0.1",
                "--webui-port",
                "0"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    Submission.onLoopback(builder, sparkHome);
    builder.environment().put("SPARK_DAEMON_MEMORY", "256m");
    ServerProcess server = new ServerProcess(builder, folder.resolve(name + ".log"));
    servers.add(server);
    return server;
  }

  /**
   * {@code jobs/submit.sh} to this cluster, not yet started.
   *
   * @param deployMode client or cluster
   */
  public ProcessBuilder submission(String deployMode, String... command) {
    return Submission.of(sparkHome, master, deployMode, Map.of(), command);
  }

  /** An executor that is running. */
  public Optional<ProcessHandle> executor() {
    return servers.stream()
        .flatMap(server -> server.handle().descendants())
        .filter(SparkCluster::isExecutor)
        .findFirst();
  }

  private static boolean isExecutor(ProcessHandle process) {
    // The command line of a long command is not in ProcessHandle.Info.
    try {
      String command =
          Files.readString(
              Path.of("/proc", Long.toString(process.pid()), "cmdline"),
              StandardCharsets.ISO_8859_1);
      return command.contains("CoarseGrainedExecutorBackend");
    } catch (IOException e) {
      return false; // it has ended
    }
  }

  @Override
  public void close() {
    servers.forEach(ServerProcess::close);
  }
}
