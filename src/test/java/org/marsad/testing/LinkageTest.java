package org.marsad.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkageTest {
  @TempDir Path folder;

  @Test
  void findsClassesMethodsAndFieldsThatALibraryHasNoMore() throws IOException {
    Path old = Files.createDirectory(folder.resolve("old"));
    compile(
        old,
        "package lib; public class Kept extends Above {"
            + " public static int field; public Kept() {} public Kept(int i) {}"
            + " public static Object made() { return null; } public static void left() {} }",
        "Kept");
    compile(old, "package lib; public class Gone {}", "Gone");
    Path users = Files.createDirectory(folder.resolve("users"));
    compile(
        users,
        "import lib.*; class User { void use(Object o) {"
            + " new Kept().inherited(); new Kept(1); Kept.field = 2; Kept.made(); Kept.left();"
            + " if (o instanceof Gone) { o.toString(); } } }",
        "User",
        old);
    Path renewed = Files.createDirectory(folder.resolve("new"));
    compile(
        renewed,
        "package lib; public class Kept extends Above {"
            + " public static String made() { return null; } public static void left() {} }",
        "Kept");
    JavaClasses importing = new ClassFileImporter().importPath(users);
    assertThat(missing(importing, old)).isEmpty();
    assertThat(missing(importing, renewed))
        .containsExactly(
            "lib.Gone in User",
            "lib.Kept.<init>(int) in User",
            "lib.Kept.field in User",
            "lib.Kept.made() in User");
  }

  private static Set<String> missing(JavaClasses users, Path library) throws IOException {
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {library.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return Linkage.missing(users, loader);
    }
  }

  private static void compile(Path target, String source, String name, Path... classPath)
      throws IOException {
    Path file = Files.writeString(target.resolve(name + ".java"), source);
    Path above =
        Files.writeString(
            target.resolve("Above.java"),
            "package lib; public class Above { public void inherited() {} }");
    String classes = classPath.length == 0 ? target.toString() : classPath[0].toString();
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-proc:none",
                    "-sourcepath",
                    "",
                    "-d",
                    target.toString(),
                    "-cp",
                    classes,
                    file.toString(),
                    above.toString()))
        .isZero();
  }
}
