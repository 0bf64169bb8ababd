package org.marsad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Definitions;
import org.marsad.config.Settings;
import org.marsad.config.SettingsReader;
import org.marsad.issue.Issue;
import org.marsad.issue.Issues;
import org.marsad.stance.learned.LabelledEvidence;
import org.marsad.stance.learned.StatementTraining;
import org.marsad.stance.learned.TrainingPassages;

/**
 * Fits {@code lexicons/stance-weights.txt} anew on the passages of the project and the examples of
 * its issues. The head of the file, its model card, is kept.
 */
public final class StanceWeightsFile {
  private StanceWeightsFile() {}

  /** Takes the folder of definitions and the file of passages. */
  public static void main(String[] args) throws IOException {
    Definitions definitions = Definitions.in(args[0]);
    Settings settings =
        SettingsReader.read(definitions.text("pipeline.yaml"), List.of(), List.of());
    List<Issue> issues = Issues.read(definitions, settings.stances().issues());
    TrainingPassages passages =
        new TrainingPassages(definitions, settings.stances().rules(), issues);
    try (Stream<String> lines = Files.lines(Path.of(args[1]))) {
      passages.addAll(lines);
    }
    issues.forEach(
        issue -> issue.examples().forEach(example -> passages.addExample(issue.id(), example)));
    List<LabelledEvidence> statements = passages.read();
    SparkSession spark = SparkSession.builder().master("local[2]").getOrCreate();
    write(
        Path.of(args[0], "lexicons", "stance-weights.txt"),
        StatementTraining.fit(spark, statements));
    System.out.println(statements.size() + " statements");
    spark.stop();
  }

  private static void write(Path file, Map<String, double[]> weights) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<String> old = Files.lines(file)) {
      old.filter(line -> line.startsWith("#")).forEach(lines::add);
    }
    weights.forEach(
        (name, pair) ->
            lines.add(String.format(Locale.ROOT, "%s | %.4f %.4f", name, pair[0], pair[1])));
    Files.write(file, lines);
  }
}
