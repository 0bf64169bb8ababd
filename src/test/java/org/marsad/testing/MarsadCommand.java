package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs {@code jobs/run-local.sh} as users do, in a process of its own. */
public final class MarsadCommand {
  private static final String CHEAP_JVM =
      "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=240m -XX:+UseSerialGC ";
  private static final int MINUTES = 10;

  private MarsadCommand() {}

  /**
   * A command that has ended.
   *
   * @param output what it printed, errors included
   */
  public record Finished(int code, String output) {
    /** Fails unless the command ended with 0. */
    public Finished succeeded() {
      assertThat(code).as(output).isZero();
      return this;
    }
  }

  /** The command, not yet started; arguments that start with -D or -X go to java. */
  public static ProcessBuilder prepare(String... arguments) {
    List<String> command = new ArrayList<>(List.of("jobs/run-local.sh"));
    Arrays.stream(arguments).filter(a -> !isForJava(a)).forEach(command::add);
    String javaOptions =
        Arrays.stream(arguments).filter(MarsadCommand::isForJava).collect(Collectors.joining(" "));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("MARSAD_JAVA_OPTIONS", CHEAP_JVM + javaOptions);
    return builder;
  }

  /** Runs the command to its end. */
  public static Finished run(String... arguments) throws IOException, InterruptedException {
    return finish(prepare(arguments));
  }

  /** Starts a process and waits for its end. */
  public static Finished finish(ProcessBuilder builder) throws IOException, InterruptedException {
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return new Finished(process.exitValue(), output);
  }

  private static boolean isForJava(String argument) {
    return argument.startsWith("-D") || argument.startsWith("-X");
  }
}
