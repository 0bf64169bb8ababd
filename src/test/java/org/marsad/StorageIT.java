package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;
import org.marsad.testing.ServerProcess;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Articles, definitions and runs on an S3 server and on HDFS, each a process of its own: the same
 * rows as on local files.
 */
class StorageIT {
  private static final Path SERVERS = Path.of("target/servers");
  private static final String KEY = "marsad-key";
  private static final String ARTICLE =
      "{\"url\":\"https://wadi.example/9\",\"title\":\"افتتاح جسر الوادي\",\"text\":\"قال محافظ الوادي إن"
          + " الجسر الجديد سيخدم أهالي القرى القريبة من النهر، وأضاف أن العمل فيه استمر عامين\"}\n";
  private static final String SECRET = "a-secret-that-no-table-holds";

  @TempDir static Path folder;
  private static final List<ServerProcess> STARTED = new ArrayList<>();
  private static Path local;

  @BeforeAll
  static void analyzeLocally() throws Exception {
    local = folder.resolve("local");
    MarsadCommand.run("analyze", "--output", local.toString()).succeeded();
  }

  @AfterAll
  static void stop() {
    STARTED.forEach(ServerProcess::close);
  }

  @Test
  void onAnObjectStoreTablesAreCommittedBeforeTheyAreSeen() throws Exception {
    Map<String, String> settings = startS3();
    FileSystem files = fileSystem("s3a://news/", settings);
    assertHoldsTheSameAsTheLocalRun("s3a://news", files, settings);
    String committed = textOf(files, "s3a://news/out/runs/*/articles/_SUCCESS");
    assertThat(committed).containsPattern("\"committer\" ?: ?\"magic\"");
    assertReplacesRuns("s3a://news/other", files);
  }

  private static Map<String, String> startS3() throws Exception {
    Path properties = folder.resolve("s3proxy.properties");
    Files.write(
        properties,
        List.of(
            "s3proxy.endpoint=http://127.0.0.1:0",
            "s3proxy.authorization=aws-v2-or-v4",
            "s3proxy.identity=" + KEY,
            "s3proxy.credential=" + SECRET,
            "s3proxy.ignore-unknown-headers=true",
            "jclouds.provider=transient",
            "jclouds.identity=any",
            "jclouds.credential=any"));
    ServerProcess server =
        new ServerProcess(
            ServerProcess.java(
                SERVERS.resolve("s3proxy-jar-with-dependencies.jar").toString(),
                "org.gaul.s3proxy.Main",
                "--properties",
                properties.toString()),
            folder.resolve("s3proxy.log"));
    STARTED.add(server);
    String port = server.awaits(Pattern.compile("Started .*\\{127\\.0\\.0\\.1:(\\d+)}"));
    makeBucket("http://127.0.0.1:" + port);
    return Map.of(
        "fs.s3a.endpoint",
        "http://127.0.0.1:" + port,
        "fs.s3a.endpoint.region",
        "us-east-1",
        "fs.s3a.path.style.access",
        "true",
        "fs.s3a.access.key",
        KEY,
        "fs.s3a.secret.key",
        SECRET);
  }

  private static void makeBucket(String endpoint) {
    AwsBasicCredentials key = AwsBasicCredentials.create(KEY, SECRET);
    try (S3Client client =
        S3Client.builder()
            .endpointOverride(URI.create(endpoint))
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(StaticCredentialsProvider.create(key))
            .build()) {
      client.createBucket(bucket -> bucket.bucket("news"));
    }
  }

  @Test
  void onHdfsARunIsPublishedByOneRename() throws Exception {
    String root = startHdfs() + "/news";
    FileSystem files = fileSystem(root, Map.of());
    assertHoldsTheSameAsTheLocalRun(root, files, Map.of());
    assertReplacesRuns(root + "/other", files);
  }

  private static String startHdfs() throws Exception {
    Stream<String> client =
        Arrays.stream(System.getProperty("java.class.path").split(":"))
            .filter(jar -> jar.matches(".*/(hadoop-client-|slf4j-api|log4j-|commons-logging).*"));
    String classPath =
        Stream.concat(
                Stream.of(
                    SERVERS.resolve("hadoop-client-minicluster.jar").toAbsolutePath().toString()),
                client)
            .collect(Collectors.joining(":"));
    Path details = folder.resolve("hdfs.json");
    ServerProcess server =
        new ServerProcess(
            ServerProcess.java(
                    classPath,
                    "org.apache.hadoop.test.MiniDFSClusterManager",
                    "-format",
                    "-D",
                    "hdfs.minidfs.basedir=" + folder.resolve("hdfs"),
                    "-writeDetails",
                    details.toString())
                .directory(folder.toFile()),
            folder.resolve("hdfs.log"));
    STARTED.add(server);
    String port = server.awaits(details, Pattern.compile("\"namenode_port\" *: *(\\d+)"));
    return "hdfs://localhost:" + port;
  }

  private static void assertHoldsTheSameAsTheLocalRun(
      String root, FileSystem files, Map<String, String> settings) throws Exception {
    copy("seeds/articles", files, root + "/articles");
    copy("jobs", files, root + "/definitions");
    String output = root + "/out";
    Finished analyzed =
        marsad(
            settings,
            "analyze",
            "--input",
            root + "/articles",
            "--definitions",
            root + "/definitions",
            "--output",
            output);
    assertThat(analyzed.code()).as(analyzed.output()).isZero();
    assertThat(analyzed.output()).contains("The report is " + output).doesNotContain(SECRET);
    Finished verified =
        marsad(settings, "verify", "--output", output, "--against", local.toString());
    assertThat(verified.code()).as(verified.output()).isZero();
    assertGrows(root, files, settings);
    assertThat(names(files, output)).containsExactly("LATEST", "runs");
  }

  private static void assertGrows(String root, FileSystem files, Map<String, String> settings)
      throws Exception {
    String more = root + "/more.jsonl";
    try (OutputStream out = files.create(path(more))) {
      out.write(ARTICLE.getBytes(StandardCharsets.UTF_8));
    }
    Finished updated =
        marsad(
            settings,
            "update",
            "--input",
            more,
            "--definitions",
            root + "/definitions",
            "--output",
            root + "/out");
    assertThat(updated.code()).as(updated.output()).isZero();
    assertThat(updated.output()).contains("1 new records");
    Finished verified = marsad(settings, "verify", "--output", root + "/out");
    assertThat(verified.code()).as(verified.output()).isZero();
  }

  private static void copy(String folder, FileSystem files, String to) throws IOException {
    Configuration settings = files.getConf();
    org.apache.hadoop.fs.Path from = path(Path.of(folder).toAbsolutePath().toString());
    FileUtil.copy(FileSystem.getLocal(settings), from, files, path(to), false, settings);
  }

  private static Finished marsad(Map<String, String> settings, String... command) throws Exception {
    Stream<String> properties =
        settings.entrySet().stream().map(setting -> "-Dspark.hadoop." + setting);
    return MarsadCommand.run(Stream.concat(properties, Stream.of(command)).toArray(String[]::new));
  }

  private static void assertReplacesRuns(String output, FileSystem files) throws IOException {
    Configuration settings = files.getConf();
    for (int i = 0; i < 3; i++) {
      RunDirectory run =
          RunDirectory.create(
              output,
              settings,
              Instant.parse(String.format(Locale.ROOT, "2026-01-0%dT00:00:00Z", i + 1)));
      run.write("report.html", "draft");
      run.write("report.html", "run " + i);
      if (i > 0) {
        assertThat(RunDirectory.latest(output, settings).id()).isNotEqualTo(run.id());
      }
      run.publish();
      run.prune(2);
      assertThat(RunDirectory.latest(output, settings).id()).isEqualTo(run.id());
    }
    assertThat(names(files, output)).containsExactly("LATEST", "runs");
    assertThat(textOf(files, output + "/runs/*/report.html")).isEqualTo("run 1run 2");
  }

  private static FileSystem fileSystem(String root, Map<String, String> settings)
      throws IOException {
    Configuration hadoop = new Configuration();
    settings.forEach(hadoop::set);
    return FileSystem.newInstance(URI.create(root), hadoop);
  }

  private static org.apache.hadoop.fs.Path path(String path) {
    return new org.apache.hadoop.fs.Path(path);
  }

  private static List<String> names(FileSystem files, String directory) throws IOException {
    return Arrays.stream(files.listStatus(path(directory)))
        .map(file -> file.getPath().getName())
        .sorted()
        .toList();
  }

  /** What the files hold that match a pattern, one after the other. */
  private static String textOf(FileSystem files, String pattern) throws IOException {
    StringBuilder text = new StringBuilder();
    for (FileStatus file : files.globStatus(path(pattern))) {
      if (file.isFile()) {
        try (var in = files.open(file.getPath())) {
          text.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }
}
