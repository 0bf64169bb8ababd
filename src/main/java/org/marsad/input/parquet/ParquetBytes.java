package org.marsad.input.parquet;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.marsad.input.file.LocalFiles;
import org.marsad.input.file.Slice;

/**
 * Opens the bytes of a Parquet file. A file of this machine is opened without Hadoop, which knows
 * no names outside the locale of the program.
 */
final class ParquetBytes {
  private ParquetBytes() {}

  /** Finds the file of a slice. */
  static InputFile of(Slice slice, Configuration hadoop) throws IOException {
    return LocalFiles.isLocal(slice.path())
        ? new LocalInput(LocalFiles.path(slice.path()))
        : HadoopInputFile.fromPath(slice.file(), hadoop);
  }

  private record LocalInput(Path path) implements InputFile {
    @Override
    public String toString() {
      return path.toString(); // in the messages of the library
    }

    @Override
    public long getLength() throws IOException {
      return Files.size(path);
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
      FileChannel file = FileChannel.open(path);
      return new DelegatingSeekableInputStream(Channels.newInputStream(file)) {
        @Override
        public long getPos() throws IOException {
          return file.position();
        }

        @Override
        public void seek(long position) throws IOException {
          file.position(position);
        }
      };
    }
  }
}
