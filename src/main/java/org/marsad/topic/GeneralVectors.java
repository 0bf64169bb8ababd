package org.marsad.topic;

import com.carrotsearch.hppc.LongIntHashMap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * What stems have to do with each other in general news: a vector for each of some thousand stems,
 * in which stems that the same articles use lie close together. A few articles say little about
 * that themselves, because two of them on one subject may share hardly a stem.
 *
 * <p>{@code general-vectors.bin} beside this class holds the vectors: its row in the leading 150
 * right singular vectors of the TF-IDF matrix of the ANT corpus v1.1 (10,161 articles of a Tunisian
 * radio, Apache-2.0; Chouigui, Ben Khiroun, Elayeb 2017), scaled to length one. Stems of fewer than
 * 5 articles or more than 30% of them have none. There are no texts in it. All numbers are
 * big-endian: how many stems, how many dimensions, the hashes of the stems ascending, and for each
 * stem one byte a dimension, the value times {@value #SCALE}.
 */
final class GeneralVectors {
  private static final String PACKAGED = "general-vectors.bin";
  private static final int SCALE = 127;
  private static final int UNKNOWN = -1;

  private final LongIntHashMap places;
  private final byte[] values;
  private final int dimensions;

  GeneralVectors(long[] hashes, byte[] values, int dimensions) {
    this.places = new LongIntHashMap(hashes.length);
    for (int i = 0; i < hashes.length; i++) {
      places.put(hashes[i], i);
    }
    this.values = values;
    this.dimensions = dimensions;
  }

  /** Returns the packaged vectors, which are read once in a process. */
  static GeneralVectors packaged() {
    return Holder.PACKAGED_VECTORS;
  }

  private static final class Holder {
    static final GeneralVectors PACKAGED_VECTORS = read();

    private static GeneralVectors read() {
      try (InputStream in = GeneralVectors.class.getResourceAsStream(PACKAGED)) {
        return GeneralVectors.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  static GeneralVectors read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in, 1 << 16));
    long[] hashes = new long[data.readInt()];
    int dimensions = data.readInt();
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = data.readLong();
    }
    byte[] values = new byte[hashes.length * dimensions];
    data.readFully(values);
    return new GeneralVectors(hashes, values, dimensions);
  }

  /**
   * Writes vectors in the form of the packaged ones.
   *
   * @param hashes of the stems, ascending
   * @param vectors one after another, each of length one
   */
  static void write(long[] hashes, float[] vectors, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(hashes.length);
    data.writeInt(vectors.length / hashes.length);
    for (long hash : hashes) {
      data.writeLong(hash);
    }
    for (float value : vectors) {
      data.writeByte(Math.round(value * SCALE));
    }
    data.flush();
  }

  /** Returns the number of dimensions. */
  int dimensions() {
    return dimensions;
  }

  /** Adds the vector of a stem, times a weight, to a sum; a stem that is not known adds nothing. */
  void add(long stem, double weight, double[] sum) {
    int place = places.getOrDefault(stem, UNKNOWN);
    if (place != UNKNOWN) {
      for (int d = 0; d < dimensions; d++) {
        sum[d] += weight * values[place * dimensions + d] / SCALE;
      }
    }
  }
}
