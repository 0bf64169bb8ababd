package org.marsad.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.UserError;
import org.marsad.export.TargetFile.Existing;

class TargetFileTest {
  @TempDir Path folder;

  private TargetFile target(String name, Existing existing) {
    return TargetFile.of(folder.resolve(name).toString(), existing, new Configuration());
  }

  private static Void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    return null;
  }

  private Stream<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void writesTheFileAloneAndReplacesItOnlyOnDemand() throws IOException {
    target("a.txt", Existing.REFUSED).write(out -> write(out, "one"));
    assertThat(names()).containsExactly("a.txt");
    assertThatThrownBy(() -> target("a.txt", Existing.REFUSED))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("a.txt exists already")
        .hasMessageContaining("--force");
    target("a.txt", Existing.REPLACED).write(out -> write(out, "two"));
    assertThat(folder.resolve("a.txt")).hasContent("two");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void leavesNothingOrTheOldFileWhenTheWritingFails() throws IOException {
    target("a.txt", Existing.REFUSED).write(out -> write(out, "one"));
    assertThatThrownBy(
            () ->
                target("a.txt", Existing.REPLACED)
                    .write(
                        out -> {
                          write(out, "tw");
                          throw new UserError("too many rows");
                        }))
        .hasMessage("too many rows");
    assertThat(folder.resolve("a.txt")).hasContent("one");
    assertThat(names()).containsExactly("a.txt");
  }

  @Test
  void refusesAFolderAndAFileThatCameToExistMeanwhile() throws IOException {
    Files.createDirectory(folder.resolve("b"));
    assertThatThrownBy(() -> target("b", Existing.REPLACED)).hasMessageContaining("is a folder");
    TargetFile early = target("c.txt", Existing.REFUSED);
    Files.writeString(folder.resolve("c.txt"), "theirs");
    assertThatThrownBy(() -> early.write(out -> write(out, "ours")))
        .hasMessageContaining("exists already");
    assertThat(folder.resolve("c.txt")).hasContent("theirs");
  }
}
