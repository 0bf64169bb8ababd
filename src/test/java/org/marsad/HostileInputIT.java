package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.table.Runs;
import org.marsad.testing.ArabicFuzz;
import org.marsad.testing.GeneratedFile;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * The real command on hundreds of damaged files, with a secret among its properties, watched for
 * what it listens on.
 */
class HostileInputIT {
  private static final int FILES = 300;
  private static final String SECRET = "b1gs3cr3t";
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String LISTENS = "0A";
  private static final Path SOCKETS = Path.of("/proc/net/tcp");

  @TempDir static Path folder;
  private static final Set<String> LISTENING = new HashSet<>();
  private static String output;
  private static int code;

  @BeforeAll
  static void analyzeOnce() throws Exception {
    Path files = Files.createDirectories(folder.resolve("in"));
    for (int i = 1; i <= FILES; i++) {
      ArabicFuzz fuzz = new ArabicFuzz(i);
      GeneratedFile file = GeneratedFile.of(fuzz);
      String ending = fuzz.below(20) == 0 ? ".gz" : "";
      Files.write(files.resolve(i + file.name() + ending), fuzz.mutated(file.bytes()));
    }
    Process process =
        MarsadCommand.prepare(
                "analyze",
                "--input",
                "seeds/articles",
                "--input",
                files.toString(),
                "-Dspark.hadoop.fs.s3a.secret.key=" + SECRET,
                "--output",
                folder.resolve("out").toString())
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    while (process.isAlive()) {
      LISTENING.addAll(listening(process));
      Thread.sleep(200);
    }
    code = process.exitValue();
    output = Files.readString(folder.resolve("log"));
  }

  /** The local addresses, in hexadecimal, on which a process and its children listen. */
  private static Set<String> listening(Process process) throws IOException {
    Set<String> inodes =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .flatMap(handle -> inodes(handle.pid()).stream())
            .collect(Collectors.toSet());
    Set<String> addresses = new HashSet<>();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      if (Files.exists(Path.of(table))) {
        for (String line : Files.readAllLines(Path.of(table))) {
          List<String> columns = SPACES.splitAsStream(line.strip()).toList();
          if (columns.get(3).equals(LISTENS) && inodes.contains(columns.get(9))) {
            addresses.add(columns.get(1).substring(0, columns.get(1).indexOf(':')));
          }
        }
      }
    }
    return addresses;
  }

  private static Set<String> inodes(long pid) {
    try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(pid), "fd"))) {
      return open.map(HostileInputIT::target)
          .filter(target -> target.startsWith("socket:["))
          .map(target -> target.substring("socket:[".length(), target.length() - 1))
          .collect(Collectors.toSet());
    } catch (IOException | UncheckedIOException e) {
      return Set.of(); // the process has ended
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void everyRecordIsAccountedFor() {
    assertThat(code).as(output).isZero();
    Map<String, Long> rows = run().getJavaMap(run().fieldIndex(Runs.ROW_COUNTS.name()));
    assertThat(rows.get("articles") + rows.get("duplicates") + rows.get("rejected"))
        .isEqualTo(rows.get("records"));
    assertThat(rows.get("records")).isGreaterThan(FILES / 2);
    assertThat(rows.get("rejected")).isPositive();
  }

  @Test
  void listensOnThisMachineOnly() {
    boolean required = "true".equals(System.getenv("MARSAD_REQUIRE_ALL"));
    assertThat(Files.exists(SOCKETS) || !required).isTrue();
    Assumptions.assumeTrue(Files.exists(SOCKETS), "the kernel says nothing of sockets");
    assertThat(LISTENING)
        .isNotEmpty()
        .isSubsetOf(
            "0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
  }

  @Test
  void tellsNoSecret() throws IOException {
    assertThat(output).doesNotContain(SECRET);
    assertThat(run().toString()).doesNotContain(SECRET);
    try (Stream<Path> written = Files.walk(folder.resolve("out/runs"))) {
      for (Path file : written.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .as(file.toString())
            .doesNotContain(SECRET);
      }
    }
  }

  @Test
  void tellsNoSecretOfAnAddressThatIsWrong() throws Exception {
    Finished refused =
        MarsadCommand.run(
            "analyze",
            "--input",
            "file://reader:" + SECRET + "@/nowhere",
            "--output",
            folder.resolve("none").toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.output()).contains("file://***@/nowhere").doesNotContain(SECRET);
  }

  private static Row run() {
    return LocalSpark.session()
        .read()
        .parquet(folder.resolve("out/latest/" + Runs.TABLE.name()).toString())
        .first();
  }
}
