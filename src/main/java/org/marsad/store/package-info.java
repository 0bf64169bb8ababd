/**
 * Stores the tables of runs in an output folder on any Hadoop file system, and publishes a run by
 * one atomic act.
 *
 * <p>{@link org.marsad.store.RunDirectory} is one run's folder, and all that other packages use of
 * publication; {@code RunPublisher} carries it out with {@code OutputFolder} (the layout), {@code
 * AtomicFile} (replacing a file) and {@code Heartbeat} (telling a dead run from one that goes on).
 * {@link org.marsad.store.TableStore} writes and reads tables, {@link
 * org.marsad.store.Verification} compares what is stored with what was written.
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>There are no locks, because object stores have none. Several runs may go on in one output
 *       folder; each touches its own folder only, but for {@code LATEST} and the link, which are
 *       replaced as a whole, and but for the folders of dead or old runs, which it deletes.
 *   <li>A failure after the run is published is logged and does not fail the run: the next run
 *       completes what is missing. So is a failure to delete what nobody reads.
 *   <li>Ages are compared by the clock of the file system alone, so that machines need not agree on
 *       the time.
 * </ul>
 */
package org.marsad.store;
