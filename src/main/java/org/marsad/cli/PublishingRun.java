package org.marsad.cli;

import java.time.Instant;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.hadoop.conf.Configuration;
import org.marsad.config.Secrets;
import org.marsad.config.Settings;
import org.marsad.pipeline.NewsPipeline;
import org.marsad.pipeline.Resources;
import org.marsad.pipeline.RunSummary;
import org.marsad.spark.ParallelQueries;
import org.marsad.spark.SparkSessions;
import org.marsad.stance.learned.FittedIssues;
import org.marsad.store.RunDirectory;
import org.marsad.store.TextFolder;

/** Runs a pipeline into a new run folder, which is deleted again if the run fails. */
final class PublishingRun {
  private final Console console;
  private final SharedOptions shared;
  private final InputOptions input;

  PublishingRun(Console console, SharedOptions shared, InputOptions input) {
    this.console = console;
    this.shared = shared;
    this.input = input;
  }

  /**
   * Reads settings and definitions, which ends a run with a mistake in them before anything is
   * written; starts Spark meanwhile; does the work and prints its summary.
   */
  void publish(Function<NewsPipeline, RunSummary> work) {
    publish(hadoop -> hadoop, (pipeline, hadoop) -> work.apply(pipeline).text());
  }

  /**
   * Publishes a run that builds on something, which is found before anything is written.
   *
   * @param basis finds what the run builds on, or throws {@link org.marsad.config.UserError}
   * @param work does the work and says what was done
   */
  <B> void publish(Function<Configuration, B> basis, BiFunction<NewsPipeline, B, String> work) {
    Settings settings = shared.settings(input.assignments());
    try (ParallelQueries parallel = new ParallelQueries();
        Interruption interruption = Interruption.awaited(console.progress())) {
      Supplier<Resources> resources = parallel.start(() -> shared.resources(settings));
      shared.withSpark(
          spark -> {
            Configuration hadoop = SparkSessions.hadoop(spark);
            Resources read = withModel(resources.get(), hadoop); // before anything is written
            B found = basis.apply(hadoop);
            RunDirectory run = RunDirectory.create(shared.output(), hadoop, Instant.now());
            interruption.concerns(spark, run);
            try {
              run.removeLeftovers();
              NewsPipeline pipeline =
                  new NewsPipeline(spark, settings, read, run, console.progress());
              console.out().print(Secrets.masked(work.apply(pipeline, found)));
            } catch (Throwable e) { // Scala throws checked exceptions undeclared
              FailureTranslation.throwIfIn(e, run, spark);
              throw e;
            }
          });
    }
  }

  /** Adds what {@code train-stance} saved, if the run is to use it. */
  private Resources withModel(Resources resources, Configuration hadoop) {
    String folder = input.stanceModel();
    if (folder == null) {
      return resources;
    }
    FittedIssues fitted =
        FittedIssues.load(new TextFolder(folder, hadoop), folder, shared.definitions());
    fitted
        .outdated()
        .forEach(
            issue ->
                console
                    .progress()
                    .printf(
                        Locale.ROOT,
                        "%s/%s.txt was learned beside other weights than"
                            + " lexicons/stance-weights.txt: train anew%n",
                        folder,
                        issue));
    return resources.with(fitted.weights(), folder);
  }
}
