package org.marsad.input;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens the bytes of a slice, decompressed, and looks at the first of them. */
final class SliceInput {
  private static final int HEAD_BYTES = 1 << 16;

  private SliceInput() {}

  /**
   * Opens a slice at its first byte. The stream goes on to the end of the file, because a record
   * that starts in the slice may end behind it.
   *
   * @throws IOException if the file cannot be opened or is not compressed as its name says
   */
  static InputStream open(Slice slice, Configuration hadoop) throws IOException {
    Path path = slice.file();
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(path);
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    if (codec == null) {
      in.seek(slice.start());
      return new NeverAvailable(in);
    }
    try {
      return new NeverAvailable(codec.createInputStream(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Buffers a stream so that {@link #head} can look at it. */
  static BufferedInputStream buffered(InputStream in) {
    return new BufferedInputStream(in, HEAD_BYTES);
  }

  /**
   * Returns the next 64 KB of a stream without consuming them, or less where the stream ends or
   * fails. A failure is not reported here: it occurs again when records are read, and what stands
   * before it still holds records.
   *
   * @param in a stream of {@link #buffered}
   */
  static byte[] head(BufferedInputStream in) throws IOException {
    byte[] head = new byte[HEAD_BYTES];
    int length = 0;
    in.mark(HEAD_BYTES);
    try {
      int read = in.read(head);
      while (read > 0) {
        length += read;
        read = in.read(head, length, head.length - length);
      }
    } catch (IOException e) {
      // It occurs again when records are read.
    }
    in.reset();
    return Arrays.copyOf(head, length);
  }

  /**
   * A stream of which nothing can be read without waiting. Readers that buffer ask for that before
   * they read on, and lose what they have already read if the question fails.
   */
  private static final class NeverAvailable extends FilterInputStream {
    NeverAvailable(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
