package org.marsad.config;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The values that a number among the settings may have, both ends included. */
@Target(RECORD_COMPONENT)
@Retention(RUNTIME)
@interface Range {
  double least() default 0;

  double most();

  /** Checks the numbers of a record of settings and of the records inside it. */
  final class Check {
    private static final SnakeCaseStrategy KEYS = new SnakeCaseStrategy();

    private final List<String> problems = new ArrayList<>();

    private Check() {}

    /** Returns a line for each number outside its range, in the order of the components. */
    static List<String> of(Record settings) {
      Check check = new Check();
      check.visit("", settings);
      return check.problems;
    }

    private void visit(String prefix, Record settings) {
      for (RecordComponent component : settings.getClass().getRecordComponents()) {
        String key = prefix + KEYS.translate(component.getName());
        Object value = value(settings, component);
        Range range = component.getAnnotation(Range.class);
        if (value instanceof Record section) {
          visit(key + ".", section);
        } else if (range != null) {
          check(key, ((Number) value).doubleValue(), range);
        }
      }
    }

    private void check(String key, double value, Range range) {
      if (!(value >= range.least() && value <= range.most())) {
        problems.add(
            String.format(
                Locale.ROOT,
                "%s: %s is not between %s and %s",
                key,
                text(value),
                text(range.least()),
                text(range.most())));
      }
    }

    private static Object value(Record settings, RecordComponent component) {
      try {
        return component.getAccessor().invoke(settings);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String text(double value) {
      return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
  }
}
