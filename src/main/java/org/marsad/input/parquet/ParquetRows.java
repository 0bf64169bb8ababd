package org.marsad.input.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.Row;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.Slice;
import org.marsad.input.record.JsonRecords;
import org.marsad.input.record.ReadAhead;
import org.marsad.input.record.RecordRows;
import org.marsad.text.Reason;

/**
 * Reads the rows of a Parquet file one by one, whatever their columns are, nested ones included.
 * The position of a record is its number in the file from 0. A row that holds a list of articles
 * ({@link JsonRecords}) is that many records; their positions lie behind those of all rows.
 *
 * <p>A group of rows belongs to the slice that holds its middle. Where the bytes of a group are
 * damaged, the rows before the damage are read, one refused record stands for the rest of the
 * group, and reading goes on with the next group.
 */
public final class ParquetRows extends ReadAhead implements Closeable {
  /** Rows in a file are fewer than 2 to this power wherever a row holds a list of articles. */
  private static final int POSITION_BITS = 32;

  private final Slice slice;
  private final RecordRows rows;
  private final ColumnNames columns;
  private final Configuration hadoop;
  private final JsonRecords records;
  private Iterator<Row> ofRow = Collections.emptyIterator();
  private RowGroups groups;

  /**
   * Creates a reader; the file is opened when the first record is asked for.
   *
   * @param slice which groups of rows are read
   * @param rows builds the rows
   * @param columns the names of columns, which decide what is read
   * @param hadoop the settings of the file systems
   */
  public ParquetRows(Slice slice, RecordRows rows, ColumnNames columns, Configuration hadoop) {
    this.slice = slice;
    this.rows = rows;
    this.columns = columns;
    this.records = rows.jsonRecords();
    this.hadoop = hadoop;
  }

  @Override
  protected Row read() throws IOException {
    if (groups == null) {
      groups = RowGroups.open(slice, columns, hadoop);
      if (groups.columns().isPlain()) {
        groups.file().getFields().stream().map(Type::getName).forEach(rows::noteColumn);
      }
    }
    while (!ofRow.hasNext()) {
      try {
        Group row = groups.next();
        if (row == null) {
          return null;
        }
        ofRow = records(groups.index(), row);
      } catch (DamagedRows e) {
        return rows.unreadablePart(e.first(), e.last(), e.getCause());
      } catch (DateTimeException | ArithmeticException e) { // a time that no calendar has
        return rows.unreadablePart(groups.index(), groups.index(), e);
      }
    }
    return ofRow.next();
  }

  private Iterator<Row> records(long index, Group row) {
    return groups.columns().isPlain()
        ? List.of(rows.record(index, ParquetValues.cells(row))).iterator()
        : records(index, ParquetValues.of(row));
  }

  private Iterator<Row> records(long index, ObjectNode row) {
    List<JsonNode> found = records.in(row);
    if (found.size() == 1 && found.get(0).isObject()) {
      return List.of(rows.record(index, found.get(0))).iterator();
    }
    long first = index + 1 << POSITION_BITS;
    return IntStream.range(0, found.size())
        .mapToObj(i -> record(first + i, found.get(i)))
        .iterator();
  }

  private Row record(long position, JsonNode value) {
    return value.isObject()
        ? rows.record(position, value)
        : rows.refused(position, Reason.MISSING_TEXT, "an element of a list is no struct");
  }

  @Override
  public void close() throws IOException {
    if (groups != null) {
      groups.close();
    }
  }
}
