/**
 * SQL over the tables of a run. A query goes in; its rows come out as an aligned table, as CSV or
 * as JSON lines.
 *
 * <p>Only statements that read are run. Spark parses the query, and the check looks at the plan,
 * not at the text. A query can still read every file that the user may read. Cells are made safe
 * for a terminal: control characters and marks that reorder text are removed.
 */
package org.marsad.query;
