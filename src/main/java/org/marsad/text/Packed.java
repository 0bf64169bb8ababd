package org.marsad.text;

import java.nio.ByteBuffer;

/** Converts arrays of numbers to bytes (big endian) and back, for saving. */
public final class Packed {
  private Packed() {}

  /**
   * Packs 64-bit integers.
   *
   * @return eight bytes for each value
   */
  public static byte[] longs(long[] values) {
    return longs(values, values.length);
  }

  /**
   * Packs the first values of a buffer.
   *
   * @param buffer holds the values at its beginning
   * @param size how many of them are packed
   * @return eight bytes for each value
   */
  public static byte[] longs(long[] buffer, int size) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * size);
    bytes.asLongBuffer().put(buffer, 0, size);
    return bytes.array();
  }

  /** Unpacks 64-bit integers. */
  public static long[] longs(byte[] bytes) {
    long[] values = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(values);
    return values;
  }

  /**
   * Packs 32-bit integers.
   *
   * @return four bytes for each value
   */
  public static byte[] ints(int[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * values.length);
    bytes.asIntBuffer().put(values);
    return bytes.array();
  }

  /** Unpacks 32-bit integers. */
  public static int[] ints(byte[] bytes) {
    int[] values = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(values);
    return values;
  }

  /**
   * Packs single-precision numbers, bit for bit.
   *
   * @return four bytes for each value
   */
  public static byte[] floats(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length);
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  /** Unpacks single-precision numbers. */
  public static float[] floats(byte[] bytes) {
    float[] values = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(values);
    return values;
  }

  /**
   * Packs double-precision numbers, bit for bit.
   *
   * @return eight bytes for each value
   */
  public static byte[] doubles(double[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(Double.BYTES * values.length);
    bytes.asDoubleBuffer().put(values);
    return bytes.array();
  }

  /** Unpacks double-precision numbers. */
  public static double[] doubles(byte[] bytes) {
    double[] values = new double[bytes.length / Double.BYTES];
    ByteBuffer.wrap(bytes).asDoubleBuffer().get(values);
    return values;
  }
}
