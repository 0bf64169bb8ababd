package org.marsad.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which classes there are not. Spark compiles code for its queries, and the compiler
 * tries each simple name of that code in several packages. Each time it fails Java looks into all
 * jars, some two hundred, which took a sixteenth of the CPU time of an update.
 *
 * <p>Everything else is left to the loader above. No class is added while Marsad runs.
 */
final class MissingClasses extends ClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final Set<String> missing = ConcurrentHashMap.newKeySet();

  private MissingClasses(ClassLoader above) {
    super(above);
  }

  /** Lets a thread, and all that it starts, load classes by way of such a loader. */
  static void remember(Thread thread) {
    ClassLoader above = thread.getContextClassLoader();
    if (!(above instanceof MissingClasses)) {
      thread.setContextClassLoader(new MissingClasses(above));
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (missing.contains(name)) {
      throw new Missing(name);
    }
    try {
      return super.loadClass(name, resolve);
    } catch (ClassNotFoundException e) {
      missing.add(name);
      throw e;
    }
  }

  /** Says which class is missing, and not where it was asked for, which would take longer. */
  private static final class Missing extends ClassNotFoundException {
    private static final long serialVersionUID = 1L;

    Missing(String name) {
      super(name);
    }

    @Override
    public Throwable fillInStackTrace() { // synchronized in Throwable for what is not done here
      return this;
    }
  }
}
