package org.marsad.export;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;

/** Writes the elements of GraphML: the attributes with their types, then nodes, then edges. */
final class GraphmlWriter {
  private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";
  private static final String LABEL = "label";
  private static final int ENDS = 2;

  private final XMLStreamWriter xml;
  private long edges;

  GraphmlWriter(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /**
   * Begins the document.
   *
   * @param names the attributes of edges
   * @param fields their types
   */
  void begin(List<String> names, List<StructField> fields, EdgeDirection direction)
      throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line();
    xml.writeStartElement("graphml");
    xml.writeDefaultNamespace(NAMESPACE);
    line();
    key(LABEL, "node", LABEL, "string");
    for (int i = 0; i < names.size(); i++) {
      key("e" + i, "edge", names.get(i), type(fields.get(i).dataType()));
    }
    xml.writeStartElement("graph");
    xml.writeAttribute("id", "G");
    xml.writeAttribute("edgedefault", direction.name().toLowerCase(Locale.ROOT));
    line();
  }

  private void key(String id, String of, String name, String type) throws XMLStreamException {
    xml.writeEmptyElement("key");
    xml.writeAttribute("id", id);
    xml.writeAttribute("for", of);
    xml.writeAttribute("attr.name", XmlText.clean(name));
    xml.writeAttribute("attr.type", type);
    line();
  }

  private static String type(DataType type) {
    if (type.equals(DataTypes.BooleanType)) {
      return "boolean";
    }
    if (!(type instanceof NumericType)) {
      return "string";
    }
    boolean fraction =
        !type.equals(DataTypes.LongType)
            && !type.equals(DataTypes.IntegerType)
            && !type.equals(DataTypes.ShortType)
            && !type.equals(DataTypes.ByteType);
    return fraction ? "double" : type.equals(DataTypes.LongType) ? "long" : "int";
  }

  void node(String id, String label) throws XMLStreamException {
    xml.writeStartElement("node");
    xml.writeAttribute("id", XmlText.clean(id));
    data(LABEL, label);
    xml.writeEndElement();
    line();
  }

  /**
   * Writes an edge.
   *
   * @param row its source, its target and the attributes
   */
  void edge(Row row) throws XMLStreamException {
    xml.writeStartElement("edge");
    xml.writeAttribute("id", "edge" + edges++);
    xml.writeAttribute("source", XmlText.clean(row.getString(0)));
    xml.writeAttribute("target", XmlText.clean(row.getString(1)));
    for (int i = ENDS; i < row.size(); i++) {
      Object value = row.get(i);
      if (value != null && !(value instanceof Double number && !Double.isFinite(number))) {
        data("e" + (i - ENDS), value.toString());
      }
    }
    xml.writeEndElement();
    line();
  }

  private void data(String key, String value) throws XMLStreamException {
    xml.writeStartElement("data");
    xml.writeAttribute("key", key);
    xml.writeCharacters(XmlText.clean(value));
    xml.writeEndElement();
  }

  void end() throws XMLStreamException {
    xml.writeEndElement();
    line();
    xml.writeEndElement();
    line();
    xml.writeEndDocument();
    xml.flush();
  }

  private void line() throws XMLStreamException {
    xml.writeCharacters("\n");
  }
}
