package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Passages;
import org.marsad.table.Readings;
import org.marsad.table.StanceClusters;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.table.Topics;
import org.marsad.text.Hashing;
import org.marsad.text.Terms;
import scala.Tuple2;

/**
 * Finds the camps of each issue and says what each argues with.
 *
 * <p>Camps are found in one task an issue, on the articles with the smallest hashes of their ids
 * (see {@link Camps}), and all articles go to the nearest camp of their stance. They are numbered
 * by size within the issue. A camp's terms are those of many of its articles, few of the issue's
 * others: share of its articles that have the stem, times ln((1 + articles on the issue) / those
 * with the stem), times its share of the two shares in the camp and outside; they are shown in the
 * form that is commonest in the statements on the issue. Its exemplars are the statements with the
 * highest score, weighed by the nearness of their article to the camp's centre.
 *
 * @param articleStances with their camps
 * @param clusters one row a camp
 */
public record StanceCamps(ArticleStances articleStances, StanceClusters clusters) {
  private static final int LABEL_TERMS = 4;
  private static final Column ISSUE = StatementStances.ISSUE.col();
  private static final Column CAMP = ArticleStances.STANCE_CLUSTER.col();
  private static final Column ARTICLE_ID = Documents.ARTICLE_ID.col();
  private static final Pattern MARKS =
      Pattern.compile("[\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u0640]");
  private static final StructType PLACE =
      new StructType().add("camp", "int").add("cosine", "double");
  private static final StructType STEM_COUNT =
      new StructType()
          .add("issue", "string")
          .add("camp", "int")
          .add("stem", "long")
          .add("n", "long");
  private static final StructType FORM_COUNT =
      new StructType()
          .add("issue", "string")
          .add("stem", "long")
          .add("form", "string")
          .add("n", "long");

  /** A camp of an issue. */
  private record Key(String issue, int camp) implements Serializable {}

  /** A stem of a camp and its weight. */
  private record Weighted(long stem, double weight) {}

  /**
   * Finds and describes the camps of all issues.
   *
   * @param stopWords that are no argument
   */
  public static StanceCamps of(
      Readings readings,
      ArticleStances stances,
      Articles articles,
      List<String> stopWords,
      Settings.Stances settings) {
    Passages passages = passages(readings, stances, stopWords);
    Dataset<Row> placed = placed(passages, fitted(passages, settings), articles).cache();
    List<Row> sizes =
        placed
            .groupBy(ISSUE, CAMP, StatementStances.STANCE.col())
            .agg(count(lit(1)), sum(Articles.COPIES.col()))
            .orderBy(ISSUE, CAMP)
            .collectAsList(); // one row a camp
    Map<Key, Integer> numbers = bySize(sizes);
    Map<Key, List<Weighted>> terms = terms(placed, sizes, settings);
    Map<String, Map<Long, String>> forms = forms(readings, terms, stopWords);
    Map<Key, List<String>> exemplars = exemplars(placed, settings);
    List<Row> rows = new ArrayList<>();
    for (Row size : sizes) {
      Key key = new Key(size.getString(0), size.getInt(1));
      List<Row> shown = shown(terms.get(key), forms.getOrDefault(key.issue, Map.of()));
      rows.add(
          StanceClusters.TABLE.row(
              Map.of(
                  StatementStances.ISSUE, key.issue,
                  ArticleStances.STANCE_CLUSTER, numbers.get(key),
                  StanceClusters.LABEL, label(size.getString(2), shown),
                  StatementStances.STANCE, size.getString(2),
                  StanceClusters.SIZE, size.getLong(3),
                  StanceClusters.COPIES, size.getLong(4),
                  Topics.TERMS, shown,
                  StanceClusters.EXEMPLARS, exemplars.getOrDefault(key, List.of()))));
    }
    SparkSession spark = placed.sparkSession();
    placed.unpersist(false); // what is written later is placed again: the same, and it is cheap
    return new StanceCamps(
        numbered(stances, placed, numbers),
        new StanceClusters(spark.createDataFrame(rows, StanceClusters.TABLE.schema()).coalesce(1)));
  }

  /** What each article says on each issue, with the stance that it is taken to have. */
  static Passages passages(Readings readings, ArticleStances stances, List<String> stopWords) {
    Dataset<Row> decided = stances.rows().select(ARTICLE_ID, ISSUE, StatementStances.STANCE.col());
    return new Passages(
        onIssues(readings)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> passages(rows, new Terms(stopWords)),
                Encoders.row(Passages.TABLE.schema()))
            .drop(StatementStances.STANCE.name())
            .join(
                decided,
                new String[] {Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name()}));
  }

  /** Articles on an issue with the statements that are judged: most are about something else. */
  private static Dataset<Row> onIssues(Readings readings) {
    Column judged =
        filter(
            Readings.STATEMENTS.col(),
            statement -> size(statement.getField(Readings.JUDGEMENTS.name())).gt(0));
    Column statements = Readings.STATEMENTS.as(judged);
    return readings
        .rows()
        .select(ARTICLE_ID, statements, Readings.STANCES.col())
        .where(size(Readings.STANCES.col()).plus(size(Readings.STATEMENTS.col())).gt(0));
  }

  private static Iterator<Row> passages(Iterator<Row> readings, Terms terms) {
    List<Row> rows = new ArrayList<>();
    while (readings.hasNext()) {
      Row reading = readings.next();
      String article = reading.getAs(Documents.ARTICLE_ID.name());
      List<Row> statements = reading.getList(reading.fieldIndex(Readings.STATEMENTS.name()));
      List<Row> stances = reading.getList(reading.fieldIndex(Readings.STANCES.name()));
      for (Row stance : stances) {
        String issue = stance.getAs(StatementStances.ISSUE.name());
        Set<Long> stems = new TreeSet<>();
        String plainest = null;
        double plainness = -1;
        for (Row statement : statements) {
          double score = score(statement, issue);
          if (!Double.isNaN(score)) {
            terms.walk(
                statement.getAs(Statements.TEXT.name()),
                (hash, start, end, joined) -> stems.add(hash));
            if (Math.abs(score) > plainness) {
              plainness = Math.abs(score);
              plainest = article + "-" + statement.getAs(Statements.ORDINAL.name());
            }
          }
        }
        rows.add(
            RowFactory.create(
                article,
                issue,
                stance.getAs(StatementStances.STANCE.name()),
                bytes(stems),
                plainest,
                Math.max(0, plainness)));
      }
    }
    return rows.iterator();
  }

  /** The score of a statement on an issue; not a number when it is not about it. */
  private static double score(Row statement, String issue) {
    List<Row> judgements = statement.getList(statement.fieldIndex(Readings.JUDGEMENTS.name()));
    for (Row judgement : judgements) {
      if (issue.equals(judgement.getAs(StatementStances.ISSUE.name()))) {
        return judgement.getAs(StatementStances.SCORE.name());
      }
    }
    return Double.NaN;
  }

  private static byte[] bytes(Set<Long> stems) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * stems.size());
    stems.forEach(bytes::putLong);
    return bytes.array();
  }

  /** The camps of each issue, found on its sample. */
  private static Map<String, Camps> fitted(Passages passages, Settings.Stances settings) {
    UserDefinedFunction hash = udf((String id) -> Hashing.of(id), DataTypes.LongType);
    Column rank = row_number().over(Window.partitionBy(ISSUE).orderBy(col("draw"), ARTICLE_ID));
    Map<String, Camps> camps =
        passages
            .rows()
            .select(
                ISSUE,
                ARTICLE_ID,
                StatementStances.STANCE.col(),
                Passages.TERMS.col(),
                hash.apply(ARTICLE_ID).as("draw"))
            .withColumn("rank", rank)
            .where(col("rank").leq(settings.sampleArticles()))
            .toJavaRDD()
            .mapToPair(
                row ->
                    new Tuple2<>(
                        row.getString(0),
                        new Camps.Passage(row.getString(1), row.getString(2), row.getAs(3))))
            .groupByKey()
            .mapValues(
                sample -> {
                  List<Camps.Passage> list = new ArrayList<>();
                  sample.forEach(list::add);
                  return Camps.of(list, settings);
                })
            .collectAsMap(); // one an issue
    return new HashMap<>(camps);
  }

  /** The passages with the camp that each belongs to, as found, and its nearness to the centre. */
  private static Dataset<Row> placed(
      Passages passages, Map<String, Camps> camps, Articles articles) {
    SparkSession spark = passages.rows().sparkSession();
    Broadcast<Map<String, Camps>> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast((Map<String, Camps>) new HashMap<>(camps));
    UserDefinedFunction place =
        udf(
            (UDF3<String, String, byte[], Row>)
                (issue, stance, terms) -> {
                  Camps known = shared.value().get(issue);
                  float[] vector = known.vector(terms);
                  int camp = known.nearest(stance, vector);
                  return RowFactory.create(camp, known.cosine(camp, vector));
                },
            PLACE);
    return passages
        .rows()
        .withColumn(
            "place", place.apply(ISSUE, StatementStances.STANCE.col(), Passages.TERMS.col()))
        .withColumn(ArticleStances.STANCE_CLUSTER.name(), col("place.camp"))
        .withColumn("cosine", col("place.cosine"))
        .drop("place")
        .join(
            articles.rows().select(ARTICLE_ID, Articles.COPIES.col()), Documents.ARTICLE_ID.name());
  }

  /** The final number of each camp: largest first. */
  private static Map<Key, Integer> bySize(List<Row> sizes) {
    Map<Key, Integer> numbers = new HashMap<>();
    Map<String, List<Row>> byIssue =
        sizes.stream().collect(Collectors.groupingBy(row -> row.getString(0)));
    byIssue.forEach(
        (issue, camps) ->
            camps.stream()
                .sorted(
                    Comparator.<Row>comparingLong(row -> -row.getLong(3))
                        .thenComparing(row -> row.getInt(1)))
                .forEach(
                    row -> numbers.put(new Key(issue, row.getInt(1)), countOf(numbers, issue))));
    return numbers;
  }

  private static int countOf(Map<Key, Integer> numbers, String issue) {
    return (int) numbers.keySet().stream().filter(key -> key.issue.equals(issue)).count();
  }

  private static ArticleStances numbered(
      ArticleStances stances, Dataset<Row> placed, Map<Key, Integer> numbers) {
    Map<String, Integer> known = new HashMap<>();
    numbers.forEach((key, number) -> known.put(key.issue + " " + key.camp, number));
    UserDefinedFunction number =
        udf((String issue, Integer camp) -> known.get(issue + " " + camp), DataTypes.IntegerType);
    Dataset<Row> camps =
        placed.select(
            ARTICLE_ID, ISSUE, number.apply(ISSUE, CAMP).as(ArticleStances.STANCE_CLUSTER.name()));
    return new ArticleStances(
        stances
            .rows()
            .drop(ArticleStances.STANCE_CLUSTER.name())
            .join(
                camps,
                new String[] {Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name()},
                "left"));
  }

  /** The heaviest stems of each camp. */
  private static Map<Key, List<Weighted>> terms(
      Dataset<Row> placed, List<Row> sizes, Settings.Stances settings) {
    Map<String, Long> all = new HashMap<>();
    Map<Key, Long> own = new HashMap<>();
    for (Row size : sizes) {
      own.put(new Key(size.getString(0), size.getInt(1)), size.getLong(3));
      all.merge(size.getString(0), size.getLong(3), Long::sum);
    }
    UserDefinedFunction weight =
        udf(
            (String issue, Integer camp, Long with, Long withAnywhere) ->
                weight(own.get(new Key(issue, camp)), all.get(issue), with, withAnywhere),
            DataTypes.DoubleType);
    Column anywhere = sum("n").over(Window.partitionBy("issue", "stem"));
    Column rank =
        row_number()
            .over(Window.partitionBy("issue", "camp").orderBy(col("weight").desc(), col("stem")));
    List<Row> rows =
        placed
            .select(ISSUE, CAMP, Passages.TERMS.col())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) StanceCamps::stemCounts, Encoders.row(STEM_COUNT))
            .groupBy("issue", "camp", "stem")
            .agg(sum("n").as("n"))
            .withColumn("anywhere", anywhere)
            .withColumn(
                "weight", weight.apply(col("issue"), col("camp"), col("n"), col("anywhere")))
            .withColumn("rank", rank)
            .where(col("rank").leq(settings.termsShown()))
            .orderBy("issue", "camp", "rank")
            .collectAsList(); // terms shown times camps
    Map<Key, List<Weighted>> terms = new HashMap<>();
    for (Row row : rows) {
      terms
          .computeIfAbsent(new Key(row.getString(0), row.getInt(1)), key -> new ArrayList<>())
          .add(new Weighted(row.getLong(2), row.getAs("weight")));
    }
    return terms;
  }

  private static double weight(long size, long all, long with, long anywhere) {
    double share = (double) with / size;
    double outside = all == size ? 0 : (double) (anywhere - with) / (all - size);
    return share * StrictMath.log((1.0 + all) / anywhere) * share / (share + outside);
  }

  private static Iterator<Row> stemCounts(Iterator<Row> rows) {
    Map<Key, Map<Long, Long>> counts = new HashMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      Map<Long, Long> own =
          counts.computeIfAbsent(new Key(row.getString(0), row.getInt(1)), key -> new HashMap<>());
      for (long stem : Camps.stems(row.getAs(2))) {
        own.merge(stem, 1L, Long::sum);
      }
    }
    List<Row> result = new ArrayList<>();
    counts.forEach(
        (key, stems) ->
            stems.forEach(
                (stem, n) -> result.add(RowFactory.create(key.issue, key.camp, stem, n))));
    return result.iterator();
  }

  /** By issue and stem the commonest form in the statements on the issue. */
  private static Map<String, Map<Long, String>> forms(
      Readings readings, Map<Key, List<Weighted>> terms, List<String> stopWords) {
    Set<Long> wanted = new HashSet<>();
    terms.values().forEach(list -> list.forEach(term -> wanted.add(term.stem)));
    List<Row> rows =
        onIssues(readings)
            .select(Readings.STATEMENTS.col())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    texts -> formCounts(texts, wanted, new Terms(stopWords)),
                Encoders.row(FORM_COUNT))
            .groupBy("issue", "stem", "form")
            .agg(sum("n").as("n"))
            .withColumn(
                "rank",
                row_number()
                    .over(
                        Window.partitionBy("issue", "stem").orderBy(col("n").desc(), col("form"))))
            .where(col("rank").equalTo(1))
            .collectAsList(); // terms shown times camps
    Map<String, Map<Long, String>> forms = new TreeMap<>();
    rows.forEach(
        row ->
            forms
                .computeIfAbsent(row.getString(0), issue -> new HashMap<>())
                .put(row.getLong(1), row.getString(2)));
    return forms;
  }

  private static Iterator<Row> formCounts(Iterator<Row> readings, Set<Long> wanted, Terms terms) {
    Map<String, Map<Long, Map<String, Long>>> counts = new HashMap<>();
    while (readings.hasNext()) {
      List<Row> statements = readings.next().getList(0);
      for (Row statement : statements) {
        String text = statement.getAs(Statements.TEXT.name());
        List<Row> judgements = statement.getList(statement.fieldIndex(Readings.JUDGEMENTS.name()));
        for (Row judgement : judgements) {
          Map<Long, Map<String, Long>> own =
              counts.computeIfAbsent(
                  judgement.getAs(StatementStances.ISSUE.name()), issue -> new HashMap<>());
          terms.walk(
              text,
              (hash, start, end, joined) -> {
                if (wanted.contains(hash)) {
                  String form = MARKS.matcher(text.substring(start, end)).replaceAll("");
                  own.computeIfAbsent(hash, key -> new HashMap<>()).merge(form, 1L, Long::sum);
                }
              });
        }
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (issue, stems) ->
            stems.forEach(
                (stem, forms) ->
                    forms.forEach((form, n) -> rows.add(RowFactory.create(issue, stem, form, n)))));
    return rows.iterator();
  }

  /** The statement_ids that speak most plainly for each camp. */
  private static Map<Key, List<String>> exemplars(Dataset<Row> placed, Settings.Stances settings) {
    Column plain = Passages.PLAINNESS.col().multiply(col("cosine"));
    Column rank =
        row_number().over(Window.partitionBy(ISSUE, CAMP).orderBy(plain.desc(), ARTICLE_ID));
    return placed
        .where(Passages.PLAINEST.col().isNotNull())
        .withColumn("rank", rank)
        .where(col("rank").leq(settings.exemplars()))
        .orderBy(ISSUE, CAMP, col("rank"))
        .select(ISSUE, CAMP, Passages.PLAINEST.col())
        .collectAsList() // exemplars times camps
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> new Key(row.getString(0), row.getInt(1)),
                Collectors.mapping(row -> row.getString(2), Collectors.toList())));
  }

  private static List<Row> shown(List<Weighted> terms, Map<Long, String> forms) {
    if (terms == null) {
      return List.of();
    }
    return terms.stream()
        .filter(term -> forms.containsKey(term.stem))
        .map(term -> RowFactory.create(forms.get(term.stem), term.weight))
        .toList();
  }

  private static String label(String stance, List<Row> shown) {
    String terms =
        shown.stream()
            .limit(LABEL_TERMS)
            .map(term -> term.getString(0))
            .collect(Collectors.joining("، "));
    return terms.isEmpty() ? stance : stance + ": " + terms;
  }
}
