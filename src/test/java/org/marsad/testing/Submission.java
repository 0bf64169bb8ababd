package org.marsad.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code jobs/submit.sh} on this machine's loopback, with sizes and a Spark for small runs. */
final class Submission {
  private static final Map<String, String> SMALL =
      Map.of(
          "spark.executor.cores",
          "1",
          "spark.executor.memory",
          "1g",
          "spark.driver.memory",
          "1g",
          "spark.ui.enabled",
          "false",
          "spark.executor.extraJavaOptions",
          "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
          "spark.sql.codegen.wholeStage",
          "false",
          "spark.sql.codegen.factoryMode",
          "NO_CODEGEN",
          "spark.sql.adaptive.enabled",
          "false",
          "spark.sql.shuffle.partitions",
          "2");

  private Submission() {}

  /**
   * Returns the process, not yet started.
   *
   * @param sparkHome a Spark distribution
   * @param deployMode client or cluster
   * @param properties more properties of Spark
   * @param command Marsad's command with its options
   */
  static ProcessBuilder of(
      Path sparkHome,
      String master,
      String deployMode,
      Map<String, String> properties,
      String... command) {
    Map<String, String> all = new TreeMap<>(SMALL);
    all.putAll(properties);
    List<String> arguments = new ArrayList<>(List.of("jobs/submit.sh"));
    all.forEach((name, value) -> arguments.addAll(List.of("--conf", name + "=" + value)));
    arguments.add("--");
    arguments.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(arguments).redirectErrorStream(true);
    onLoopback(builder, sparkHome);
    builder.environment().put("MARSAD_MASTER", master);
    builder.environment().put("MARSAD_DEPLOY_MODE", deployMode);
    return builder;
  }

  /** Lets a process of a Spark distribution run on this Java and address. */
  static void onLoopback(ProcessBuilder builder, Path sparkHome) {
    builder.environment().put("SPARK_HOME", sparkHome.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
  }
}
