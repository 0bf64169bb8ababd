package org.marsad.store;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/** Collects what a class logs from WARN on, in place of the console. */
final class LoggedWarnings extends AbstractAppender implements AutoCloseable {
  private final List<String> messages = new ArrayList<>();
  private final String logger;

  private LoggedWarnings(String logger) {
    super("warnings", null, null, false, Property.EMPTY_ARRAY);
    this.logger = logger;
  }

  /** Collects from now on until it is closed. */
  static LoggedWarnings of(Class<?> source) {
    LoggedWarnings warnings = new LoggedWarnings(source.getName());
    warnings.start();
    LoggerConfig config = new LoggerConfig(source.getName(), Level.WARN, false);
    config.addAppender(warnings, Level.WARN, null);
    context().getConfiguration().addLogger(source.getName(), config);
    context().updateLoggers();
    return warnings;
  }

  private static LoggerContext context() {
    return (LoggerContext) LogManager.getContext(false);
  }

  @Override
  public synchronized void append(LogEvent event) {
    messages.add(event.getMessage().getFormattedMessage());
  }

  synchronized List<String> messages() {
    return List.copyOf(messages);
  }

  @Override
  public void close() {
    context().getConfiguration().removeLogger(logger);
    context().updateLoggers();
    stop();
  }
}
