package org.marsad.stance.camp;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

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
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.config.Settings;
import org.marsad.spark.TopRows;
import org.marsad.table.ArticleStances;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Passages;
import org.marsad.table.StatementStances;
import org.marsad.text.Hashing;
import scala.Tuple2;

/** Finds the camps of each issue on a sample and places all articles in them. */
final class CampPlacement {
  /** The column with the cosine between a passage and the centre of its camp. */
  static final String COSINE = "cosine";

  private static final String PLACE = "place";
  private static final String CAMP = "camp";
  private static final String DRAW = "draw";
  private static final StructType PLACE_TYPE =
      new StructType().add(CAMP, "int").add(COSINE, "double");

  private CampPlacement() {}

  /**
   * Finds the camps of each issue, each in one task.
   *
   * @param passages of all articles; of an issue those with the smallest hashes of article ids are
   *     used
   * @param settings how many articles are used, and how many camps there may be
   * @return camps by issue
   */
  static Map<String, Camps> camps(Passages passages, Settings.Stances settings) {
    UserDefinedFunction hash = udf((String id) -> Hashing.of(id), DataTypes.LongType);
    Column issue = StatementStances.ISSUE.col();
    Column articleId = Documents.ARTICLE_ID.col();
    Dataset<Row> drawn =
        passages
            .rows()
            .select(
                issue,
                articleId,
                StatementStances.STANCE.col(),
                Passages.TERMS.col(),
                hash.apply(articleId).as(DRAW));
    Map<String, Camps> camps =
        TopRows.of(drawn, settings.sampleArticles(), List.of(issue), col(DRAW), articleId)
            .toJavaRDD()
            .mapToPair(
                row -> new Tuple2<>(row.<String>getAs(StatementStances.ISSUE.name()), passage(row)))
            .groupByKey()
            .mapValues(sample -> Camps.of(list(sample), settings))
            .collectAsMap(); // one an issue
    return new HashMap<>(camps);
  }

  private static Passage passage(Row row) {
    return new Passage(
        row.getAs(Documents.ARTICLE_ID.name()),
        row.getAs(StatementStances.STANCE.name()),
        row.getAs(Passages.TERMS.name()));
  }

  private static List<Passage> list(Iterable<Passage> passages) {
    List<Passage> list = new ArrayList<>();
    passages.forEach(list::add);
    return list;
  }

  /**
   * Places each passage in the nearest camp of its stance.
   *
   * @param passages of all articles
   * @param camps by issue
   * @param articles give the numbers of reprints
   * @return the passages with their camp as it was found ({@link ArticleStances#STANCE_CLUSTER}),
   *     {@value #COSINE} and {@link Articles#COPIES}
   */
  static Dataset<Row> placed(Passages passages, Map<String, Camps> camps, Articles articles) {
    SparkSession spark = passages.rows().sparkSession();
    Broadcast<Map<String, Camps>> known =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(camps);
    UserDefinedFunction place =
        udf(
            (UDF3<String, String, byte[], Row>)
                (issue, stance, terms) -> place(known.value().get(issue), stance, terms),
            PLACE_TYPE);
    return passages
        .rows()
        .withColumn(
            PLACE,
            place.apply(
                StatementStances.ISSUE.col(), StatementStances.STANCE.col(), Passages.TERMS.col()))
        .withColumn(ArticleStances.STANCE_CLUSTER.name(), col(PLACE).getField(CAMP))
        .withColumn(COSINE, col(PLACE).getField(COSINE))
        .drop(PLACE)
        .join(
            articles.rows().select(Documents.ARTICLE_ID.col(), Articles.COPIES.col()),
            Documents.ARTICLE_ID.name());
  }

  private static Row place(Camps camps, String stance, byte[] terms) {
    float[] vector = camps.vector(terms);
    int camp = camps.nearest(stance, vector);
    return RowFactory.create(camp, camps.cosine(camp, vector));
  }
}
