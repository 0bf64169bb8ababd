package org.marsad.stance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * A reader as bytes, of which each thread makes a copy of its own: sent to each worker once, and
 * safe though a reader is not.
 */
final class PerThreadReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private transient ThreadLocal<StanceDetection.Reading> copies;

  PerThreadReader(StanceDetection.Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(reading);
    } catch (IOException e) {
      throw new UncheckedIOException("a reader must be serializable", e);
    }
    bytes = out.toByteArray();
  }

  /** The copy of this thread. */
  synchronized StanceDetection.Reading own() {
    if (copies == null) {
      copies = ThreadLocal.withInitial(this::copy);
    }
    return copies.get();
  }

  private StanceDetection.Reading copy() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (ObjectInputStream objects =
        new ObjectInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          protected Class<?> resolveClass(ObjectStreamClass type)
              throws IOException, ClassNotFoundException {
            try {
              return Class.forName(type.getName(), false, loader);
            } catch (ClassNotFoundException e) {
              return super.resolveClass(type);
            }
          }
        }) {
      return (StanceDetection.Reading) objects.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a reader cannot be read back", e);
    }
  }
}
