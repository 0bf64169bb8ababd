package org.marsad.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.marsad.pipeline.NewsPipeline;
import org.marsad.pipeline.RunSummary;
import org.marsad.store.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Adds new articles to the latest run. */
@Command(
    name = "update",
    mixinStandardHelpOptions = true,
    description = {
      "New articles onto the latest run, published as a new complete run: topics stay, speakers,",
      "copies, camps and summaries are those of all articles. Records that were read before are",
      "left out, so that a file can be given again. Where nothing is published yet, does what",
      "analyze does; analyze finds topics anew."
    },
    footer = {
      "",
      "Examples:",
      "  jobs/run-local.sh update --input today/ --output results",
      "  jobs/run-local.sh update --input 'feed/*.jsonl' --output results --keep-runs 3",
      "  0 * * * *  cd marsad && jobs/run-local.sh update --input feed/ --output results",
      "      a line for cron: once an hour, all files so far; those that are known are left out"
    })
final class UpdateCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private SharedOptions shared;

  @Mixin private InputOptions input;

  UpdateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    new PublishingRun(console, shared, input).publish(this::latest, this::update);
    return 0;
  }

  private Optional<RunDirectory> latest(Configuration hadoop) {
    return RunDirectory.latestIfAny(shared.output(), hadoop);
  }

  private String update(NewsPipeline pipeline, Optional<RunDirectory> base) {
    return base.isEmpty()
        ? pipeline.run(input.paths(), input.columns()).text()
        : pipeline
            .update(base.get(), input.paths(), input.columns())
            .map(RunSummary::text)
            .orElseGet(() -> nothingNew(base.get()));
  }

  private static String nothingNew(RunDirectory base) {
    return String.format(
        Locale.ROOT,
        "%n0 new articles: every record was read before. The latest run is still %s%n",
        base.id());
  }
}
