package org.marsad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.marsad.text.Folding;
import org.marsad.text.Terms;

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
        StatementTraining.fit(spark, statements, withoutWords(definitions)));
    System.out.println(statements.size() + " statements");
    spark.stop();
  }

  /** Returns the stems of function words and of places, which say nothing of a stance. */
  private static Set<String> withoutWords(Definitions definitions) {
    return Stream.concat(
            definitions.lexicon("stop-words").stream(), definitions.lexicon("places").stream())
        .flatMap(line -> Stream.of(line.split("[\\s|،]+")))
        .flatMap(word -> Stream.of("", "و", "ف", "ب", "ل", "وب", "ول").map(before -> before + word))
        .map(word -> Terms.stem(Folding.fold(word)))
        .collect(Collectors.toSet());
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
