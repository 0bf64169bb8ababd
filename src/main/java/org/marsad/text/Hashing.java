package org.marsad.text;

/** Computes 64-bit hashes that are the same on every machine and in every run. */
public final class Hashing {
  private Hashing() {}

  /** FNV-1a over the characters, finished by {@link #mix}. */
  public static long of(char[] chars, int length) {
    return of(chars, 0, length);
  }

  /**
   * Hashes a part of an array in the same way.
   *
   * @param start index of the first character
   * @param end index behind the last one
   * @return what {@link #of(String)} gives for the same characters
   */
  public static long of(char[] chars, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ chars[i]) * 0x100000001b3L;
    }
    return mix(hash);
  }

  public static long of(String text) {
    return of(text.toCharArray(), text.length());
  }

  /**
   * The finalizer of SplitMix64 (Steele, Lea, Flood 2014): every input bit reaches every output.
   */
  public static long mix(long x) {
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
