package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.cursors.LongIntCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.spark.TopRows;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.StatementStances;
import org.marsad.text.Packed;
import org.marsad.text.Terms;
import org.marsad.text.WrittenForms;

/**
 * The terms that each camp argues with: stems of many of its statements and of few other statements
 * in camps of the issue. The weight of a stem is the share of the camp's statements that have it,
 * times ln((1 + statements on the issue) / those that have it), times that share / (that share +
 * the share of the issue's other statements that have it).
 *
 * @param ofCamp the stems of each camp, the heaviest first
 */
record CampTerms(Map<CampKey, List<WeightedStem>> ofCamp) {
  private static final String ISSUE = StatementStances.ISSUE.name();
  private static final String CAMP = ArticleStances.STANCE_CLUSTER.name();
  private static final String STEM = "stem";
  private static final String STATEMENTS = "statements";
  private static final String ON_ISSUE = "on_issue";
  private static final String WEIGHT = "weight";
  private static final StructType STEM_COUNT =
      new StructType()
          .add(ISSUE, "string")
          .add(CAMP, "int")
          .add(STEM, "long")
          .add(STATEMENTS, "long");

  /**
   * A stem of a camp.
   *
   * @param stem its hash
   * @param weight of the stem in the camp
   */
  record WeightedStem(long stem, double weight) {}

  /**
   * Weighs the stems of each camp.
   *
   * @param placed statements with their camps
   * @param sizes of all camps
   * @param most terms of a camp at most
   */
  static CampTerms of(Dataset<Row> placed, List<CampSize> sizes, int most) {
    Column weight = weight(sizes).apply(col(ISSUE), col(CAMP), col(STATEMENTS), col(ON_ISSUE));
    Dataset<Row> weighted =
        placed
            .select(ISSUE, CAMP, Arguments.TERMS.name())
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) CampTerms::stemCounts, Encoders.row(STEM_COUNT))
            .groupBy(ISSUE, CAMP, STEM)
            .agg(sum(STATEMENTS).as(STATEMENTS))
            .withColumn(ON_ISSUE, sum(STATEMENTS).over(Window.partitionBy(ISSUE, STEM)))
            .withColumn(WEIGHT, weight);
    List<Row> rows =
        TopRows.of(weighted, most, List.of(col(ISSUE), col(CAMP)), col(WEIGHT).desc(), col(STEM))
            .orderBy(ISSUE, CAMP, TopRows.RANK)
            .collectAsList(); // terms shown times camps
    Map<CampKey, List<WeightedStem>> ofCamp = new HashMap<>();
    for (Row row : rows) {
      ofCamp
          .computeIfAbsent(CampKey.of(row), key -> new ArrayList<>())
          .add(new WeightedStem(row.getAs(STEM), row.getAs(WEIGHT)));
    }
    return new CampTerms(ofCamp);
  }

  /** Counts the statements of each camp that have each stem. */
  private static Iterator<Row> stemCounts(Iterator<Row> statements) {
    Map<CampKey, LongIntHashMap> counts = new HashMap<>();
    while (statements.hasNext()) {
      Row statement = statements.next();
      LongIntHashMap own =
          counts.computeIfAbsent(CampKey.of(statement), key -> new LongIntHashMap());
      for (long stem : Packed.longs(statement.<byte[]>getAs(Arguments.TERMS.name()))) {
        own.addTo(stem, 1);
      }
    }
    List<Row> rows = new ArrayList<>();
    counts.forEach(
        (key, stems) -> {
          for (LongIntCursor stem : stems) {
            long count = stem.value;
            rows.add(RowFactory.create(key.issue(), key.camp(), stem.key, count));
          }
        });
    return rows.iterator();
  }

  /** Returns the weight as a function of issue, camp, and the statements with a stem in both. */
  private static UserDefinedFunction weight(List<CampSize> sizes) {
    Map<String, Long> all = new HashMap<>();
    Map<CampKey, Long> own = new HashMap<>();
    for (CampSize size : sizes) {
      own.put(size.key(), size.statements());
      all.merge(size.key().issue(), size.statements(), Long::sum);
    }
    return udf(
        (String issue, Integer camp, Long inCamp, Long onIssue) ->
            weight(own.get(new CampKey(issue, camp)), all.get(issue), inCamp, onIssue),
        DataTypes.DoubleType);
  }

  /**
   * Returns the weight of a stem.
   *
   * @param size statements of the camp
   * @param all statements in camps of the issue
   * @param inCamp statements of the camp that have the stem
   * @param onIssue statements in camps of the issue that have the stem
   */
  private static double weight(long size, long all, long inCamp, long onIssue) {
    double share = (double) inCamp / size;
    double outside = all == size ? 0 : (double) (onIssue - inCamp) / (all - size);
    return share * StrictMath.log((1.0 + all) / onIssue) * share / (share + outside);
  }

  /**
   * Finds the commonest written form of each stem in the clauses of the statements of each issue.
   *
   * @param placed statements with their camps
   * @return forms by issue and hash of the stem
   */
  Map<String, Map<Long, String>> written(Dataset<Row> placed, List<String> stopWords) {
    Set<Long> wanted = new HashSet<>();
    ofCamp.values().forEach(stems -> stems.forEach(stem -> wanted.add(stem.stem)));
    Map<String, Map<Long, String>> written = new HashMap<>();
    placed
        .select(ISSUE, Arguments.CLAUSE.name())
        .toJavaRDD()
        .mapPartitions(rows -> List.of(forms(rows, wanted, new Terms(stopWords))).iterator())
        .fold(new HashMap<>(), CampTerms::merged)
        .forEach((issue, forms) -> written.put(issue, forms.commonest()));
    return written;
  }

  private static Map<String, WrittenForms> forms(
      Iterator<Row> statements, Set<Long> wanted, Terms terms) {
    Map<String, WrittenForms> forms = new HashMap<>();
    while (statements.hasNext()) {
      Row statement = statements.next();
      forms
          .computeIfAbsent(statement.getAs(ISSUE), issue -> new WrittenForms())
          .count(statement.getAs(Arguments.CLAUSE.name()), terms, wanted);
    }
    return forms;
  }

  private static Map<String, WrittenForms> merged(
      Map<String, WrittenForms> a, Map<String, WrittenForms> b) {
    b.forEach((issue, forms) -> a.merge(issue, forms, WrittenForms::plus));
    return a;
  }
}
