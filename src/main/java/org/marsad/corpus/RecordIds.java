package org.marsad.corpus;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.table.Documents;
import org.marsad.table.Records;
import org.marsad.text.CanonicalUrl;

/**
 * Gives records their ids: hashes of what sets a record apart from all others, so that the same
 * record has the same id in every run.
 */
final class RecordIds {
  private static final int SHA_BITS = 256;
  private static final int ID_CHARACTERS = 20;
  private static final String RANK = "rank";

  private RecordIds() {}

  /**
   * Returns an expression for {@link Records#IDENTITY}: the canonical address of a record, else the
   * hash of its text, else its file and position.
   */
  static Column identity() {
    UserDefinedFunction canonical =
        udf(
            (String url) -> url == null ? null : CanonicalUrl.of(url).orElse(null),
            DataTypes.StringType);
    return coalesce(
        canonical.apply(Records.URL.col()),
        sha2(Records.TEXT.col(), SHA_BITS),
        concat_ws("#", Records.ORIGIN.col(), Records.POSITION.col()));
  }

  /**
   * Adds {@link Documents#ARTICLE_ID}, the hash of the identity. Records of one identity are
   * numbered in their order in time; the first one has the hash of the identity alone.
   *
   * @param records with {@link Records#IDENTITY} and {@link Documents#PUBLISHED_AT}
   */
  static Dataset<Row> withIds(Dataset<Row> records) {
    Column identity = Records.IDENTITY.col();
    Column[] order = {
      Documents.PUBLISHED_AT.col().asc_nulls_last(),
      sha2(Records.TEXT.col(), SHA_BITS),
      Records.ORIGIN.col(),
      Records.POSITION.col()
    };
    Column rank = row_number().over(Window.partitionBy(identity).orderBy(order));
    Column distinct =
        when(col(RANK).gt(1), concat_ws("#", identity, col(RANK))).otherwise(identity);
    return records
        .withColumn(RANK, rank)
        .withColumn(
            Documents.ARTICLE_ID.name(), substring(sha2(distinct, SHA_BITS), 1, ID_CHARACTERS));
  }
}
