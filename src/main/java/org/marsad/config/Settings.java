package org.marsad.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Holds the settings in force, one record for each section of {@code pipeline.yaml}, which explains
 * each and gives its default. Java holds ranges but no default.
 */
public record Settings(
    Input input,
    Cleaning cleaning,
    Deduplication deduplication,
    Topics topics,
    Stances stances,
    Report report,
    SmallRuns smallRuns,
    Output output)
    implements Serializable {

  /** Settings of reading records. */
  public record Input(
      Columns columns,
      String timezone,
      @Range(least = 1024, most = Integer.MAX_VALUE / 2.0) int maxBytes)
      implements Serializable {}

  /** The names that each column may have, most wanted first. */
  public record Columns(
      List<String> text,
      List<String> summary,
      List<String> title,
      List<String> url,
      List<String> source,
      List<String> published,
      List<String> id)
      implements Serializable {}

  /** Settings of noise removal and of refusing records. */
  public record Cleaning(
      @Range(least = 1, most = 1_000_000) int minWords,
      @Range(least = 1, most = Integer.MAX_VALUE) int maxCharacters,
      @Range(most = 1) double minArabicShare,
      @Range(most = 25) int recurringLineWords,
      @Range(least = 2, most = 1e9) int recurringLineArticles,
      @Range(most = 1) double recurringLineShare,
      @Range(most = 1) double recurringLongLineShare)
      implements Serializable {}

  /** Settings of finding copies. */
  public record Deduplication(
      @Range(least = 1, most = 20) int shingleWords,
      @Range(least = 1, most = 1000) int bands,
      @Range(least = 1, most = 20) int rows,
      @Range(most = 1) double minJaccard,
      @Range(most = 1) double minJaccardEdited,
      @Range(most = 36_500) int editedDays,
      @Range(most = 1) double minContainment,
      @Range(most = 1) double minLengthRatio,
      @Range(most = 1) double maxPlace)
      implements Serializable {}

  /** Settings of topics. */
  public record Topics(
      String k,
      @Range(least = 1, most = 1e9) int minArticles,
      @Range(most = 1) double maxShare,
      @Range(least = 2, most = 1e7) int maxTerms,
      @Range(most = 1e7) int maxCollocations,
      @Range(least = 1, most = 1e9) int minCollocationArticles,
      @Range(least = -1, most = 1) double minNpmi,
      @Range(most = 100) int titleWeight,
      @Range(least = 1, most = 2000) int rank,
      @Range(least = 1, most = 1000) int restarts,
      @Range(least = 1, most = 100) int annealings,
      @Range(least = 1, most = 10_000) int iterations,
      @Range(least = 10, most = 1e6) int sampleArticles,
      @Range(least = 10, most = 1e6) int autoArticles,
      @Range(least = 1, most = 1000) int passes,
      @Range(least = 1, most = 1000) int termsShown,
      @Range(least = 1, most = 1000) int exemplars,
      long seed)
      implements Serializable {

    /** Returns the number of topics; empty when it is to be chosen. */
    public OptionalInt fixedK() {
      return k.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(k));
    }
  }

  /** On which issues stances are looked for, how camps are found, and what the rules weigh. */
  public record Stances(List<String> issues, Camps camps, StanceRuleSettings rules)
      implements Serializable {}

  /** How the camps of an issue are found and how much of them is shown. */
  public record Camps(
      @Range(most = 1) double minScore,
      @Range(least = 10, most = 20_000) int sampleStatements,
      @Range(most = 1) double minLikeness,
      @Range(least = 1, most = 1e6) int minStatements,
      @Range(least = 1, most = 1e6) int minArticles,
      @Range(least = 1, most = 100) int most,
      @Range(least = 1, most = 1000) int termsShown,
      @Range(least = 1, most = 1000) int exemplars)
      implements Serializable {}

  /** How much evidence the report asks for before it shows a figure or a verdict. */
  public record Report(
      @Range(least = 1, most = 1e6) int minStatements,
      @Range(least = 1, most = 1e6) int minArticles,
      @Range(most = 1) double minScore,
      Explorer explorer)
      implements Serializable {}

  /** How much of a run the report lets its readers search. */
  public record Explorer(
      @Range(most = 1e6) int articles,
      @Range(most = 1e6) int statements,
      @Range(most = 1e6) int speakers,
      @Range(most = 1e5) int rejected,
      @Range(least = 20, most = 2000) int excerptCharacters,
      @Range(most = 1e8) int inlineBytes)
      implements Serializable {}

  /** Spark properties of runs with few records. */
  public record SmallRuns(@Range(most = 1e9) int records, Map<String, String> spark)
      implements Serializable {}

  /** Settings of the output folder. */
  public record Output(
      @Range(most = Integer.MAX_VALUE) int keepRuns, boolean articleVectors, boolean keepState)
      implements Serializable {}

  private static final String AUTO = "auto";
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  /**
   * Reads settings out of a tree whose keys are those of {@code pipeline.yaml}.
   *
   * @throws JsonProcessingException if a value is of another type than the setting
   */
  static Settings of(JsonNode tree) throws JsonProcessingException {
    return JSON.treeToValue(tree, Settings.class);
  }

  /** Returns all settings as one line of JSON. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns what is wrong with values that are of the right type; empty when nothing is. */
  List<String> problems() {
    List<String> problems = new ArrayList<>(Range.Check.of(this));
    if (!topics.k.equals(AUTO) && !topics.k.matches("[1-9]\\d{0,3}")) {
      problems.add("topics.k: " + topics.k + " is neither auto nor a number from 1 to 9999");
    }
    try {
      ZoneId.of(input.timezone);
    } catch (DateTimeException e) {
      problems.add("input.timezone: " + input.timezone + " is no zone, such as Asia/Baghdad");
    }
    return problems;
  }
}
