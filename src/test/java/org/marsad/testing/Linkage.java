package org.marsad.testing;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds what compiled classes use of other libraries and a class loader does not have: classes,
 * fields, methods and constructors, these with the very types of parameters and result that the
 * bytecode names. A Java that ran the classes would report them one by one, when it comes to them.
 */
public final class Linkage {
  private final ClassLoader libraries;
  private final Map<String, Optional<Class<?>>> loaded = new HashMap<>();

  private Linkage(ClassLoader libraries) {
    this.libraries = libraries;
  }

  /**
   * Lists what is missing.
   *
   * @param users the classes whose uses are checked; what they use of each other is not
   * @param libraries the loader that must have the rest
   * @return missing classes and members, with a class that uses each; sorted
   */
  public static Set<String> missing(JavaClasses users, ClassLoader libraries) {
    Linkage linkage = new Linkage(libraries);
    Set<String> missing = new TreeSet<>();
    for (JavaClass user : users) {
      linkage
          .unknownTypes(user, users)
          .forEach(name -> missing.add(name + " in " + user.getName()));
      user.getAccessesFromSelf().stream()
          .filter(access -> !users.contain(access.getTargetOwner().getName()))
          .filter(linkage::isUnknown)
          .forEach(
              access -> missing.add(access.getTarget().getFullName() + " in " + user.getName()));
    }
    return missing;
  }

  private Stream<String> unknownTypes(JavaClass user, JavaClasses users) {
    return user.getDirectDependenciesFromSelf().stream()
        .map(use -> use.getTargetClass().getBaseComponentType())
        .filter(type -> !type.isPrimitive() && !users.contain(type.getName()))
        .map(JavaClass::getName)
        .distinct()
        .filter(name -> load(name).isEmpty());
  }

  private boolean isUnknown(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    if (target.getOwner().isArray()) {
      return false;
    }
    return load(target.getOwner().getName())
        .filter(owner -> hierarchy(owner).noneMatch(type -> declares(type, target)))
        .isPresent();
  }

  private Optional<Class<?>> load(String name) {
    return loaded.computeIfAbsent(
        name,
        n -> {
          try {
            return Optional.of(Class.forName(n, false, libraries));
          } catch (ClassNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /** A class with all classes and interfaces that it inherits from. */
  private static Stream<Class<?>> hierarchy(Class<?> type) {
    Stream<Class<?>> parents =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()));
    if (type.isInterface()) {
      parents = Stream.concat(parents, Stream.of(Object.class));
    }
    return Stream.concat(Stream.of(type), parents.flatMap(Linkage::hierarchy));
  }

  private static boolean declares(Class<?> type, AccessTarget target) {
    if (!(target instanceof CodeUnitAccessTarget called)) {
      return Arrays.stream(type.getDeclaredFields())
          .anyMatch(field -> field.getName().equals(target.getName()));
    }
    if (called.getName().equals("<init>")) {
      return Arrays.stream(type.getDeclaredConstructors()).anyMatch(made -> takes(made, called));
    }
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.getName().equals(called.getName()))
        .anyMatch(
            method -> takes(method, called) && gives(method, called) || isPolymorphic(method));
  }

  private static boolean takes(Executable declared, CodeUnitAccessTarget called) {
    List<String> types = Arrays.stream(declared.getParameterTypes()).map(Class::getName).toList();
    return types.equals(called.getRawParameterTypes().stream().map(JavaClass::getName).toList());
  }

  private static boolean gives(Method declared, CodeUnitAccessTarget called) {
    return declared.getReturnType().getName().equals(called.getRawReturnType().getName());
  }

  /** Tells whether a method takes whatever it is given, as those of method handles do. */
  private static boolean isPolymorphic(Method method) {
    return method.getDeclaringClass().getName().startsWith("java.lang.invoke.");
  }
}
