package org.marsad.export;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.config.UserError;
import org.marsad.query.FlatRows;

/**
 * Writes edges as GraphML, with the nodes at their ends. The rows have the columns {@code source}
 * and {@code target}; {@code source_label} and {@code target_label} name the nodes, or else their
 * ids do; every other column is an attribute of the edge, of which {@code weight} is the one that
 * network programs know. Rows without one of the ends are left out. The rows are computed twice,
 * for the nodes and for the edges.
 *
 * @see <a href="http://graphml.graphdrawing.org/primer/graphml-primer.html">the format's primer</a>
 */
public final class GraphmlFile implements RowsFile {
  private static final String SOURCE = "source";
  private static final String TARGET = "target";
  private static final String SOURCE_LABEL = "source_label";
  private static final String TARGET_LABEL = "target_label";
  private static final Set<String> ENDS = Set.of(SOURCE, TARGET, SOURCE_LABEL, TARGET_LABEL);

  private final EdgeDirection direction;

  public GraphmlFile(EdgeDirection direction) {
    this.direction = direction;
  }

  @Override
  public Written write(Dataset<Row> rows, OutputStream out) throws IOException {
    List<String> names = Arrays.asList(rows.schema().fieldNames());
    if (!names.contains(SOURCE) || !names.contains(TARGET)) {
      throw new UserError(
          "graphml: the rows need the columns source and target, and may have source_label,"
              + " target_label, weight and others: give --query 'select ... as source, ...'");
    }
    Dataset<Row> linked = rows.where(col(SOURCE).isNotNull().and(col(TARGET).isNotNull()));
    BufferedWriter writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      GraphmlWriter graph =
          new GraphmlWriter(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer));
      long count = write(linked, names, graph);
      writer.flush();
      return new Written(count, List.of());
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private long write(Dataset<Row> rows, List<String> names, GraphmlWriter graph)
      throws XMLStreamException {
    List<String> attributes = names.stream().filter(name -> !ENDS.contains(name)).toList();
    Dataset<Row> links = FlatRows.plain(rows.select(edgeColumns(attributes)));
    graph.begin(
        attributes,
        Arrays.asList(links.schema().fields()).subList(2, 2 + attributes.size()),
        direction);
    Iterator<Row> nodes = nodes(rows, names).toLocalIterator();
    while (nodes.hasNext()) {
      Row node = nodes.next();
      graph.node(node.getString(0), node.getString(1));
    }
    Iterator<Row> lines = links.toLocalIterator();
    long count = 0;
    for (; lines.hasNext(); count++) {
      graph.edge(lines.next());
    }
    graph.end();
    return count;
  }

  private static Column[] edgeColumns(List<String> attributes) {
    return Stream.concat(
            Stream.of(text(SOURCE), text(TARGET)),
            attributes.stream().map(name -> col("`" + name.replace("`", "``") + "`")))
        .toArray(Column[]::new);
  }

  /** Returns the id and the label of each node, in the order of their ids. */
  private static Dataset<Row> nodes(Dataset<Row> rows, List<String> names) {
    return end(rows, names, SOURCE, SOURCE_LABEL)
        .unionAll(end(rows, names, TARGET, TARGET_LABEL))
        .groupBy(SOURCE)
        .agg(min(SOURCE_LABEL))
        .orderBy(SOURCE);
  }

  private static Dataset<Row> end(Dataset<Row> rows, List<String> names, String id, String label) {
    Column named = names.contains(label) ? coalesce(text(label), text(id)) : text(id);
    return rows.select(text(id).as(SOURCE), named.as(SOURCE_LABEL));
  }

  private static Column text(String column) {
    return col(column).cast(DataTypes.StringType);
  }
}
