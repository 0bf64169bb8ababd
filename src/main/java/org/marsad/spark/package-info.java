/**
 * The only place besides {@code query} that knows Spark's internals: the session, frames that are
 * kept between stages, queries in parallel, and means that do not depend on the order of rows.
 *
 * <p>Decisions. The session fixes what the tables' promises need (UTC, microsecond timestamps) and
 * Java serialization, the only one that can send records; sizes come from the properties files. A
 * kept frame drops its plan but not its lineage, see {@link org.marsad.spark.KeptFrame}.
 */
package org.marsad.spark;
