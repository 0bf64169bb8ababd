package org.marsad.report;

/**
 * A piece of a text that is shown to be labelled.
 *
 * @param marked whether it names what the issue is about
 */
public record LabelPiece(String text, boolean marked) {}
