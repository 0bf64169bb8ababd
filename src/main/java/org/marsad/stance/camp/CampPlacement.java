package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF5;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.spark.TopRows;
import org.marsad.table.Arguments;
import org.marsad.table.ArticleStances;
import org.marsad.table.Documents;
import org.marsad.table.StatementStances;
import org.marsad.table.Statements;
import org.marsad.text.Hashing;
import scala.Tuple2;

/** Finds the camps of each issue on a sample and places all statements in them. */
final class CampPlacement {
  /** The column with the cosine between a statement and the centre of its camp. */
  static final String COSINE = "cosine";

  /** The column that says whether a statement repeats another one. */
  static final String REPEATS = "repeats";

  private static final String PLACE = "place";
  private static final String CAMP = "camp";
  private static final String DRAW = "draw";
  private static final String STRENGTH = "strength";
  private static final int DIGITS = 9;
  private static final StructType PLACE_TYPE =
      new StructType().add(CAMP, "int").add(COSINE, "double").add(REPEATS, "boolean");

  private CampPlacement() {}

  /**
   * Finds the camps of each issue, each in one task.
   *
   * @param arguments of all statements; of a side those with the smallest hashes of their ids are
   *     used
   * @param settings how many statements are used, and what a camp must bring
   * @return camps by issue
   */
  static Map<String, Camps> camps(Arguments arguments, Settings.Camps settings) {
    UserDefinedFunction hash = udf((String id) -> Hashing.of(id), DataTypes.LongType);
    Column issue = StatementStances.ISSUE.col();
    Column stance = StatementStances.STANCE.col();
    Column id = Statements.STATEMENT_ID.col();
    Dataset<Row> drawn =
        arguments
            .rows()
            .select(
                issue,
                stance,
                id,
                Documents.ARTICLE_ID.col(),
                Arguments.THEMES.col(),
                Arguments.TERMS.col(),
                Arguments.WORDS.col(),
                hash.apply(id).as(DRAW));
    Map<String, Camps> camps =
        TopRows.of(drawn, settings.sampleStatements(), List.of(issue, stance), col(DRAW), id)
            .toJavaRDD()
            .mapToPair(
                row -> new Tuple2<>(row.<String>getAs(StatementStances.ISSUE.name()), saying(row)))
            .groupByKey()
            .mapValues(sample -> Camps.of(list(sample), settings))
            .collectAsMap(); // one an issue
    return new HashMap<>(camps);
  }

  private static Saying saying(Row row) {
    return new Saying(
        row.getAs(Statements.STATEMENT_ID.name()),
        row.getAs(Documents.ARTICLE_ID.name()),
        row.getAs(StatementStances.STANCE.name()),
        row.getAs(Arguments.THEMES.name()),
        row.getAs(Arguments.TERMS.name()),
        row.getAs(Arguments.WORDS.name()));
  }

  private static List<Saying> list(Iterable<Saying> sayings) {
    List<Saying> list = new ArrayList<>();
    sayings.forEach(list::add);
    return list;
  }

  /**
   * Places each statement in the nearest camp of its side.
   *
   * @param arguments of all statements
   * @param camps by issue
   * @return the statements that argue like a camp, with its number as it was found ({@link
   *     ArticleStances#STANCE_CLUSTER}), {@value #COSINE} and {@value #REPEATS}
   */
  static Dataset<Row> placed(Arguments arguments, Map<String, Camps> camps) {
    SparkSession spark = arguments.rows().sparkSession();
    Broadcast<Map<String, Camps>> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(camps);
    UserDefinedFunction place =
        udf(
            (UDF5<String, String, String, byte[], byte[], Row>)
                (issue, stance, id, themes, terms) ->
                    place(known.value().get(issue), stance, id, themes, terms),
            PLACE_TYPE);
    Column camp = ArticleStances.STANCE_CLUSTER.col();
    return arguments
        .rows()
        .withColumn(
            PLACE,
            place.apply(
                StatementStances.ISSUE.col(),
                StatementStances.STANCE.col(),
                Statements.STATEMENT_ID.col(),
                Arguments.THEMES.col(),
                Arguments.TERMS.col()))
        .withColumn(ArticleStances.STANCE_CLUSTER.name(), col(PLACE).getField(CAMP))
        .withColumn(COSINE, col(PLACE).getField(COSINE))
        .withColumn(REPEATS, col(PLACE).getField(REPEATS))
        .drop(PLACE)
        .where(camp.geq(0));
  }

  private static Row place(Camps camps, String stance, String id, byte[] themes, byte[] terms) {
    float[] vector = camps.vectors().vector(themes, terms);
    int camp = camps.nearest(stance, vector);
    return RowFactory.create(camp, camps.cosine(camp, vector), camps.repeats().contains(id));
  }

  /** Gives statements the final numbers of their camps. */
  static Dataset<Row> numbered(Dataset<Row> placed, Map<CampKey, Integer> numbers) {
    Map<CampKey, Integer> known = Map.copyOf(numbers);
    UserDefinedFunction number =
        udf((String issue, Integer camp) -> known.get(new CampKey(issue, camp)), IntegerType);
    return placed.withColumn(
        ArticleStances.STANCE_CLUSTER.name(),
        number.apply(StatementStances.ISSUE.col(), ArticleStances.STANCE_CLUSTER.col()));
  }

  /** Gives statements the camps that they are placed in, null for the others. */
  static StatementStances withCamps(StatementStances stances, Dataset<Row> placed) {
    String[] key = {Statements.STATEMENT_ID.name(), StatementStances.ISSUE.name()};
    Dataset<Row> camps =
        placed.select(
            Statements.STATEMENT_ID.col(),
            StatementStances.ISSUE.col(),
            ArticleStances.STANCE_CLUSTER.col());
    return new StatementStances(
        stances.rows().drop(StatementStances.STANCE_CLUSTER.name()).join(camps, key, "left"));
  }

  /**
   * Gives articles the camp in which most is said for their stance, by the sum of the sizes of the
   * scores; null where nothing is.
   */
  static ArticleStances withCamps(ArticleStances stances, Dataset<Row> placed) {
    Column article = Documents.ARTICLE_ID.col();
    Column issue = StatementStances.ISSUE.col();
    Column stance = StatementStances.STANCE.col();
    Column camp = ArticleStances.STANCE_CLUSTER.col();
    Column strength = round(sum(abs(StatementStances.SCORE.col())), DIGITS); // in any order
    Dataset<Row> weighed = placed.groupBy(article, issue, stance, camp).agg(strength.as(STRENGTH));
    Dataset<Row> heaviest =
        TopRows.of(weighed, 1, List.of(article, issue, stance), col(STRENGTH).desc(), camp)
            .drop(TopRows.RANK, STRENGTH);
    String[] key = {
      Documents.ARTICLE_ID.name(), StatementStances.ISSUE.name(), StatementStances.STANCE.name()
    };
    return new ArticleStances(
        stances.rows().drop(ArticleStances.STANCE_CLUSTER.name()).join(heaviest, key, "left"));
  }
}
