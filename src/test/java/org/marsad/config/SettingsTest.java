package org.marsad.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.testing.Defaults;

class SettingsTest {
  private static final String PACKAGED = Definitions.packaged().text("pipeline.yaml");

  @Test
  void hasTheseDefaults() throws JsonProcessingException {
    JsonNode settings = new ObjectMapper().readTree(Defaults.settings().toJson());
    assertThat(lines("", settings).filter(line -> !line.startsWith("input.columns.")))
        .containsExactlyInAnyOrder(
            "input.timezone=UTC",
            "input.max_bytes=16777216",
            "cleaning.min_words=10",
            "cleaning.max_characters=500000",
            "cleaning.min_arabic_share=0.5",
            "cleaning.recurring_line_words=12",
            "cleaning.recurring_line_articles=3",
            "cleaning.recurring_line_share=0.002",
            "cleaning.recurring_long_line_share=0.5",
            "deduplication.shingle_words=4",
            "deduplication.bands=32",
            "deduplication.rows=3",
            "deduplication.min_jaccard=0.6",
            "deduplication.min_jaccard_edited=0.45",
            "deduplication.edited_days=3",
            "deduplication.min_containment=0.8",
            "deduplication.min_length_ratio=0.4",
            "deduplication.max_place=0.6",
            "topics.k=auto",
            "topics.min_articles=3",
            "topics.max_share=0.5",
            "topics.max_terms=65536",
            "topics.max_collocations=10000",
            "topics.min_collocation_articles=5",
            "topics.min_npmi=0.3",
            "topics.title_weight=2",
            "topics.rank=50",
            "topics.restarts=20",
            "topics.annealings=6",
            "topics.sample_articles=10000",
            "topics.auto_articles=2000",
            "topics.passes=3",
            "topics.iterations=50",
            "topics.terms_shown=20",
            "topics.exemplars=5",
            "topics.seed=17",
            "stances.issues=[coalition_presence, pmf_role, withdrawal]",
            "stances.camps.min_score=0.2",
            "stances.camps.sample_statements=1000",
            "stances.camps.min_likeness=0.5",
            "stances.camps.min_statements=4",
            "stances.camps.min_articles=3",
            "stances.camps.most=6",
            "stances.camps.terms_shown=10",
            "stances.camps.exemplars=3",
            "stances.rules.targets.pair_reach=6",
            "stances.rules.targets.subject_gap=2",
            "stances.rules.targets.reference_reach=60",
            "stances.rules.targets.understood_reach=1",
            "stances.rules.targets.discussed_reach=150",
            "stances.rules.targets.central_mentions=1",
            "stances.rules.targets.discussed_mentions=3",
            "stances.rules.targets.short_text=120",
            "stances.rules.targets.min_places=2",
            "stances.rules.targets.place_reach=200",
            "stances.rules.sentences.longest_sentence=400",
            "stances.rules.sentences.pause_words=4",
            "stances.rules.sentences.governor_reach=5",
            "stances.rules.sentences.chain_reach=4",
            "stances.rules.sentences.harm_reach=1",
            "stances.rules.sentences.object_reach=9",
            "stances.rules.sentences.joined_reach=1",
            "stances.rules.sentences.negation_reach=2",
            "stances.rules.sentences.noun_negation_reach=0",
            "stances.rules.sentences.event_negation_reach=1",
            "stances.rules.sentences.holder_window=4",
            "stances.rules.sentences.verdict_reach=9",
            "stances.rules.sentences.evaluation_before=3",
            "stances.rules.sentences.evaluation_behind=9",
            "stances.rules.sentences.evaluation_of_event=2",
            "stances.rules.sentences.opponent_reach=3",
            "stances.rules.sentences.credit_reach=9",
            "stances.rules.sentences.distance_decay=8.0",
            "stances.rules.sentences.act_strength=1.0",
            "stances.rules.sentences.evaluation_weight=0.8",
            "stances.rules.sentences.credit_weight=0.6",
            "stances.rules.sentences.denied_event_strength=0.6",
            "stances.rules.sentences.announced_strength=0.6",
            "stances.rules.sentences.announced_reach=4",
            "stances.rules.sentences.effect_reach=2",
            "stances.rules.sentences.effect_weight=0.6",
            "stances.rules.sentences.conceded_weight=0.3",
            "stances.rules.sentences.affirmed_event_strength=0.35",
            "stances.rules.sentences.needed_strength=0.8",
            "stances.rules.sentences.min_score=0.25",
            "stances.rules.statements.learned=true",
            "stances.rules.statements.min_score=0.1",
            "stances.rules.statements.min_touched=0.2",
            "stances.rules.statements.min_vague=0.4",
            "stances.rules.statements.min_understood=0.23",
            "stances.rules.statements.against_own=0.5",
            "stances.rules.statements.rules_share=0.1",
            "stances.rules.articles.title_weight=1.5",
            "stances.rules.articles.lead_weight=1.3",
            "stances.rules.articles.lead_share=0.2",
            "stances.rules.articles.author_weight=0.9",
            "stances.rules.articles.min_evidence=0.33",
            "stances.rules.articles.min_balance=0.25",
            "stances.rules.articles.min_mentions=2",
            "stances.rules.articles.brief=120",
            "report.min_articles=3",
            "report.min_statements=3",
            "report.min_score=0.25",
            "report.explorer.articles=40000",
            "report.explorer.statements=150000",
            "report.explorer.speakers=40000",
            "report.explorer.rejected=2000",
            "report.explorer.excerpt_characters=200",
            "report.explorer.inline_bytes=2000000",
            "small_runs.records=2000",
            "small_runs.spark.spark.sql.codegen.wholeStage=false",
            "small_runs.spark.spark.sql.codegen.factoryMode=NO_CODEGEN",
            "small_runs.spark.spark.sql.adaptive.enabled=false",
            "small_runs.spark.spark.sql.shuffle.partitions=1",
            "small_runs.spark.spark.sql.leafNodeDefaultParallelism=1",
            "output.keep_runs=10",
            "output.article_vectors=true",
            "output.keep_state=true");
  }

  private static Stream<String> lines(String prefix, JsonNode node) {
    return node.properties().stream()
        .flatMap(
            field ->
                field.getValue().isObject()
                    ? lines(prefix + field.getKey() + ".", field.getValue())
                    : Stream.of(prefix + field.getKey() + "=" + text(field.getValue())));
  }

  private static String text(JsonNode value) {
    return value.toString().replace("\"", "").replace(",", ", ");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "topics.k=0,                        topics.k: 0 is neither auto nor a number",
    "topics.k=2.5,                      topics.k: 2.5 is no text",
    "topics.k=many,                     topics.k: many is neither auto nor",
    "topics.k=,                         topics.k:  is no text",
    "topics=9,                          topics: 9 is no section",
    "topics.k.x=9,                      'topics.k: {\"x\":9} is no text'",
    "topics.K=9,                        topics.K does not exist; did you mean topics.k?",
    "topic.k=9,                         topic.k does not exist; did you mean topics.k?",
    "topics.restart=9,                  topics.restart does not exist; did you mean topics.restarts?",
    "cleaning.colour=9,                 cleaning.colour does not exist; there are cleaning.min_words",
    "colour=9,                          'colour does not exist; there are input, cleaning'",
    "topics.k,                          write key=value",
    "=9,                                write key=value",
    "topics.restarts=2.5,               topics.restarts: 2.5 is no whole number",
    "topics.max_share=1.5,              topics.max_share: 1.5 is not between 0 and 1",
    "topics.k=99999999999,              99999999999",
    "cleaning.max_characters=0,         cleaning.max_characters: 0 is not between",
    "cleaning.recurring_line_words=-1,  cleaning.recurring_line_words: -1 is not between",
    "stances.rules.sentences.x=4,       stances.rules.sentences.x does not exist; there are",
    "stances.rules.sentences.chain_reach=-1, stances.rules.sentences.chain_reach: -1 is not between",
    "stances.rules.articles.lead_share=2, stances.rules.articles.lead_share: 2 is not between 0 and 1",
    "stances.rules.articles.min_balance=0, stances.rules.articles.min_balance: 0 is not between 0.01",
    "stances.rules.targets.pair_reach=1.5, stances.rules.targets.pair_reach: 1.5 is no whole number",
    "input.timezone=Mars/Base,          'Mars/Base is no zone, such as Asia/Baghdad'",
    "input.timezone=,                   input.timezone:  is no text",
    "input.timezone=~,                  input.timezone: null is no text",
    "input.columns.text=body,           input.columns.text: \"body\" is no list",
    "input.columns.text=[a,             --set input.columns.text=[a is no YAML"
  })
  void saysWhatIsWrongWithAnAssignment(String assignment, String message) {
    assertThatThrownBy(() -> Defaults.settings(assignment))
        .isInstanceOf(UserError.class)
        .hasMessageContaining(message);
  }

  @Test
  void everyNumberHasARangeThatItsDefaultIsIn() {
    assertThat(numbersWithoutRange(Settings.class))
        .containsOnly("articleVectors", "keepState", "learned", "seed");
    assertThat(Range.Check.of(Defaults.settings())).isEmpty();
  }

  private static Set<String> numbersWithoutRange(Class<?> section) {
    Set<String> found = new TreeSet<>();
    for (RecordComponent component : section.getRecordComponents()) {
      if (component.getType().isRecord()) {
        found.addAll(numbersWithoutRange(component.getType()));
      } else if (component.getType().isPrimitive() && !component.isAnnotationPresent(Range.class)) {
        found.add(component.getName());
      }
    }
    return found;
  }

  @Test
  void namesAllProblemsAtOnce() {
    String file = "topics:\n  colour: 1\n  restarts: often\ncleaning:\n  min_words: 0\n";
    assertThatThrownBy(
            () -> SettingsReader.read(PACKAGED, List.of(file), List.of("output.keep_runs=-1", "k")))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith("Settings that cannot be used:\n  - ")
        .hasMessageContaining("topics.colour does not exist")
        .hasMessageContaining("topics.restarts: \"often\" is no whole number")
        .hasMessageContaining("--set k: write key=value")
        .hasMessageContaining("cleaning.min_words: 0 is not between 1 and 1000000")
        .hasMessageContaining("output.keep_runs: -1 is not between 0 and");
  }

  @Test
  void laterLayersWin() {
    List<String> files =
        List.of("topics:\n  k: 3\n  rank: 30\n  restarts: 3", "topics:\n  k: 4\n  rank: 40");
    Settings settings = SettingsReader.read(PACKAGED, files, List.of("topics.k=5", "topics.k=6"));
    assertThat(settings.topics().fixedK()).hasValue(6);
    assertThat(settings.topics().rank()).isEqualTo(40);
    assertThat(settings.topics().restarts()).isEqualTo(3);
    assertThat(settings.topics().exemplars()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(textBlock = "''\n'# nothing but a comment'\n'---'")
  void takesAnEmptyFileForNoChange(String file) {
    assertThat(SettingsReader.read(PACKAGED, List.of(file), List.of()))
        .isEqualTo(Defaults.settings());
  }

  @Test
  void refusesAFileThatIsNoYamlOrHasNoSections() {
    assertThatThrownBy(() -> SettingsReader.read(PACKAGED, List.of("topics:\n\tk: 1"), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("the settings file is no YAML")
        .hasMessageContaining("line 2")
        .hasMessageNotContaining("line 1");
    assertThatThrownBy(() -> SettingsReader.read(PACKAGED, List.of("- a"), List.of()))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("must hold sections");
  }

  @Test
  void takesWholeNumbersForFractionsAndWholeLists() {
    Settings settings = Defaults.settings("topics.max_share=1", "input.columns.text=[نص, متن]");
    assertThat(settings.topics().maxShare()).isEqualTo(1.0);
    assertThat(settings.input().columns().text()).containsExactly("نص", "متن");
  }
}
