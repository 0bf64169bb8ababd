package org.marsad.text;

/**
 * The refusal of a record.
 *
 * @param reason one of the fixed vocabulary
 * @param detail what was found, with figures
 */
public record Verdict(Reason reason, String detail) {}
