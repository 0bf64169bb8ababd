package org.marsad.report;

import java.util.Set;
import org.marsad.store.RunDirectory;

/**
 * A run whose report another one carries on.
 *
 * @param run the published run that an update builds on
 * @param changed the ids of the articles that have come in, gone, or are shown otherwise since:
 *     with another text, other statements, speakers, stances or copies
 */
public record ReportBase(RunDirectory run, Set<String> changed) {}
