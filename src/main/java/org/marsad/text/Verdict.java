package org.marsad.text;

/**
 * A record refused.
 *
 * @param reason one of the fixed vocabulary
 * @param detail what was found, with figures
 */
public record Verdict(Reason reason, String detail) {}
