package org.marsad.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.table.Comparisons;
import org.marsad.testing.LocalSpark;
import org.marsad.testing.Rows;

/** Groups of nodes by edges, and copies by groups. */
@ExtendWith(LocalSpark.class)
class CopyGroupsTest {
  private static final StructType EDGES =
      new StructType().add(CopyGroups.ONE, "long").add(CopyGroups.OTHER, "long");

  private record Edge(long one, long other) {}

  @Test
  void findsNoGroupsWithoutEdges() {
    assertThat(groups(List.of())).isEmpty();
  }

  @Test
  void joinsAllWhoseNeighboursAreNeighbours() {
    List<Edge> clique =
        IntStream.range(0, 12)
            .boxed()
            .flatMap(i -> IntStream.range(0, i).mapToObj(j -> new Edge(i, j)))
            .toList();
    assertThat(groups(clique).values()).hasSize(12).containsOnly(0L);
  }

  @Test
  void followsALongChainInWhateverOrderItsNodesAre() {
    List<Edge> rising = IntStream.range(0, 30).mapToObj(i -> new Edge(i, i + 1)).toList();
    List<Edge> falling = IntStream.range(0, 30).mapToObj(i -> new Edge(-i, -i - 1)).toList();
    List<Edge> zigzag = IntStream.range(0, 15).mapToObj(i -> new Edge(i, 29 - i)).toList();
    assertThat(groups(rising).values()).hasSize(31).containsOnly(0L);
    assertThat(groups(falling).values()).hasSize(31).containsOnly(-30L);
    assertThat(groups(zigzag).values()).hasSize(30);
  }

  @Test
  void namesNodesThatAreTheirOwnNeighboursAfterThemselves() {
    assertThat(groups(List.of(new Edge(4, 4), new Edge(7, 2)))).isEqualTo(groups(4, 4, 7, 2, 2, 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void findsTheGroupsThatASearchFinds(int seed) {
    Random random = new Random(seed);
    long[] nodes = random.longs(300).toArray();
    List<Edge> edges =
        IntStream.range(0, 80 * seed)
            .mapToObj(i -> new Edge(any(random, nodes), any(random, nodes)))
            .toList();
    assertThat(partition(groups(edges))).isEqualTo(partition(searched(edges)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void choosesTheSameCopiesByGroupsAsInOneTask(int seed) {
    Random random = new Random(seed);
    Rows rows = Rows.of(Comparisons.TABLE);
    int texts = 120;
    for (int later = 1; later < texts; later++) {
      for (int earlier = 0; earlier < later; earlier++) {
        if (random.nextInt(texts) < 1 + seed) {
          rows.row(
              Comparisons.LATER,
              place(later),
              Comparisons.EARLIER,
              place(earlier),
              Comparisons.SIMILARITY,
              random.nextInt(9) == 0 ? null : random.nextInt(100) / 100.0,
              Comparisons.EDITED,
              random.nextInt(3) == 0);
        }
      }
    }
    Comparisons comparisons = new Comparisons(rows.frame());
    List<Row> together = CopyChoice.inOneTask(comparisons).collectAsList();
    List<Row> byGroups = CopyChoice.byGroups(comparisons).collectAsList();
    assertThat(together).isNotEmpty();
    assertThat(byGroups).containsExactlyInAnyOrderElementsOf(together);
  }

  private static Row place(int text) {
    return RowFactory.create(false, null, String.format(Locale.ROOT, "text %03d", text));
  }

  private static long any(Random random, long[] nodes) {
    return nodes[random.nextInt(nodes.length)];
  }

  private static Map<Long, Long> groups(long... nodesAndGroups) {
    Map<Long, Long> groups = new HashMap<>();
    for (int i = 0; i < nodesAndGroups.length; i += 2) {
      groups.put(nodesAndGroups[i], nodesAndGroups[i + 1]);
    }
    return groups;
  }

  private static Map<Long, Long> groups(List<Edge> edges) {
    List<Row> rows =
        edges.stream().map(edge -> RowFactory.create(edge.one(), edge.other())).toList();
    return CopyGroups.of(LocalSpark.session().createDataFrame(rows, EDGES)).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs(CopyGroups.NODE), row -> row.getAs(CopyGroups.GROUP)));
  }

  /** Finds groups by giving all the least number of their neighbours until nothing changes. */
  private static Map<Long, Long> searched(List<Edge> edges) {
    Map<Long, Long> groups = new HashMap<>();
    boolean changes = true;
    while (changes) {
      changes = false;
      for (Edge edge : edges) {
        long least =
            Math.min(
                groups.getOrDefault(edge.one(), edge.one()),
                groups.getOrDefault(edge.other(), edge.other()));
        changes |= !Long.valueOf(least).equals(groups.put(edge.one(), least));
        changes |= !Long.valueOf(least).equals(groups.put(edge.other(), least));
      }
    }
    return groups;
  }

  private static List<List<Long>> partition(Map<Long, Long> groups) {
    Map<Long, List<Long>> members = new HashMap<>();
    groups.forEach(
        (node, group) -> members.computeIfAbsent(group, g -> new ArrayList<>()).add(node));
    members.values().forEach(nodes -> nodes.sort(null));
    return members.values().stream().sorted((a, b) -> a.get(0).compareTo(b.get(0))).toList();
  }
}
