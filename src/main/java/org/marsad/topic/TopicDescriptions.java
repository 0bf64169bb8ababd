package org.marsad.topic;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.marsad.config.Settings;
import org.marsad.spark.ExactMean;
import org.marsad.table.Articles;
import org.marsad.table.Field;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTerms;
import org.marsad.table.Topics;
import org.marsad.text.Terms;

/**
 * Describes what each topic is about.
 *
 * <p>Terms are ranked by {@link TermWeights} and shown in the form that is commonest in the
 * articles near the topics' centres. The label is made of phrases of these articles ({@link
 * TopicPhrases}), of terms where there are too few, or of the beginning of an article where there
 * is neither. {@link TopicCoherence} says how well the terms fit together, the mean silhouette how
 * well the articles do. Exemplars are the articles with the highest scores.
 *
 * @param topics one row for each topic
 * @param terms one row for each term of a topic
 */
public record TopicDescriptions(Topics topics, TopicTerms terms) {
  private static final Column TOPIC = Articles.TOPIC_ID.col();

  /** How many of the heaviest terms of a topic tell which phrases may name it. */
  private static final int TELLING = 120;

  /** A topic's number of articles and their mean silhouette, which is null for a single topic. */
  private record Size(int topic, long articles, Double silhouette) {
    static Size of(Row row) {
      return new Size(
          row.getAs(Articles.TOPIC_ID.name()),
          row.getAs(Topics.SIZE.name()),
          row.getAs(Topics.SILHOUETTE.name()));
    }
  }

  /**
   * Describes all topics.
   *
   * @param model the fitted topics
   * @param assignments the articles that the model was fitted to, with their topics
   * @param stopWords words that are no terms
   * @param words which words a label is made of
   * @param settings how many terms and exemplars are shown
   */
  public static TopicDescriptions of(
      TopicModel model,
      TopicAssignments assignments,
      List<String> stopWords,
      LabelWords words,
      Settings.Topics settings) {
    SparkSession spark = assignments.rows().sparkSession();
    Vocabulary vocabulary = model.vocabulary();
    Broadcast<Vocabulary> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(vocabulary);
    Map<Integer, List<WeightedTerm>> telling =
        TermWeights.of(assignments, known, model.topics())
            .heaviest(Math.max(TELLING, settings.termsShown()));
    Map<Integer, List<WeightedTerm>> weighted = first(settings.termsShown(), telling);
    NearestArticles nearest = NearestArticles.of(assignments);
    ArticleSample sample = nearest.sample(assignments, hashes(weighted, vocabulary), stopWords);
    Map<Long, String> forms = sample.forms().commonest();
    Function<WeightedTerm, String> written =
        term -> forms.getOrDefault(vocabulary.hashes()[term.column()], "");
    TopTermCounts counts = TopTermCounts.of(assignments, weighted, known);
    Set<Integer> outlets =
        OutletTerms.of(counts, column -> forms.getOrDefault(vocabulary.hashes()[column], ""));
    Map<Integer, Double> coherence = TopicCoherence.of(counts, vocabulary);
    TermLabels ofTerms = new TermLabels(vocabulary, outlets, words);
    List<LabelPhrase> phrases =
        TopicPhrases.of(sample.leads(), ofTerms.weights(telling), ofTerms.outletStems(), words);
    Map<Integer, String> labels = TopicLabel.of(phrases, ofTerms.phrases(weighted, written));
    int[] parents = TopicGroups.parents(model.centres(), model.dimensions());

    List<Row> topics = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    for (Size size : sizes(assignments)) {
      List<WeightedTerm> own = weighted.getOrDefault(size.topic, List.of());
      Map<Field, Object> row = new HashMap<>();
      row.put(Articles.TOPIC_ID, size.topic);
      row.put(Topics.LABEL, label(labels, nearest, size.topic, assignments));
      row.put(Topics.SIZE, size.articles);
      row.put(Topics.SHARE, (double) size.articles / vocabulary.articles());
      row.put(Topics.COHERENCE, coherence.get(size.topic));
      row.put(Topics.SILHOUETTE, size.silhouette);
      row.put(Topics.TERMS, shown(own, written));
      row.put(Topics.EXEMPLARS, nearest.first(size.topic, settings.exemplars()));
      row.put(Topics.PARENT_ID, parents[size.topic]);
      topics.add(Topics.TABLE.row(row));
      terms.addAll(termRows(size.topic, own, written));
    }
    return new TopicDescriptions(
        new Topics(spark.createDataFrame(topics, Topics.TABLE.schema())),
        new TopicTerms(spark.createDataFrame(terms, TopicTerms.TABLE.schema())));
  }

  /**
   * Returns the label of a topic, or how its nearest article begins where no word of it tells it
   * from others, as with bulletins that differ in their figures alone.
   */
  private static String label(
      Map<Integer, String> labels,
      NearestArticles nearest,
      int topic,
      TopicAssignments assignments) {
    String label = labels.get(topic);
    return label == null ? nearest.beginning(topic, assignments) : label;
  }

  /**
   * Describes the articles of a run that uses the topics of an earlier one: labels, terms,
   * coherence and groups are as they were; sizes, silhouettes and exemplars are those of the new
   * articles.
   *
   * @param before the topics of the earlier run
   * @param terms their terms
   * @param assignments the new articles with their topics
   * @param settings how many exemplars are shown
   */
  public static TopicDescriptions carriedOver(
      Topics before, TopicTerms terms, TopicAssignments assignments, Settings.Topics settings) {
    Map<Integer, Size> sizes =
        sizes(assignments).stream().collect(Collectors.toMap(Size::topic, Function.identity()));
    NearestArticles nearest = NearestArticles.of(assignments);
    long all = sizes.values().stream().mapToLong(Size::articles).sum();
    List<Row> topics = new ArrayList<>();
    for (Row old : before.rows().orderBy(TOPIC).collectAsList()) { // one row a topic
      Map<Field, Object> row = new HashMap<>();
      Topics.TABLE.fields().forEach(field -> row.put(field, old.getAs(field.name())));
      int topic = old.getAs(Articles.TOPIC_ID.name());
      Size size = sizes.getOrDefault(topic, new Size(topic, 0, null));
      row.put(Topics.SIZE, size.articles);
      row.put(Topics.SHARE, size.articles == 0 ? 0.0 : (double) size.articles / all);
      row.put(Topics.SILHOUETTE, size.silhouette);
      row.put(Topics.EXEMPLARS, nearest.first(topic, settings.exemplars()));
      topics.add(Topics.TABLE.row(row));
    }
    SparkSession spark = assignments.rows().sparkSession();
    return new TopicDescriptions(
        new Topics(spark.createDataFrame(topics, Topics.TABLE.schema())), terms);
  }

  /**
   * Gives topics the labels that a person has chosen.
   *
   * @param given the labels
   * @param notes receives a line about labels that no topic was given
   */
  public TopicDescriptions labelled(GivenLabels given, Consumer<String> notes) {
    LabelledTopics labelled = LabelledTopics.of(topics, given);
    labelled.notes().forEach(notes);
    return new TopicDescriptions(labelled.topics(), terms);
  }

  private static List<Size> sizes(TopicAssignments assignments) {
    return assignments
        .rows()
        .groupBy(TOPIC)
        .agg(
            Topics.SIZE.as(count(lit(1))),
            Topics.SILHOUETTE.as(ExactMean.of(TopicAssignments.SILHOUETTE.col())))
        .orderBy(TOPIC)
        .collectAsList() // one row a topic
        .stream()
        .map(Size::of)
        .toList();
  }

  private static Map<Integer, List<WeightedTerm>> first(
      int most, Map<Integer, List<WeightedTerm>> terms) {
    Map<Integer, List<WeightedTerm>> first = new TreeMap<>();
    terms.forEach((topic, own) -> first.put(topic, own.subList(0, Math.min(most, own.size()))));
    return first;
  }

  private static Set<Long> hashes(
      Map<Integer, List<WeightedTerm>> weighted, Vocabulary vocabulary) {
    return weighted.values().stream()
        .flatMap(List::stream)
        .map(term -> vocabulary.hashes()[term.column()])
        .collect(Collectors.toSet());
  }

  private static List<Row> shown(List<WeightedTerm> terms, Function<WeightedTerm, String> written) {
    return terms.stream()
        .map(term -> RowFactory.create(written.apply(term), term.weight()))
        .toList();
  }

  private static List<Row> termRows(
      int topic, List<WeightedTerm> terms, Function<WeightedTerm, String> written) {
    Terms stemmer = new Terms(List.of());
    List<Row> rows = new ArrayList<>();
    for (WeightedTerm term : terms) {
      String form = written.apply(term);
      rows.add(
          TopicTerms.TABLE.row(
              Map.of(
                  Articles.TOPIC_ID,
                  topic,
                  TopicTerms.RANK,
                  rows.size() + 1,
                  TopicTerms.TERM,
                  form,
                  TopicTerms.STEM,
                  String.join(" ", stemmer.stems(form)),
                  TopicTerms.WEIGHT,
                  term.weight())));
    }
    return rows;
  }
}
