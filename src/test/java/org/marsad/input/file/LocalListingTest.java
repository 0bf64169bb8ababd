package org.marsad.input.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.config.UserError;

class LocalListingTest {
  private static final Configuration HADOOP = new Configuration();
  private static final String TEXT = "افتتح مجلس البلدة جسرا";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-12-19_16:00:00.txt",
        "خبر [عاجل].txt",
        "{x}.txt",
        "a*b.txt",
        "q?.txt",
        "100% نجاح.txt",
        "%D8%A8.txt",
        "a#b?c.txt",
        "with,comma.txt",
        "back\\slash.txt",
        "سطر\nجديد.txt",
        " spaces .txt",
        "'quote\".txt",
        "a:b:[c].txt",
        "s3a:b.txt",
        "x&y=z;+@!.txt",
        "شَكْل ـ ١٢.txt",
      })
  void readsAFileWhateverItsName(String name) throws IOException {
    Path file = write(folder.resolve("دليل [1]: {أ}").resolve(name));
    for (String input : List.of(folder.toString(), file.getParent().toString(), file.toString())) {
      Slice slice = only(input);
      assertThat(slice.path()).isEqualTo("file:" + file);
      assertThat(content(slice)).isEqualTo(TEXT);
    }
  }

  @Test
  void readsAFileWhoseNameIsNotUtf8() throws IOException {
    Path file = Path.of(URI.create("file://" + folder + "/%CE%C8%D1%20%D8%A8.txt"));
    write(file);
    Slice slice = only(folder.toString());
    assertThat(slice.path()).isEqualTo("file:" + folder + "/%CE%C8%D1 ب.txt");
    assertThat(content(slice)).isEqualTo(TEXT);
  }

  @Test
  void takesANameForAGlobOnlyWhereNothingIsNamedSo() throws IOException {
    write(folder.resolve("a*.txt"));
    write(folder.resolve("ab.txt"));
    assertThat(names(folder + "/a*.txt")).containsExactly("a*.txt");
    assertThat(names(folder + "/a?.txt")).containsExactly("a*.txt", "ab.txt");
    assertThat(names(folder + "/a\\*.txt")).containsExactly("a*.txt");
    assertThat(names(folder + "/{ab,x}.t[x]t")).containsExactly("ab.txt");
  }

  @Test
  void findsNamesWithColonsByGlobs() throws IOException {
    write(folder.resolve("16:00/خبر 1.txt"));
    write(folder.resolve("17:00/خبر 2.txt"));
    assertThat(names(folder + "/1?:00/*.txt")).containsExactly("خبر 1.txt", "خبر 2.txt");
    assertThat(names("file:" + folder + "/16*")).containsExactly("خبر 1.txt");
  }

  @Test
  void listsFoldersAndFilesOnceWhereLinksLeadToThemToo() throws IOException {
    Path file = write(folder.resolve("data/2021.txt"));
    Files.createSymbolicLink(folder.resolve("data/latest.txt"), file);
    Files.createSymbolicLink(folder.resolve("data/loop"), folder);
    Files.createSymbolicLink(folder.resolve("data/self"), Path.of("self"));
    assertThat(names(folder.toString())).containsExactly("2021.txt", "self");
    assertThat(LocalListing.of(folder.toString()).files())
        .filteredOn(listed -> listed.format() == FileFormat.NO_FILE)
        .hasSize(1);
  }

  @Test
  void refusesWhatIsNoFileAndSaysWhy() throws IOException, InterruptedException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), Path.of("nowhere"));
    new ProcessBuilder("mkfifo", folder.resolve("pipe.jsonl").toString()).start().waitFor();
    List<Slice> slices = InputFiles.find(List.of(folder.toString()), HADOOP);
    assertThat(slices).allMatch(slice -> slice.format() == FileFormat.NO_FILE);
    assertThat(slices)
        .extracting(slice -> LocalFiles.problem(slice.path()))
        .containsExactly(
            "a link to nowhere, which is not there",
            "no regular file, but a pipe, a socket or a device");
  }

  @Test
  void namesWhatIsHiddenWhereAFolderHoldsNothingElse() throws IOException {
    write(folder.resolve("_خبر"));
    write(folder.resolve(".git/config"));
    List<String> inputs = List.of(folder.toString());
    assertThatThrownBy(() -> InputFiles.find(inputs, HADOOP))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("begin with a dot or an underscore")
        .hasMessageContaining(".git, _خبر");
    assertThat(names(folder + "/_*")).containsExactly("_خبر");
  }

  @Test
  void readsFilesOfAKnownFormatBehindAnUnderscore() throws IOException {
    write(folder.resolve("_خبر.txt"));
    write(folder.resolve("_SUCCESS"));
    write(folder.resolve("_temporary/part.txt"));
    write(folder.resolve("._copy.txt"));
    assertThat(names(folder.toString())).containsExactly("_خبر.txt");
  }

  @Test
  void saysThatNothingIsThere() {
    assertThatThrownBy(() -> LocalListing.of(folder + "/[x]*.txt"))
        .isInstanceOf(FileNotFoundException.class)
        .hasMessage("there is no such file or folder");
  }

  private static Slice only(String input) {
    List<Slice> slices = InputFiles.find(List.of(input), HADOOP);
    assertThat(slices).hasSize(1);
    return slices.get(0);
  }

  private static String content(Slice slice) throws IOException {
    try (InputStream in = SliceInput.open(slice, HADOOP)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(String input) {
    return InputFiles.find(List.of(input), HADOOP).stream()
        .map(slice -> slice.path().substring(slice.path().lastIndexOf('/') + 1))
        .toList();
  }

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, TEXT.getBytes(StandardCharsets.UTF_8));
  }
}
