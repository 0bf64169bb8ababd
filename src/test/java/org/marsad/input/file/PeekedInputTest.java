package org.marsad.input.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeekedInputTest {
  private static final int HEAD = 1 << 16;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5000, HEAD - 1, HEAD, HEAD + 1, 3 * HEAD})
  void readsAllThatWasLookedAt(int length) throws IOException {
    byte[] bytes = bytes(length);
    PeekedInput peeked = PeekedInput.of(new Crumbs(new ByteArrayInputStream(bytes), length + 1));
    assertThat(peeked.head()).isEqualTo(Arrays.copyOf(bytes, Math.min(length, HEAD)));
    assertThat(peeked.in().readAllBytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5000, HEAD - 1})
  void aFailureOccursBehindTheBytesBeforeIt(int length) throws IOException {
    byte[] bytes = bytes(length + 10);
    PeekedInput peeked = PeekedInput.of(new Crumbs(new ByteArrayInputStream(bytes), length));
    assertThat(peeked.head()).isEqualTo(Arrays.copyOf(bytes, length));
    InputStream in = peeked.in();
    assertThat(in.readNBytes(length)).isEqualTo(Arrays.copyOf(bytes, length));
    assertThatThrownBy(in::read).hasMessage("lost");
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** Gives a thousand bytes at most at a time, and fails behind a number of bytes. */
  private static final class Crumbs extends FilterInputStream {
    private int left;

    Crumbs(InputStream in, int left) {
      super(in);
      this.left = left;
    }

    @Override
    public int available() {
      return 0;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (left == 0) {
        throw new IOException("lost");
      }
      int read = in.read(bytes, from, Math.min(Math.min(length, 1000), left));
      left -= Math.max(0, read);
      return read;
    }
  }
}
