package org.marsad.stance.learned;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.ArticleStances;
import org.marsad.table.Stance;
import org.marsad.table.StatementStances;

/**
 * What is learned of one issue.
 *
 * @param pipeline from the columns of {@link StanceFeatures} to a logit for each label
 * @param labels the labels in the order of the logits
 * @param temperature what the logits are divided by, see {@link Temperature}
 */
record IssueModel(PipelineModel pipeline, List<String> labels, double temperature) {
  private static final StructType DECISION =
      new StructType()
          .add(StatementStances.STANCE.name(), DataTypes.StringType)
          .add(ArticleStances.SCORE.name(), DataTypes.DoubleType)
          .add(ArticleStances.CONFIDENCE.name(), DataTypes.DoubleType);

  /**
   * Decides where articles stand.
   *
   * @param features rows of the issue, see {@link StanceFeatures}
   * @return rows of {@link ArticleStances}, without the articles that do not discuss the issue
   */
  Dataset<Row> decide(Dataset<Row> features) {
    UDF1<Vector, Row> decision = decision(labels, temperature);
    Dataset<Row> decided =
        pipeline
            .transform(features)
            .withColumn("decision", udf(decision, DECISION).apply(col("rawPrediction")));
    for (String field : DECISION.fieldNames()) {
      decided = decided.withColumn(field, col("decision").getField(field));
    }
    return new ArticleStances(decided.where(StatementStances.STANCE.col().notEqual(Stance.NONE)))
        .rows();
  }

  /** Returns the most probable label, support less opposition, and its probability. */
  private static UDF1<Vector, Row> decision(List<String> labels, double temperature) {
    return raw -> {
      double[] logits = Temperature.logits(raw.toArray(), labels.size());
      double[] probabilities = Temperature.probabilities(logits, temperature);
      int best = Temperature.largest(probabilities);
      double score =
          of(labels, probabilities, Stance.SUPPORT) - of(labels, probabilities, Stance.OPPOSE);
      return RowFactory.create(labels.get(best), score, probabilities[best]);
    };
  }

  private static double of(List<String> labels, double[] probabilities, Stance stance) {
    int index = labels.indexOf(stance.id());
    return index < 0 ? 0 : probabilities[index];
  }
}
