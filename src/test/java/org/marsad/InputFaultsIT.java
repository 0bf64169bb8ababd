package org.marsad;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.store.RunDirectory;
import org.marsad.store.TableStore;
import org.marsad.store.Verification;
import org.marsad.table.Articles;
import org.marsad.table.Duplicates;
import org.marsad.table.Records;
import org.marsad.table.Rejected;
import org.marsad.table.Table;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.MarsadCommand;
import org.marsad.testing.MarsadCommand.Finished;

/**
 * Input that changes while it is read, and records made to break readers: every record ends as an
 * article, a copy or a refusal, or the run says what it cannot read and publishes nothing.
 */
class InputFaultsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ARTICLES = 12;
  private static final int MINUTES = 10;
  private static final int BLANK_MEGABYTES = 600;

  /** Of computing on all cores; whatever grows with the square of a text takes longer. */
  private static final Duration BOUND = Duration.ofMinutes(3);

  @TempDir static Path folder;
  private static List<String> articles;

  /** How a file changes. */
  enum Change {
    VANISHES,
    IS_CUT;

    void befall(Path file) throws IOException {
      if (this == VANISHES) {
        Files.delete(file);
        return;
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
  }

  @BeforeAll
  static void readArticles() throws IOException {
    articles =
        Files.readAllLines(Path.of("seeds/articles/articles.jsonl")).subList(0, 2 * ARTICLES);
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatChangesIsReadAsFarAsItGoes(Change change) throws Exception {
    Path input = Files.createDirectory(folder.resolve("lines-" + change));
    Path plain = Files.write(input.resolve("b.jsonl"), articles);
    Path compressed = input.resolve("c.jsonl.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      write(articles, gzip);
    }
    Path columns = parquet(plain, input.resolve("d.parquet"));
    Path output = folder.resolve("of-lines-" + change);
    analyzeWhile(input, output, change, plain, compressed, columns).succeeded();
    RunDirectory run = complete(output);
    assertThat(rows(run, Articles.TABLE)).isBetween((long) ARTICLES, 2L * ARTICLES);
    List<String> refused =
        TableStore.read(LocalSpark.session(), run, Rejected.TABLE)
            .select(Records.ORIGIN.col())
            .collectAsList()
            .stream()
            .map(row -> Path.of(row.getString(0)).getFileName().toString())
            .toList();
    assertThat(refused).containsExactlyInAnyOrder("b.jsonl", "c.jsonl.gz", "d.parquet");
  }

  /** Writes the same rows as one Parquet file. */
  private static Path parquet(Path lines, Path file) throws IOException {
    Path table = folder.resolve("table-of-" + file.getParent().getFileName());
    LocalSpark.session()
        .read()
        .json(lines.toString())
        .coalesce(1)
        .write()
        .parquet(table.toString());
    try (var files = Files.newDirectoryStream(table, "part-*.parquet")) {
      return Files.copy(files.iterator().next(), file);
    }
  }

  /**
   * Files change once all are listed, and before any but the first has been read: that takes
   * seconds, because it begins with blank lines, and it is open meanwhile.
   */
  private static Finished analyzeWhile(Path input, Path output, Change change, Path... changing)
      throws Exception {
    Path slow = input.resolve("a.jsonl.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(slow))) {
      byte[] blank = "\n".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < BLANK_MEGABYTES; i++) {
        gzip.write(blank);
      }
      write(articles.subList(0, ARTICLES), gzip);
    }
    Started started = start("-Dspark.master=local[1]", input, output);
    Process run = started.process();
    while (run.isAlive() && !hasOpened(run, slow)) {
      Thread.sleep(5);
    }
    for (Path file : changing) {
      change.befall(file);
    }
    assertThat(run.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    return started.finished();
  }

  private static boolean hasOpened(Process process, Path file) throws IOException {
    Path open = Path.of("/proc", String.valueOf(process.pid()), "fd");
    try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(open)) {
      for (Path descriptor : descriptors) {
        if (Files.isSameFile(descriptor, file)) {
          return true;
        }
      }
    } catch (NoSuchFileException e) {
      return false; // it was closed or the process ended in the meantime
    }
    return false;
  }

  private record Started(Process process, Path printed) {
    Finished finished() throws IOException {
      return new Finished(process.exitValue(), Files.readString(printed));
    }
  }

  private static Started start(String javaOption, Path input, Path output) throws IOException {
    Path printed = Files.createTempFile(folder, "printed", ".txt");
    Process process =
        MarsadCommand.prepare(
                javaOption, "analyze", "--input", input.toString(), "--output", output.toString())
            .redirectOutput(printed.toFile())
            .start();
    return new Started(process, printed);
  }

  private static void write(List<String> lines, OutputStream out) throws IOException {
    out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** The latest run, whose tables hold what was written and whose records add up. */
  private static RunDirectory complete(Path output) {
    RunDirectory run = RunDirectory.latest(output.toString(), new Configuration());
    Verification verification = Verification.of(LocalSpark.session(), run);
    assertThat(verification.different()).as(verification.text()).isEmpty();
    return run;
  }

  private static long rows(RunDirectory run, Table table) {
    return TableStore.read(LocalSpark.session(), run, table).count();
  }

  @Test
  void poisonedRecordsAreAccountedForInBoundedTime() throws Exception {
    Path input = Files.createDirectory(folder.resolve("poison"));
    List<String> lines = new ArrayList<>(articles);
    for (Map.Entry<String, String> poison : poisonedTexts().entrySet()) {
      String text = poison.getValue();
      lines.add(json(Map.of("id", poison.getKey(), "text", text)));
      String title = text.substring(0, Math.min(text.length(), 400_000));
      String body =
          "أكد المتحدث بقاء القوات في القاعدة، " + poison.getKey() + " وقال إن الأمر محسوم.";
      lines.add(json(Map.of("title", title, "text", body.repeat(3))));
    }
    lines.add("{\"text\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    lines.add("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000));
    lines.add("\u0000".repeat(1_000_000));
    lines.add("{\"text\":\"\u0000\"}");
    Files.write(input.resolve("poison.jsonl"), lines);
    Files.writeString(input.resolve("spaceless.txt"), "ا".repeat(5_000_000));
    Files.writeString(input.resolve("nul.txt"), "\u0000".repeat(1_000_000));
    Files.writeString(input.resolve("open.csv"), "text,url\n\"" + "قال،\n".repeat(500_000));
    int records = lines.size() + 3;

    Path output = folder.resolve("of-poison");
    Started started = start("-Dspark.master=local[2]", input, output);
    Duration computed = Duration.ZERO;
    while (!started.process().waitFor(1, TimeUnit.SECONDS)) {
      computed = started.process().info().totalCpuDuration().orElse(computed);
    }
    System.out.printf(
        Locale.ROOT,
        "%d records, most of them poisoned, took %s of computing%n",
        records,
        computed);
    Finished analyzed = started.finished().succeeded();
    assertThat(analyzed.output()).contains(records + " records: ");
    RunDirectory run = complete(output);
    assertThat(rows(run, Articles.TABLE) + rows(run, Duplicates.TABLE) + rows(run, Rejected.TABLE))
        .isEqualTo(records);
    assertThat(computed).isPositive().isLessThan(BOUND);
  }

  /** Lone surrogates are escaped: a file cannot hold them. */
  private static String json(Map<String, String> values) throws IOException {
    return JSON.writeValueAsString(values)
        .replace("\uD800", "\\ud800")
        .replace("\uDC00", "\\udc00");
  }

  /** As long as texts may be, or longer. */
  private static Map<String, String> poisonedTexts() throws IOException {
    String article = JSON.readTree(articles.get(0)).get("text").asText();
    return Map.ofEntries(
        Map.entry("10 MB without a space", "ا".repeat(5_000_000)),
        Map.entry("a word as long as texts may be", "ا".repeat(499_000)),
        Map.entry("100,000 quotes opened", article + "قال: " + "«".repeat(100_000)),
        Map.entry(
            "100,000 nested quotes",
            article + "وقال: " + "«".repeat(100_000) + "نعم" + "»".repeat(100_000)),
        Map.entry("straight quotes", "قال الوزير: \"".repeat(38_000)),
        Map.entry("quotes with words", "وأضاف «".repeat(60_000)),
        Map.entry("bidi bomb", article + "\u202E\u2066\u2067\u202B".repeat(100_000)),
        Map.entry(
            "lone surrogates", article + "\uD800".repeat(1000) + " نص \uDC00\uDC00" + article),
        Map.entry("NUL", article + "\u0000".repeat(10_000) + article),
        Map.entry("a million tokens", "التحالف ".repeat(1_000_000)),
        Map.entry("a sentence as long as texts may be", "قال إن التحالف باق و".repeat(24_000)),
        Map.entry("marks on one letter", article + "ا" + "\u064B".repeat(400_000)),
        Map.entry("blank lines", article + "\n \n".repeat(150_000)),
        Map.entry("only punctuation", article + ".،؛!؟".repeat(90_000)));
  }
}
