package org.marsad.config;

import static org.marsad.config.Ranges.range;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The settings in force, one record for each section of {@code pipeline.yaml}, where each is
 * explained and has its default. Java holds no default.
 */
public record Settings(
    Input input,
    Cleaning cleaning,
    Deduplication deduplication,
    Topics topics,
    Stances stances,
    SmallRuns smallRuns,
    Output output)
    implements Serializable {

  /** How records are read. */
  public record Input(Columns columns, String timezone, int maxBytes) implements Serializable {}

  /** The names that each column may have. */
  public record Columns(
      List<String> text,
      List<String> title,
      List<String> url,
      List<String> source,
      List<String> published,
      List<String> id)
      implements Serializable {}

  /** What is noise, and what is refused. */
  public record Cleaning(
      int minWords,
      int maxCharacters,
      double minArabicShare,
      int recurringLineWords,
      int recurringLineArticles,
      double recurringLineShare)
      implements Serializable {}

  /** When two texts are copies. */
  public record Deduplication(
      int shingleWords,
      int bands,
      int rows,
      double minJaccard,
      double minContainment,
      double minLengthRatio)
      implements Serializable {}

  /** How topics are found. */
  public record Topics(
      String k,
      int minArticles,
      double maxShare,
      int maxTerms,
      int maxCollocations,
      int minCollocationArticles,
      double minNpmi,
      int titleWeight,
      int rank,
      int restarts,
      int annealings,
      int iterations,
      int sampleArticles,
      int autoArticles,
      int passes,
      int termsShown,
      int exemplars,
      long seed)
      implements Serializable {

    /** The number of topics, empty when it is to be found. */
    public OptionalInt fixedK() {
      return k.equals(AUTO) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(k));
    }
  }

  /**
   * On which issues stances are looked for, how the camps of an issue are found, and what the rules
   * weigh.
   */
  public record Stances(
      List<String> issues,
      int sampleArticles,
      int maxCamps,
      int minCampArticles,
      int fewArticles,
      double minGain,
      int restarts,
      int iterations,
      int termsShown,
      int exemplars,
      long seed,
      StanceRuleSettings rules)
      implements Serializable {}

  /** How Spark is to run when there is little to do. */
  public record SmallRuns(int records, Map<String, String> spark) implements Serializable {}

  /** What is kept. */
  public record Output(int keepRuns) implements Serializable {}

  private static final String AUTO = "auto";
  private static final ObjectMapper JSON =
      new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);

  /**
   * The defaults, with what files and then what single assignments put in their place.
   *
   * @param defaults the text of the packaged {@code pipeline.yaml}
   * @param files texts of files that name only what differs, the last one winning
   * @param assignments {@code section.key=value}
   * @throws UserError naming every key that does not exist and every value of a wrong kind
   */
  public static Settings of(String defaults, List<String> files, List<String> assignments) {
    List<String> problems = new ArrayList<>();
    ObjectNode tree = (ObjectNode) parse(defaults, "the packaged settings");
    for (String file : files) {
      JsonNode changes = parse(file, "the settings file");
      if (changes.isObject()) {
        merge(tree, changes, "", problems);
      } else if (!changes.isMissingNode() && !changes.isNull()) {
        problems.add("a settings file must hold sections such as `topics:`");
      }
    }
    for (String assignment : assignments) {
      assign(tree, assignment, problems);
    }
    try {
      Settings settings = JSON.treeToValue(tree, Settings.class);
      problems.addAll(settings.outOfRange());
      UserError.throwIfAny("Settings that cannot be used:", problems);
      return settings;
    } catch (JsonProcessingException e) {
      problems.add(e.getOriginalMessage());
      throw new UserError("Settings that cannot be used: " + String.join("; ", problems), e);
    }
  }

  /** All settings as one line of JSON. */
  public String toJson() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode parse(String yaml, String place) {
    try {
      return Yaml.tree(yaml, place);
    } catch (JsonProcessingException e) {
      throw new UserError(
          String.format(Locale.ROOT, "%s is no YAML: %s", place, e.getOriginalMessage().strip()),
          e);
    }
  }

  private static void assign(ObjectNode tree, String assignment, List<String> problems) {
    int equals = assignment.indexOf('=');
    if (equals < 1) {
      problems.add("--set " + assignment + ": write key=value, for example topics.k=9");
      return;
    }
    String key = assignment.substring(0, equals);
    JsonNode value = parse(assignment.substring(equals + 1), "--set " + assignment);
    List<String> path = Pattern.compile("\\.").splitAsStream(key).toList();
    JsonNode change = value;
    for (int i = path.size() - 1; i >= 0; i--) {
      change = JSON.createObjectNode().set(path.get(i), change);
    }
    merge(tree, change, "", problems);
  }

  private static void merge(
      ObjectNode tree, JsonNode changes, String prefix, List<String> problems) {
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      String key = prefix + change.getKey();
      JsonNode current = tree.get(change.getKey());
      if (current == null) {
        problems.add(
            String.format(
                Locale.ROOT, "%s does not exist; there are %s", key, names(tree, prefix)));
      } else if (current.isObject() && change.getValue().isObject()) {
        merge((ObjectNode) current, change.getValue(), key + ".", problems);
      } else if (!sameKind(current, change.getValue())) {
        problems.add(
            String.format(Locale.ROOT, "%s: %s is no %s", key, change.getValue(), kind(current)));
      } else {
        tree.set(change.getKey(), change.getValue());
      }
    }
  }

  private static String names(ObjectNode tree, String prefix) {
    return StreamSupport.stream(((Iterable<String>) tree::fieldNames).spliterator(), false)
        .map(name -> prefix + name)
        .collect(Collectors.joining(", "));
  }

  private static boolean sameKind(JsonNode current, JsonNode value) {
    boolean numberIsFine = current.isTextual() || current.isNumber();
    return numberIsFine && value.isIntegralNumber() || kind(current).equals(kind(value));
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case NUMBER -> node.isIntegralNumber() ? "whole number" : "number";
      case ARRAY -> "list";
      case OBJECT -> "section";
      case BOOLEAN -> "true or false";
      case NULL, MISSING -> "nothing";
      default -> "text";
    };
  }

  private List<String> outOfRange() {
    List<String> problems = new ArrayList<>();
    range(problems, "cleaning.min_words", cleaning.minWords, 1, 1_000_000);
    range(problems, "cleaning.max_characters", cleaning.maxCharacters, 1, Integer.MAX_VALUE);
    range(problems, "cleaning.recurring_line_words", cleaning.recurringLineWords, 0, 25);
    range(problems, "cleaning.min_arabic_share", cleaning.minArabicShare, 0, 1);
    range(problems, "cleaning.recurring_line_share", cleaning.recurringLineShare, 0, 1);
    range(problems, "cleaning.recurring_line_articles", cleaning.recurringLineArticles, 2, 1e9);
    range(problems, "deduplication.shingle_words", deduplication.shingleWords, 1, 20);
    range(problems, "deduplication.bands", deduplication.bands, 1, 1000);
    range(problems, "deduplication.rows", deduplication.rows, 1, 20);
    range(problems, "deduplication.min_jaccard", deduplication.minJaccard, 0, 1);
    range(problems, "deduplication.min_containment", deduplication.minContainment, 0, 1);
    range(problems, "deduplication.min_length_ratio", deduplication.minLengthRatio, 0, 1);
    range(problems, "input.max_bytes", input.maxBytes, 1024, Integer.MAX_VALUE / 2.0);
    if (!topics.k.equals(AUTO) && !topics.k.matches("[1-9]\\d{0,3}")) {
      problems.add("topics.k: " + topics.k + " is neither auto nor a number from 1 to 9999");
    }
    range(problems, "topics.min_articles", topics.minArticles, 1, 1e9);
    range(problems, "topics.max_share", topics.maxShare, 0, 1);
    range(problems, "topics.max_terms", topics.maxTerms, 2, 1e7);
    range(problems, "topics.max_collocations", topics.maxCollocations, 0, 1e7);
    range(problems, "topics.min_collocation_articles", topics.minCollocationArticles, 1, 1e9);
    range(problems, "topics.min_npmi", topics.minNpmi, -1, 1);
    range(problems, "topics.rank", topics.rank, 1, 2000);
    range(problems, "topics.restarts", topics.restarts, 1, 1000);
    range(problems, "topics.annealings", topics.annealings, 1, 100);
    range(problems, "topics.passes", topics.passes, 1, 1000);
    range(problems, "topics.auto_articles", topics.autoArticles, 10, 1e6);
    range(problems, "topics.sample_articles", topics.sampleArticles, 10, 1e6);
    range(problems, "topics.title_weight", topics.titleWeight, 0, 100);
    range(problems, "topics.iterations", topics.iterations, 1, 10_000);
    range(problems, "topics.terms_shown", topics.termsShown, 1, 1000);
    range(problems, "topics.exemplars", topics.exemplars, 1, 1000);
    range(problems, "stances.sample_articles", stances.sampleArticles, 10, 1e6);
    range(problems, "stances.max_camps", stances.maxCamps, 3, 100);
    range(problems, "stances.min_camp_articles", stances.minCampArticles, 1, 1e6);
    range(problems, "stances.few_articles", stances.fewArticles, 0, 1e6);
    range(problems, "stances.min_gain", stances.minGain, 0, 1);
    range(problems, "stances.restarts", stances.restarts, 1, 1000);
    range(problems, "stances.iterations", stances.iterations, 1, 10_000);
    range(problems, "stances.terms_shown", stances.termsShown, 1, 1000);
    range(problems, "stances.exemplars", stances.exemplars, 1, 1000);
    stances.rules.addProblems(problems);
    range(problems, "small_runs.records", smallRuns.records, 0, 1e9);
    range(problems, "output.keep_runs", output.keepRuns, 0, Integer.MAX_VALUE);
    try {
      ZoneId.of(input.timezone);
    } catch (DateTimeException e) {
      problems.add("input.timezone: " + input.timezone + " is no zone, such as Asia/Baghdad");
    }
    return problems;
  }
}
