package org.marsad.export;

import java.util.Map;
import java.util.Set;

/**
 * The tables that are networks, as queries with the columns that {@link GraphmlFile} takes: {@code
 * source}, {@code target}, their labels and the attributes of the edge.
 */
public final class GraphQueries {
  private static final Map<String, String> BY_TABLE =
      Map.of(
          "co_quotations",
          """
          select speaker_id as source, other_id as target,
                 name as source_label, other_name as target_label, articles as weight,
                 * except (speaker_id, other_id, name, other_name, articles)
          from co_quotations
          """,
          "speaker_merges",
          """
          select speaker_id || ' ' || name as source, other_id || ' ' || other_name as target,
                 name as source_label, other_name as target_label,
                 * except (name, other_name)
          from speaker_merges
          """,
          "reprints",
          """
          select from_source as source, to_source as target, reprints as weight,
                 * except (from_source, to_source, reprints)
          from reprints
          """);

  private static final Set<String> DIRECTED = Set.of("reprints");

  private GraphQueries() {}

  /** Returns the query for a table, or one for all its columns, which must name the ends then. */
  public static String of(String table) {
    return BY_TABLE.getOrDefault(table, "select * from " + table);
  }

  /** Tells whether the edges of a table lead from one end to the other. */
  public static boolean isDirected(String table) {
    return DIRECTED.contains(table);
  }
}
