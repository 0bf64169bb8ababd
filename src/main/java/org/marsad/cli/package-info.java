/**
 * The command line: one class for each command, the options they share, exit codes and messages.
 *
 * <p>In: arguments. Out: text on the console and an exit code (0 done, 2 the user can correct it, 1
 * a fault of ours).
 *
 * <p>Decisions. Settings and definitions are read before Spark has started and before anything is
 * written, so that a mistake in them costs seconds. A run in which no article can be analysed ends
 * with code 2 and publishes nothing, so that an empty feed does not replace a good run.
 */
package org.marsad.cli;
