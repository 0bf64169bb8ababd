package org.marsad.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MissingClassesTest {
  /** Has no classes of its own and notes which are asked for. */
  private static final class Noting extends ClassLoader {
    private final List<String> asked = new ArrayList<>();

    Noting() {
      super(MissingClassesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      asked.add(name);
      throw new ClassNotFoundException(name);
    }
  }

  private static ClassLoader loader(ClassLoader above) {
    Thread thread = new Thread();
    thread.setContextClassLoader(above);
    MissingClasses.remember(thread);
    return thread.getContextClassLoader();
  }

  @Test
  void looksForAMissingClassOnce() {
    Noting above = new Noting();
    ClassLoader loader = loader(above);
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(() -> loader.loadClass("org.marsad.Nowhere"))
          .isInstanceOf(ClassNotFoundException.class)
          .hasMessage("org.marsad.Nowhere");
    }
    assertThat(above.asked).containsExactly("org.marsad.Nowhere");
  }

  @Test
  void leavesAllOtherClassesToTheLoaderAbove() throws ClassNotFoundException {
    assertThat(loader(getClass().getClassLoader()).loadClass(getClass().getName()))
        .isSameAs(getClass());
  }

  @Test
  void standsInFrontOfALoaderOnce() {
    ClassLoader loader = loader(getClass().getClassLoader());
    assertThat(loader(loader)).isSameAs(loader);
  }
}
