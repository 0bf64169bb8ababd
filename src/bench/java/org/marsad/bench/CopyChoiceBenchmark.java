package org.marsad.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.timestamp_seconds;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.IOException;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.marsad.corpus.CopyChoice;
import org.marsad.table.Comparisons;

/**
 * The choice among copies on generated pairs: takes their number, such as 100000000, and prints how
 * many copies there were and the seconds. Groups have eight texts; each text is a pair with the
 * first of its group and with the one before it, as texts that share a band are. Every fifth pair
 * is of versions that were edited.
 */
public final class CopyChoiceBenchmark {
  private static final long TEXTS = 8;
  private static final long PAIRS = 2 * TEXTS - 3;

  private CopyChoiceBenchmark() {}

  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    try (SparkSession spark = SparkSession.builder().appName("copies").getOrCreate()) {
      long start = System.nanoTime();
      long copies = CopyChoice.of(pairs(spark, count), count).count();
      System.out.printf(
          Locale.ROOT,
          "%,d pairs: %,d copies in %.1f s%n",
          count,
          copies,
          (System.nanoTime() - start) / 1e9);
    }
  }

  private static Comparisons pairs(SparkSession spark, long count) {
    Dataset<Row> pairs =
        spark
            .range(count)
            .withColumn("group", expr("id div " + PAIRS))
            .withColumn("n", expr("id % " + PAIRS + " + 1"))
            .withColumn("later", expr("n div 2 + 1"))
            .withColumn("earlier", expr("if(n % 2 = 1, later - 1, 0)"))
            .select(
                place("later").as(Comparisons.LATER.name()),
                place("earlier").as(Comparisons.EARLIER.name()),
                lit("outlet").as(Comparisons.LATER_SOURCE.name()),
                lit("outlet").as(Comparisons.EARLIER_SOURCE.name()),
                lit(0.9).as(Comparisons.SIMILARITY.name()),
                pmod(xxhash64(col("id")), lit(5)).equalTo(0).as(Comparisons.EDITED.name()));
    return new Comparisons(pairs);
  }

  private static Column place(String text) {
    return struct(
        lit(false).as("undated"),
        timestamp_seconds(col(text)).as("time"),
        hex(xxhash64(col("group"), col(text))).as("article_id"));
  }
}
