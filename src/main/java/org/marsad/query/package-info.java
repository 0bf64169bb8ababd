/**
 * SQL over a run's tables. In: a query; out: its rows as an aligned table, CSV or JSON Lines.
 *
 * <p>Only what reads is carried out: Spark parses the query, and the plan, not the text, is asked
 * whether it would change anything. Cells are made safe for a terminal (no control characters, no
 * marks that reorder text) and measured by display width, so that columns with Arabic line up.
 */
package org.marsad.query;
