package org.marsad.input.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.marsad.text.TextDecoder;

/** Opens the bytes of a slice, decompressed, and looks at the first of them. */
public final class SliceInput {
  private static final int HEAD_BYTES = 1 << 16;

  private SliceInput() {}

  /**
   * Opens a slice at its first byte. The stream goes on to the end of the file, because a record
   * that starts in the slice may end behind it.
   *
   * @param slice the slice
   * @param hadoop the settings of the file systems
   * @return its bytes, decompressed
   * @throws IOException if the file cannot be opened or is not compressed as its name says
   */
  public static InputStream open(Slice slice, Configuration hadoop) throws IOException {
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(slice.file());
    InputStream in = bytes(slice, hadoop);
    if (codec == null) {
      return new NeverAvailable(in);
    }
    try {
      return new NeverAvailable(codec.createInputStream(in));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static InputStream bytes(Slice slice, Configuration hadoop) throws IOException {
    if (LocalFiles.isLocal(slice.path())) {
      FileChannel file = FileChannel.open(LocalFiles.path(slice.path()));
      return Channels.newInputStream(file.position(slice.start()));
    }
    Path path = slice.file();
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    in.seek(slice.start());
    return in;
  }

  /** Whether a file that is not compressed is in UTF-16; false if it cannot be read. */
  static boolean isUtf16(Slice slice, Configuration hadoop) {
    try (InputStream in = bytes(slice, hadoop)) {
      return TextDecoder.utf16(in.readNBytes(HEAD_BYTES)).isPresent();
    } catch (IOException e) {
      return false; // the same occurs when records are read
    }
  }

  /**
   * Looks at the start of a slice, and turns it into UTF-8 if it is a whole file in UTF-16.
   *
   * @param in the slice from its first byte on, as {@link #open} gives it
   * @param slice the slice
   * @return the slice in a charset that has ASCII
   * @throws IOException if the stream cannot go back to its start
   */
  public static PeekedInput peeked(InputStream in, Slice slice) throws IOException {
    PeekedInput peeked = PeekedInput.of(in);
    Optional<Charset> utf16 =
        slice.isWholeFile() && slice.format() != FileFormat.WARC
            ? TextDecoder.utf16(peeked.head())
            : Optional.empty();
    return utf16.isPresent()
        ? PeekedInput.of(new Utf16Input(peeked.in(), TextDecoder.order(utf16.get())))
        : peeked;
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
