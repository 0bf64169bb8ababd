package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.marsad.spark.KeptFrame;

/**
 * Finds the connected components of a graph that is too large for one task. In each round every
 * node is led to the least of its neighbours and of itself; nodes that are led to the same one
 * become one, and with them their edges. Rounds go on until no edge is left.
 *
 * <p>The nodes are to be numbered at random, such as by hashes: then a round leaves about half of
 * the nodes that still have edges, or fewer. Nodes whose neighbours are all neighbours of each
 * other, as copies of one text mostly are, take one round.
 *
 * <p>After A. Lulli et al., Fast Connected Components Computation in Large Graphs by Vertex Pruning
 * (IEEE TPDS 28, 2017), less its trees.
 */
final class CopyGroups {
  /** One end of an edge: a long. */
  static final String ONE = "one";

  /** The other end of an edge: a long. */
  static final String OTHER = "other";

  /** A node: a long. */
  static final String NODE = "node";

  /** The number of the group of a node: that of one of its nodes, the same for all of them. */
  static final String GROUP = "group";

  private static final String LEAST = "least";

  /** So many rows are kept on the driver and sent to all tasks, which spares a shuffle. */
  private static final int FEW = 10_000;

  private CopyGroups() {}

  /**
   * Finds the group of each node.
   *
   * @param edges columns {@link #ONE} and {@link #OTHER}, read three times
   * @return columns {@link #NODE} and {@link #GROUP}, a row for each node with an edge; kept on the
   *     executors for as long as the driver refers to them
   */
  static Dataset<Row> of(Dataset<Row> edges) {
    KeptFrame groups = keep(led(edges));
    KeptFrame left = keep(contracted(edges, groups.frame()));
    while (left.count() > 0) {
      Dataset<Row> led = led(left.frame());
      groups = replaced(groups, followed(groups.frame(), led));
      left = replaced(left, contracted(left.frame(), led));
    }
    return groups.frame();
  }

  private static KeptFrame keep(Dataset<Row> rows) {
    return KeptFrame.onExecutors(rows, rows.schema(), FEW);
  }

  private static KeptFrame replaced(KeptFrame before, Dataset<Row> rows) {
    KeptFrame after = keep(rows);
    before.release();
    return after;
  }

  /** Leads each node to the least of its neighbours and of itself. */
  private static Dataset<Row> led(Dataset<Row> edges) {
    return edges
        .select(col(ONE).as(NODE), col(OTHER))
        .unionAll(edges.select(col(OTHER).as(NODE), col(ONE)))
        .groupBy(NODE)
        .agg(min(OTHER).as(LEAST))
        .select(col(NODE), least(col(NODE), col(LEAST)).as(GROUP));
  }

  /** Returns the edges between what the ends of edges are led to. */
  private static Dataset<Row> contracted(Dataset<Row> edges, Dataset<Row> led) {
    Dataset<Row> first = led.select(col(NODE).as(ONE), col(GROUP).as("a"));
    Dataset<Row> second = led.select(col(NODE).as(OTHER), col(GROUP).as("b"));
    return edges
        .join(first, ONE)
        .join(second, OTHER)
        .where(col("a").notEqual(col("b")))
        .select(col("a").as(ONE), col("b").as(OTHER))
        .distinct();
  }

  /** Leads nodes from the groups they have to what these are led to. */
  private static Dataset<Row> followed(Dataset<Row> groups, Dataset<Row> led) {
    Dataset<Row> next = led.select(col(NODE).as(GROUP), col(GROUP).as(LEAST));
    Column end = coalesce(col(LEAST), col(GROUP));
    return groups.join(next, new String[] {GROUP}, "left").select(col(NODE), end.as(GROUP));
  }
}
