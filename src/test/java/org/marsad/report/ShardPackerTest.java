package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.store.RunDirectory;

class ShardPackerTest {
  static JsonNode unpacked(Shard shard) {
    byte[] zipped = Base64.getDecoder().decode(shard.packed());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<Shard> shards(int rows, String text) {
    List<Shard> shards = new ArrayList<>();
    ShardPacker packer = new ShardPacker(0, shards::add);
    for (int row = 0; row < rows; row++) {
      packer.add("one", Arrays.asList(row, text, null));
    }
    packer.add("two", List.of(1));
    packer.finish();
    return shards;
  }

  @Test
  void keepsEveryRowOfEveryTableInItsOrder() {
    List<Shard> shards = shards(3, "</script>\u2028«قال»");
    assertThat(shards).extracting(Shard::table).containsExactly("one", "two");
    assertThat(shards).extracting(Shard::rows).containsExactly(3, 1);
    assertThat(unpacked(shards.get(0)).get(2).get(0).asInt()).isEqualTo(2);
    assertThat(unpacked(shards.get(0)).get(1).get(1).asText()).isEqualTo("</script>\u2028«قال»");
    assertThat(shards.get(0).packed()).matches("[A-Za-z0-9+/=]+");
  }

  @Test
  void startsAnotherShardBeforeOneIsTooLong() {
    List<Shard> shards = shards(9, "كلمة ".repeat(50_000));
    assertThat(shards.size()).isGreaterThan(2);
    assertThat(shards.stream().mapToInt(Shard::rows).sum()).isEqualTo(10);
    assertThat(shards).extracting(Shard::number).isSorted().doesNotHaveDuplicates();
    assertThat(shards(9, "كلمة ".repeat(50_000))).isEqualTo(shards);
  }

  @Test
  void writesFilesOnceThePageWouldBeTooLarge(@TempDir Path folder) throws IOException {
    RunDirectory run =
        RunDirectory.create(
            folder.resolve("out").toString(),
            new Configuration(),
            Instant.parse("2020-03-05T00:00:00Z"));
    List<Shard> shards = shards(3, "نص");
    ShardFiles roomy = new ShardFiles(run, 1_000_000, List.of());
    ShardFiles narrow = new ShardFiles(run, 10, List.of());
    shards.forEach(roomy::add);
    shards.forEach(narrow::add);
    assertThat(roomy.place().inline()).isEqualTo(shards);
    assertThat(roomy.place().files()).isEmpty();
    assertThat(narrow.place().inline()).isEmpty();
    assertThat(narrow.place().files())
        .containsExactly(
            new Shard.File("report-001.js", run.id()), new Shard.File("report-002.js", run.id()));
    assertThat(Files.readString(Path.of(run.path().toUri()).resolve("report-002.js")))
        .isEqualTo(
            "marsadShard(1, \"" + run.id() + "\", \"two\", \"" + shards.get(1).packed() + "\");\n");
    assertThat(run.discard()).isTrue();
  }
}
