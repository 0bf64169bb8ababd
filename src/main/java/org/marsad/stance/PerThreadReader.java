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
 * safe though a reader is for one thread at a time.
 */
final class PerThreadReader implements Serializable {
  private static final long serialVersionUID = 1L;

  private final byte[] bytes;
  private transient ThreadLocal<Reading> copies;

  private PerThreadReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Packs a reader. */
  static PerThreadReader of(Reading reading) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(reading);
    } catch (IOException e) {
      throw new UncheckedIOException("a reader must be serializable", e);
    }
    return new PerThreadReader(out.toByteArray());
  }

  /** Returns the copy of the calling thread, made when it first asks. */
  synchronized Reading own() {
    if (copies == null) {
      copies = ThreadLocal.withInitial(this::copy);
    }
    return copies.get();
  }

  private Reading copy() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (ObjectInputStream objects = new LoadingStream(bytes, loader)) {
      return (Reading) objects.readObject();
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("a reader cannot be read back", e);
    }
  }

  /** Finds classes as the thread does: a task's own jars are not on the system's class path. */
  private static final class LoadingStream extends ObjectInputStream {
    private final ClassLoader loader;

    LoadingStream(byte[] bytes, ClassLoader loader) throws IOException {
      super(new ByteArrayInputStream(bytes));
      this.loader = loader;
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(type.getName(), false, loader);
      } catch (ClassNotFoundException e) {
        return super.resolveClass(type);
      }
    }
  }
}
