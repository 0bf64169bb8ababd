package org.marsad.input.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.marsad.input.column.ColumnNames;
import org.marsad.input.file.Slice;

/**
 * The rows of a slice of a Parquet file. Fails with {@link DamagedRows} where a group of rows
 * cannot be read, or not to its end, and then goes on with the next group. Checksums of pages are
 * compared where the file has them.
 */
final class RowGroups implements Closeable {
  private final ParquetFileReader reader;
  private final Slice slice;
  private final ParquetColumns columns;
  private final MessageColumnIO assembly;
  private RecordReader<Group> rows;
  private PageReadStore pages;
  private int nextGroup;
  private long firstOfGroup;
  private long next;
  private long end;

  private RowGroups(
      ParquetFileReader reader, Slice slice, ParquetColumns columns, MessageColumnIO assembly) {
    this.reader = reader;
    this.slice = slice;
    this.columns = columns;
    this.assembly = assembly;
  }

  private static MessageType file(ParquetFileReader reader) {
    return reader.getFileMetaData().getSchema();
  }

  /**
   * Opens a slice.
   *
   * @param columns the names of columns, which decide what is read
   * @throws IOException if the file has no footer that can be read
   */
  static RowGroups open(Slice slice, ColumnNames columns, Configuration hadoop) throws IOException {
    ParquetReadOptions options =
        HadoopReadOptions.builder(hadoop).usePageChecksumVerification().build();
    try {
      ParquetFileReader reader = ParquetFileReader.open(ParquetBytes.of(slice, hadoop), options);
      try {
        return of(reader, slice, columns);
      } catch (RuntimeException e) {
        reader.close();
        throw e;
      }
    } catch (OutOfMemoryError e) {
      throw tooLarge(e);
    }
  }

  private static RowGroups of(ParquetFileReader reader, Slice slice, ColumnNames columns) {
    ParquetColumns read = ParquetColumns.of(file(reader), columns);
    MessageColumnIO assembly = new ColumnIOFactory().getColumnIO(read.read(), file(reader), true);
    reader.setRequestedSchema(read.read());
    return new RowGroups(reader, slice, read, assembly);
  }

  /** A size that damage has made huge: nothing was held of what it asks for. */
  private static IOException tooLarge(OutOfMemoryError failure) {
    return new IOException("a size of more bytes than there is memory", failure);
  }

  /** Returns the columns that are read. */
  ParquetColumns columns() {
    return columns;
  }

  /** Returns all columns of the file. */
  MessageType file() {
    return file(reader);
  }

  /** Returns the number in the file of the row that {@link #next} has returned last. */
  long index() {
    return next - 1;
  }

  /**
   * Reads a row.
   *
   * @return the next row, or null at the end
   * @throws DamagedRows if rows of one group cannot be read; those behind them can
   */
  Group next() throws DamagedRows {
    try {
      while (next == end) {
        if (nextGroup == reader.getRowGroups().size()) {
          return null;
        }
        BlockMetaData group = reader.getRowGroups().get(nextGroup++);
        long first = firstOfGroup;
        firstOfGroup += rowsOf(group);
        if (firstOfGroup > first && isInSlice(group)) {
          openGroup(group, first);
        }
      }
      Group row = rows.read();
      next++;
      return row;
    } catch (IOException | RuntimeException e) {
      throw damaged(e);
    } catch (OutOfMemoryError e) {
      throw damaged(tooLarge(e));
    }
  }

  /** Whether the middle of a group is in the slice; one whose place is damaged is in the last. */
  private boolean isInSlice(BlockMetaData group) {
    long middle = group.getStartingPos() + group.getCompressedSize() / 2;
    long last = slice.fileLength() - 1;
    long place = middle < 0 ? last : Math.min(middle, last);
    return place >= slice.start() && place < slice.start() + slice.length();
  }

  /**
   * Returns the number of rows of a group: of a damaged one that of its values, so that the rows of
   * the groups behind it keep their places.
   */
  private long rowsOf(BlockMetaData group) {
    long[] counts =
        group.getColumns().stream()
            .filter(column -> !repeats(column))
            .mapToLong(ColumnChunkMetaData::getValueCount)
            .toArray();
    boolean known =
        counts.length == 0 || Arrays.stream(counts).anyMatch(n -> n == group.getRowCount());
    return known ? Math.max(0, group.getRowCount()) : Math.max(1, counts[0]);
  }

  private boolean repeats(ColumnChunkMetaData column) {
    return file().getMaxRepetitionLevel(column.getPath().toArray()) > 0;
  }

  private void openGroup(BlockMetaData group, long first) throws IOException {
    next = first;
    end = firstOfGroup;
    closePages();
    checkCounts(group);
    pages = reader.readRowGroup(nextGroup - 1);
    rows = assembly.getRecordReader(pages, new GroupRecordConverter(columns.read()));
  }

  /** A number of rows that is too small would hide the others. */
  private void checkCounts(BlockMetaData group) throws IOException {
    for (ColumnChunkMetaData column : group.getColumns()) {
      if (!repeats(column) && column.getValueCount() != group.getRowCount()) {
        throw new IOException(
            String.format(
                Locale.ROOT,
                "%,d rows with %,d values of %s",
                group.getRowCount(),
                column.getValueCount(),
                column.getPath().toDotString()));
      }
    }
  }

  private DamagedRows damaged(Exception failure) {
    DamagedRows damaged = new DamagedRows(next, Math.max(next, end - 1), failure);
    end = next;
    return damaged;
  }

  private void closePages() {
    if (pages != null) {
      pages.close();
      pages = null;
    }
  }

  @Override
  public void close() throws IOException {
    closePages();
    reader.close();
  }
}
