package org.marsad.config;

import java.util.List;

/**
 * Signals a problem that the user can correct. The message names the place, the value and what is
 * allowed; the program prints it without a stack trace and ends with code 2. Every other exception
 * is a bug of Marsad.
 */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserError(String message) {
    super(message);
  }

  public UserError(String message, Throwable cause) {
    super(message, cause);
  }

  /** Throws all problems at once, one a line; does nothing when there are none. */
  public static void throwIfAny(String heading, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new UserError(heading + "\n  - " + String.join("\n  - ", problems));
    }
  }
}
