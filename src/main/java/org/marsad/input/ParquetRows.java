package org.marsad.input;

import java.io.Closeable;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.spark.sql.Row;

/**
 * Reads the rows of a Parquet file one by one, whatever their columns are, nested ones included.
 * Slower than Spark's reader, which {@link ParquetRecords} uses for the usual files. The position
 * of a record is its number in the file from 0.
 *
 * <p>A group of rows belongs to the slice that holds its middle.
 */
final class ParquetRows extends ReadAhead implements Closeable {
  private final Slice slice;
  private final RecordRows rows;
  private final Configuration hadoop;
  private ParquetReader<Group> reader;

  ParquetRows(Slice slice, RecordRows rows, Configuration hadoop) {
    this.slice = slice;
    this.rows = rows;
    this.hadoop = hadoop;
  }

  @Override
  Row read() throws IOException {
    if (reader == null) {
      reader =
          ParquetReader.builder(new GroupReadSupport(), slice.file())
              .withConf(hadoop)
              .withFileRange(slice.start(), slice.start() + slice.length())
              .build();
    }
    Group row = reader.read();
    return row == null ? null : rows.record(reader.getCurrentRowIndex(), ParquetValues.of(row));
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
