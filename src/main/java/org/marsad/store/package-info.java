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
 * <p>A run is written into a folder of its own, {@code OUT/runs/<run_id>}. Its last act replaces
 * the small file {@code OUT/LATEST}, which names it; until then no reader sees it. The replacement
 * is atomic:
 *
 * <ul>
 *   <li>local files: tables appear by renames into the run's folder, {@code LATEST} by a rename,
 *       which POSIX guarantees to be atomic;
 *   <li>HDFS: the same with a rename that overwrites, one transaction of the NameNode;
 *   <li>S3 and other object stores: tables appear by completed uploads (the magic committer),
 *       nothing is copied; {@code LATEST} is one PUT, which replaces an object as a whole and is
 *       visible at once.
 * </ul>
 *
 * <p>A run that builds on another one has the files of its tables that hold no changed row ({@code
 * TableUpdate}): by hard links on a local file system, so that an old run can be deleted at any
 * time; on HDFS and object stores, which have no links, by a copy of their bytes, which are not
 * decoded. It is published only if its base is still the latest run ({@code Succession}).
 *
 * <p>Runs need no lock. A running run renews {@code _RUNNING} every half minute; the first run that
 * starts ten minutes or more after the last sign of life removes the folder of a dead one.
 *
 * <p>Faults that the integration tests inject, and what they cost. Counts in brackets apply without
 * {@code MARSAD_REQUIRE_ALL=true}; without it a twentieth of the generated cases runs.
 *
 * <ul>
 *   <li>The driver is killed at 20 (3) moments spread over a run: the run is lost, every table of
 *       the latest run is as written, the next run is published.
 *   <li>SIGTERM, SIGINT: the run is lost with one line, exit code 143 or 130; its folder and
 *       processes are gone.
 *   <li>Two runs into one output folder at once: both complete, {@code LATEST} and {@code latest}
 *       name the same one.
 *   <li>The disk is full after 0, 40 and 90% of a run, or has no room for Spark's temporary files:
 *       the run is lost with one message that gives the room at both places, exit code 2.
 *   <li>An input file is deleted or cut in half after it was listed (JSON Lines, plain and gzip):
 *       one row of {@code rejected} for each file, the run is published. For Parquet: one message
 *       that names the file, exit code 2.
 *   <li>35 poisoned records among 24 good ones (10 MB without a space, 100,000 nested quotes or
 *       brackets, bidi controls, lone surrogates, NUL, a million tokens, an endless CSV field):
 *       each is an article, a copy or a row of {@code rejected}.
 *   <li>An executor is killed on a cluster of two workers: the same rows as in a local run.
 *   <li>24,000 generated texts through the text classes, 12,000 through statements and stances,
 *       40,000 noun phrases and pairs of names, 24,000 damaged files through the readers, and 300
 *       damaged files in one real run: no exception, all places inside the text, all records
 *       accounted for.
 * </ul>
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
