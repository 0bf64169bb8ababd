package org.marsad.input.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFilesTest {
  private static final long MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void plainJsonLinesAloneAreCutIntoSlices() throws IOException {
    for (String name : List.of("a.jsonl", "b.jsonl.gz", "c.json", "d.csv")) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(70 * MEGABYTE); // takes no room on the disk
      }
    }
    List<Slice> slices = InputFiles.find(List.of(folder.toString()), new Configuration());
    assertThat(slices)
        .extracting(slice -> slice.file().getName())
        .containsExactly("a.jsonl", "a.jsonl", "a.jsonl", "b.jsonl.gz", "c.json", "d.csv");
    assertThat(slices.stream().limit(3))
        .extracting(Slice::start)
        .containsExactly(0L, 32 * MEGABYTE, 64 * MEGABYTE);
    assertThat(slices.stream().limit(3).mapToLong(Slice::length).sum()).isEqualTo(70 * MEGABYTE);
    assertThat(slices.stream().skip(3)).allMatch(Slice::isWholeFile);
  }

  @Test
  void smallFilesShareATask() {
    List<Slice> small = slices(1000, 100);
    List<List<Slice>> groups = InputFiles.packed(small, 4);
    assertThat(groups).hasSizeBetween(4, 70);
    assertThat(groups.stream().flatMap(List::stream)).containsExactlyElementsOf(small);
  }

  @Test
  void aGroupHoldsNoMoreThanASliceOfALargeFile() {
    List<List<Slice>> groups = InputFiles.packed(slices(10, 20 * MEGABYTE), 2);
    assertThat(groups).hasSize(10).allMatch(group -> group.size() == 1);
  }

  private static List<Slice> slices(int count, long bytes) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Slice("file:/" + i + ".txt", FileFormat.TEXT, 0, bytes, bytes))
        .toList();
  }
}
