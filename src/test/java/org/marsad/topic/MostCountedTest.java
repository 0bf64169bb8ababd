package org.marsad.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.marsad.topic.MostCounted.Block;
import scala.Tuple2;

class MostCountedTest {
  @Test
  void blocksAddUpToAllCounts() {
    LongIntHashMap counts = new LongIntHashMap();
    new Random(10).longs(5000).forEach(key -> counts.put(key, 1 + (int) (key & 3)));
    counts.put(0, 9);
    List<Tuple2<Integer, Block>> blocks = MostCounted.split(counts, 7);
    assertThat(blocks).extracting(Tuple2::_1).containsExactly(0, 1, 2, 3, 4, 5, 6);
    LongIntHashMap again = new LongIntHashMap();
    for (Tuple2<Integer, Block> block : blocks) {
      long[] keys = block._2().keys();
      assertThat(keys).hasSizeBetween(500, 900);
      IntStream.range(0, keys.length).forEach(i -> again.addTo(keys[i], block._2().counts()[i]));
    }
    assertThat(again).isEqualTo(counts);
  }

  @Test
  void aKeyGoesToTheSameTaskWhateverElseIsCounted() {
    LongIntHashMap few = LongIntHashMap.from(new long[] {11, 12}, new int[] {1, 1});
    LongIntHashMap many = new LongIntHashMap(few);
    IntStream.range(100, 3000).forEach(key -> many.put(key, 1));
    for (int task = 0; task < 5; task++) {
      assertThat(keys(many, task)).containsAll(keys(few, task));
    }
  }

  private static List<Long> keys(LongIntHashMap counts, int task) {
    return LongStream.of(MostCounted.split(counts, 5).get(task)._2().keys()).boxed().toList();
  }
}
