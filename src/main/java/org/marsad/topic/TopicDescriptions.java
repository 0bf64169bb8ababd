package org.marsad.topic;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.numeric.LongCounts;
import org.marsad.spark.ExactMean;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.TopicAssignments;
import org.marsad.table.TopicTerms;
import org.marsad.table.Topics;
import org.marsad.text.Terms;

/**
 * Says what each topic is about.
 *
 * <p>Terms are ranked by class-based TF-IDF (Grootendorst 2022, BERTopic) over articles: the share
 * of the topic's articles that have the term, times ln(1 + mean terms of a topic / articles with
 * the term). They are shown in the form that is commonest in the articles near the topic's centre.
 * The label is the first four that do not repeat each other. Coherence is the mean NPMI (Bouma
 * 2009; Lau, Newman, Baldwin 2014) of the pairs of the ten heaviest terms, over all articles.
 *
 * @param topics one row a topic
 * @param terms one row for each of their terms
 */
public record TopicDescriptions(Topics topics, TopicTerms terms) {
  private static final int LABEL_TERMS = 4;
  private static final int COHERENCE_TERMS = 10;
  private static final int FORM_ARTICLES = 40;
  private static final Pattern MARKS =
      Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]");
  private static final Column TOPIC = Articles.TOPIC_ID.col();
  private static final StructType FORM_COUNT =
      new StructType().add("hash", "long").add("form", "string").add("n", "long");

  /** A term of a topic: its column in the vocabulary and its weight. */
  private record Weighted(int column, double weight) {
    private static final Comparator<Weighted> ORDER =
        Comparator.comparingDouble((Weighted term) -> -term.weight)
            .thenComparingInt(Weighted::column);
  }

  /**
   * Describes all topics.
   *
   * @param assignments what {@link TopicModel#assign} makes of the fitted corpus
   */
  public static TopicDescriptions of(
      TopicModel model,
      TopicAssignments assignments,
      List<String> stopWords,
      Settings.Topics settings) {
    Dataset<Row> assigned = assignments.rows();
    SparkSession spark = assigned.sparkSession();
    Vocabulary vocabulary = model.vocabulary();
    Broadcast<Vocabulary> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(vocabulary);
    Map<Integer, List<Weighted>> weighted = weighted(assigned, known, model.topics(), settings);
    Map<Integer, List<String>> nearest = nearest(assigned);
    Map<Long, String> forms = forms(assigned, nearest, wanted(weighted, vocabulary), stopWords);
    Map<Integer, Double> coherence = coherence(assigned, weighted, known);
    int[] parents = TopicGroups.parents(model.centres(), model.dimensions());

    List<Row> topics = new ArrayList<>();
    List<Row> terms = new ArrayList<>();
    for (Row size : sizes(assigned)) {
      int topic = size.getInt(0);
      List<Row> shown = new ArrayList<>();
      Terms stemmer = new Terms(List.of());
      for (Weighted term : weighted.getOrDefault(topic, List.of())) {
        String form = forms.getOrDefault(vocabulary.hashes()[term.column], "");
        shown.add(RowFactory.create(form, term.weight));
        terms.add(
            TopicTerms.TABLE.row(
                Map.of(
                    Articles.TOPIC_ID,
                    topic,
                    TopicTerms.RANK,
                    shown.size(),
                    TopicTerms.TERM,
                    form,
                    TopicTerms.STEM,
                    String.join(" ", stemmer.stems(form)),
                    TopicTerms.WEIGHT,
                    term.weight)));
      }
      Map<Field, Object> row = new HashMap<>();
      row.put(Articles.TOPIC_ID, topic);
      row.put(Topics.LABEL, label(weighted.getOrDefault(topic, List.of()), vocabulary, forms));
      row.put(Topics.SIZE, size.getLong(1));
      row.put(Topics.SHARE, (double) size.getLong(1) / vocabulary.articles());
      row.put(Topics.COHERENCE, coherence.get(topic));
      row.put(Topics.SILHOUETTE, size.isNullAt(2) ? null : size.getDouble(2));
      row.put(Topics.TERMS, shown);
      row.put(Topics.EXEMPLARS, first(nearest.get(topic), settings.exemplars()));
      row.put(Topics.PARENT_ID, parents[topic]);
      topics.add(Topics.TABLE.row(row));
    }
    return new TopicDescriptions(
        new Topics(spark.createDataFrame(topics, Topics.TABLE.schema())),
        new TopicTerms(spark.createDataFrame(terms, TopicTerms.TABLE.schema())));
  }

  /**
   * The topics of an earlier run with the articles of this one: labels and terms as they were,
   * sizes and exemplars anew.
   */
  public static TopicDescriptions carriedOver(
      Topics before, TopicTerms terms, TopicAssignments assignments, Settings.Topics settings) {
    Dataset<Row> assigned = assignments.rows();
    Map<Integer, Row> sizes =
        sizes(assigned).stream().collect(Collectors.toMap(row -> row.getInt(0), row -> row));
    Map<Integer, List<String>> nearest = nearest(assigned);
    long all = sizes.values().stream().mapToLong(row -> row.getLong(1)).sum();
    List<Row> topics = new ArrayList<>();
    for (Row old : before.rows().orderBy(TOPIC).collectAsList()) { // one row a topic
      Map<Field, Object> row = new HashMap<>();
      Topics.TABLE.fields().forEach(field -> row.put(field, old.getAs(field.name())));
      int topic = old.getAs(Articles.TOPIC_ID.name());
      Row size = sizes.get(topic);
      row.put(Topics.SIZE, size == null ? 0L : size.getLong(1));
      row.put(Topics.SHARE, size == null ? 0.0 : (double) size.getLong(1) / all);
      row.put(Topics.SILHOUETTE, size == null || size.isNullAt(2) ? null : size.getDouble(2));
      row.put(
          Topics.EXEMPLARS, first(nearest.getOrDefault(topic, List.of()), settings.exemplars()));
      topics.add(Topics.TABLE.row(row));
    }
    return new TopicDescriptions(
        new Topics(assigned.sparkSession().createDataFrame(topics, Topics.TABLE.schema())), terms);
  }

  /** One row a topic, the topics being few. */
  private static List<Row> sizes(Dataset<Row> assigned) {
    return assigned
        .groupBy(TOPIC)
        .agg(count(lit(1)), ExactMean.of(TopicAssignments.SILHOUETTE.col()))
        .orderBy(TOPIC)
        .collectAsList(); // one row a topic
  }

  /** The heaviest terms of each topic. */
  private static Map<Integer, List<Weighted>> weighted(
      Dataset<Row> assigned, Broadcast<Vocabulary> known, int topics, Settings.Topics settings) {
    Vocabulary vocabulary = known.value();
    long[] counts =
        assigned
            .select(TOPIC, Documents.TERMS.col())
            .toJavaRDD()
            .mapPartitions(rows -> List.of(termCounts(rows, known.value(), topics)).iterator())
            .treeReduce(TopicDescriptions::plus);
    int terms = vocabulary.size();
    long[] all = new long[terms];
    long[] own = new long[topics];
    for (int i = 0; i < counts.length; i++) {
      all[i % terms] += counts[i];
      own[i / terms] += counts[i];
    }
    double mean = (double) vocabulary.occurrences() / topics;
    return IntStream.range(0, topics)
        .filter(topic -> own[topic] > 0)
        .boxed()
        .collect(
            Collectors.toMap(
                topic -> topic,
                topic ->
                    IntStream.range(0, terms)
                        .filter(term -> counts[topic * terms + term] > 0)
                        .mapToObj(
                            term -> {
                              double share = counts[topic * terms + term] / (double) own[topic];
                              return new Weighted(term, share * StrictMath.log1p(mean / all[term]));
                            })
                        .sorted(Weighted.ORDER)
                        .limit(settings.termsShown())
                        .toList(),
                (a, b) -> a,
                TreeMap::new));
  }

  /** For each topic and term the topic's articles that have the term, topic by topic. */
  private static long[] termCounts(Iterator<Row> rows, Vocabulary vocabulary, int topics) {
    Vectorizer vectorizer = vocabulary.vectorizer();
    int terms = vocabulary.size();
    long[] counts = new long[topics * terms];
    while (rows.hasNext()) {
      Row row = rows.next();
      int topic = row.getInt(0);
      vectorizer
          .count(row.<byte[]>getAs(1))
          .forEach((column, count) -> counts[topic * terms + (int) column - 1]++);
    }
    return counts;
  }

  private static long[] plus(long[] a, long[] b) {
    for (int i = 0; i < a.length; i++) {
      a[i] += b[i];
    }
    return a;
  }

  /** The ids nearest to each centre, nearest first. */
  private static Map<Integer, List<String>> nearest(Dataset<Row> assigned) {
    Column rank =
        row_number()
            .over(
                Window.partitionBy(TOPIC)
                    .orderBy(Articles.TOPIC_SCORE.col().desc(), Documents.ARTICLE_ID.col()));
    return assigned
        .select(TOPIC, Documents.ARTICLE_ID.col(), rank.as("rank"))
        .where(col("rank").leq(FORM_ARTICLES))
        .orderBy(TOPIC, col("rank"))
        .collectAsList() // 40 rows a topic
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> row.getInt(0),
                Collectors.mapping(row -> row.getString(1), Collectors.toList())));
  }

  private static Set<Long> wanted(Map<Integer, List<Weighted>> weighted, Vocabulary vocabulary) {
    return weighted.values().stream()
        .flatMap(List::stream)
        .map(term -> vocabulary.hashes()[term.column])
        .collect(Collectors.toSet());
  }

  /** The commonest form of each term in the articles nearest to the centres. */
  private static Map<Long, String> forms(
      Dataset<Row> assigned,
      Map<Integer, List<String>> nearest,
      Set<Long> wanted,
      List<String> stopWords) {
    Object[] ids = nearest.values().stream().flatMap(List::stream).toArray();
    List<Row> rows =
        assigned
            .where(Documents.ARTICLE_ID.col().isInCollection(List.of(ids)))
            .select(Documents.TITLE.col(), Documents.TEXT.col())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) texts -> formCounts(texts, wanted, stopWords),
                Encoders.row(FORM_COUNT))
            .groupBy("hash", "form")
            .agg(sum("n").as("n"))
            .orderBy(col("n").desc(), col("form"))
            .collectAsList(); // forms of the terms shown, in 40 articles a topic
    Map<Long, String> forms = new HashMap<>();
    rows.forEach(row -> forms.putIfAbsent(row.getLong(0), row.getString(1)));
    return forms;
  }

  private static Iterator<Row> formCounts(
      Iterator<Row> texts, Set<Long> wanted, List<String> stopWords) {
    Terms terms = new Terms(stopWords);
    Map<Long, Map<String, Long>> counts = new HashMap<>();
    while (texts.hasNext()) {
      Row row = texts.next();
      for (int i = 0; i < 2; i++) {
        String text = row.getString(i);
        if (text != null) {
          countForms(text, terms, wanted, counts);
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (hash, forms) -> forms.forEach((form, n) -> rows.add(RowFactory.create(hash, form, n))));
    return rows.iterator();
  }

  private static void countForms(
      String text, Terms terms, Set<Long> wanted, Map<Long, Map<String, Long>> counts) {
    long[] previous = {Terms.BREAK, 0};
    terms.walk(
        text,
        (hash, start, end, joined) -> {
          countForm(hash, text, start, end, wanted, counts);
          if (joined) {
            long pair = Vocabulary.pair(previous[0], hash);
            countForm(pair, text, (int) previous[1], end, wanted, counts);
          }
          previous[0] = hash;
          previous[1] = start;
        });
  }

  private static void countForm(
      long hash,
      String text,
      int start,
      int end,
      Set<Long> wanted,
      Map<Long, Map<String, Long>> counts) {
    if (wanted.contains(hash)) {
      String form = MARKS.matcher(text.substring(start, end)).replaceAll("");
      counts.computeIfAbsent(hash, h -> new HashMap<>()).merge(form, 1L, Long::sum);
    }
  }

  private static String label(
      List<Weighted> weighted, Vocabulary vocabulary, Map<Long, String> forms) {
    Set<Integer> used = new HashSet<>();
    List<String> words = new ArrayList<>();
    for (Weighted term : weighted) {
      int[] parts = vocabulary.parts(term.column);
      boolean repeats = used.contains(term.column);
      for (int part : parts) {
        repeats |= used.contains(part);
      }
      if (!repeats && words.size() < LABEL_TERMS) {
        words.add(forms.getOrDefault(vocabulary.hashes()[term.column], ""));
        used.add(term.column);
        for (int part : parts) {
          used.add(part);
        }
      }
    }
    return String.join("، ", words);
  }

  private static Map<Integer, Double> coherence(
      Dataset<Row> assigned, Map<Integer, List<Weighted>> weighted, Broadcast<Vocabulary> known) {
    Map<Integer, int[]> top = new TreeMap<>();
    weighted.forEach(
        (topic, terms) ->
            top.put(
                topic, terms.stream().limit(COHERENCE_TERMS).mapToInt(Weighted::column).toArray()));
    long[] together =
        assigned
            .select(Documents.TERMS.col())
            .as(Encoders.BINARY())
            .toJavaRDD()
            .mapPartitions(texts -> List.of(pairCounts(texts, top, known.value())).iterator())
            .treeReduce(TopicDescriptions::plus);
    Map<Integer, Double> coherence = new TreeMap<>();
    int[] at = {0};
    top.forEach(
        (topic, terms) -> {
          DoubleSummaryStatistics npmi = new DoubleSummaryStatistics();
          for (int i = 0; i < terms.length; i++) {
            for (int j = i + 1; j < terms.length; j++) {
              npmi.accept(known.value().npmi(terms[i], terms[j], together[at[0]++]));
            }
          }
          if (npmi.getCount() > 0) {
            coherence.put(topic, npmi.getAverage());
          }
        });
    return coherence;
  }

  /** In how many articles each two top terms of a topic are, topic by topic. */
  private static long[] pairCounts(
      Iterator<byte[]> texts, Map<Integer, int[]> top, Vocabulary vocabulary) {
    Vectorizer vectorizer = vocabulary.vectorizer();
    long[] together =
        new long
            [top.values().stream().mapToInt(terms -> terms.length * (terms.length - 1) / 2).sum()];
    while (texts.hasNext()) {
      LongCounts found = vectorizer.count(texts.next());
      int pair = 0;
      for (int[] terms : top.values()) {
        for (int i = 0; i < terms.length; i++) {
          boolean first = found.get(terms[i] + 1L) > 0;
          for (int j = i + 1; j < terms.length; j++) {
            together[pair++] += first && found.get(terms[j] + 1L) > 0 ? 1 : 0;
          }
        }
      }
    }
    return together;
  }

  private static List<String> first(List<String> list, int n) {
    return list.subList(0, Math.min(n, list.size()));
  }
}
