package org.marsad.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.config.Settings;
import org.marsad.store.RunDirectory;

class ShardHistoryTest {
  private static final Settings.Explorer MOST = HostileRun.REPORT.explorer();

  private static Set<String> ids(String of, int count) {
    return IntStream.range(0, count).mapToObj(i -> of + i).collect(Collectors.toSet());
  }

  private static ShardBatch batch(int number, long articles, Set<String> replaced) {
    Shard.File file = new Shard.File("report-00" + number + ".js", "run");
    return new ShardBatch(List.of(file), articles, List.copyOf(replaced));
  }

  private static ShardHistory history(ShardBatch... batches) {
    ShardHistory history = ShardHistory.starting(MOST);
    for (ShardBatch batch : batches) {
      history = history.with(batch);
    }
    return history;
  }

  @Test
  void addsWhatHasChangedBesideWhatHasNot() {
    ShardHistory history = history(batch(1, 100, Set.of()), batch(2, 20, ids("b", 20)));
    ShardHistory.Next next = history.next(ids("c", 10)).orElseThrow();
    assertThat(next.kept()).isEqualTo(history);
    assertThat(next.changed()).isEqualTo(ids("c", 10));
    assertThat(history.free()).isEqualTo(2);
  }

  @Test
  void swallowsSmallerBatches() {
    ShardHistory history = history(batch(1, 100, Set.of()), batch(2, 5, ids("b", 5)));
    ShardHistory.Next next = history.next(ids("c", 10)).orElseThrow();
    assertThat(next.kept()).isEqualTo(history(batch(1, 100, Set.of())));
    assertThat(next.changed()).containsAll(ids("b", 5)).hasSize(15);
  }

  @Test
  void writesAllAnewWhereHalfHasChanged() {
    assertThat(history(batch(1, 100, Set.of())).next(ids("c", 50))).isEmpty();
    assertThat(history(batch(1, 100, Set.of()), batch(2, 1, ids("b", 40))).next(ids("c", 10)))
        .isEmpty();
    assertThat(ShardHistory.starting(MOST).next(ids("c", 1))).isEmpty();
  }

  @Test
  void isReadAsItWasWrittenUnlessTheRowsLookOtherwiseNow(@TempDir Path folder) {
    RunDirectory run =
        RunDirectory.create(
            folder.resolve("out").toString(),
            new Configuration(),
            Instant.parse("2020-03-05T00:00:00Z"));
    ShardHistory.starting(MOST).write(run);
    assertThat(ShardHistory.of(run, MOST)).as("nothing beside the page").isEmpty();
    ShardHistory history = history(batch(1, 100, Set.of()), batch(2, 5, ids("b", 5)));
    history.write(run);
    assertThat(ShardHistory.of(run, MOST)).contains(history);
    assertThat(ShardHistory.of(run, new Settings.Explorer(100, 100, 100, 100, 300, 0))).isEmpty();
    ShardHistory.starting(MOST).write(run);
    assertThat(ShardHistory.of(run, MOST)).contains(ShardHistory.starting(MOST));
    assertThat(run.discard()).isTrue();
  }
}
