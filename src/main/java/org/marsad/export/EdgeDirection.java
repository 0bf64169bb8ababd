package org.marsad.export;

/** Whether an edge of a network leads from one end to the other. */
public enum EdgeDirection {
  DIRECTED,
  UNDIRECTED
}
