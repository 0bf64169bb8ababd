package org.marsad.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out its results
 * @param progress what it is doing, and errors
 */
public record Console(PrintStream out, PrintStream progress) {}
