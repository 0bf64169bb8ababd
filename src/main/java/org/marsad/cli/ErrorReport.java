package org.marsad.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.marsad.config.Secrets;
import org.marsad.config.UserError;
import org.marsad.spark.Sessions;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints what ended a command: one message where the user can correct it, else a stack trace. */
record ErrorReport(Console console, Sessions sessions, boolean verbose)
    implements IExecutionExceptionHandler {
  private static final int OURS = 1;
  private static final int THE_USERS = 2;

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine commandLine, ParseResult parsed) {
    if (Interruption.underWay()) {
      return OURS; // what is torn down fails: nobody wants to hear of it
    }
    if (sessions.cancelled()) {
      console.progress().println("marsad: cancelled");
      return OURS;
    }
    Exception shown =
        failure instanceof UserError
            ? failure
            : FailureTranslation.unreadable(failure).orElse(failure);
    boolean correctable = shown instanceof UserError;
    if (correctable && !verbose) {
      console.progress().println("marsad: " + Secrets.masked(shown.getMessage()));
    } else {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      console.progress().print(Secrets.masked(trace.toString()));
    }
    return correctable ? THE_USERS : OURS;
  }
}
