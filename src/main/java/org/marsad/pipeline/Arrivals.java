package org.marsad.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.marsad.table.GivenRecords;
import org.marsad.table.Records;

/**
 * Tells records that are new from those that an archive has. A record is known if the same was read
 * from the same file before, wherever in the file; of several equal ones in a file as many are
 * known as were read before. So a file can be given again, or be longer than it was. The same
 * article in another file is a new record, and a copy, as it is where all files are given at once.
 */
final class Arrivals {
  private static final String NTH = "nth";
  private static final String KNOWN = "known";

  private Arrivals() {}

  /** Returns the records that the archive does not have. */
  static Records of(Records given, Archive archive) {
    Column fingerprint = GivenRecords.FINGERPRINT.col();
    Column file = Records.ORIGIN.col();
    String[] key = {Records.ORIGIN.name(), GivenRecords.FINGERPRINT.name()};
    Column nth =
        row_number().over(Window.partitionBy(file, fingerprint).orderBy(Records.POSITION.col()));
    Dataset<Row> counted =
        given
            .rows()
            .withColumn(GivenRecords.FINGERPRINT.name(), GivenRecords.fingerprint())
            .withColumn(NTH, nth);
    Dataset<Row> known =
        archive
            .read(GivenRecords.TABLE)
            .select(file, fingerprint)
            .join(counted.select(file, fingerprint).distinct(), key, "left_semi")
            .groupBy(file, fingerprint)
            .agg(count(lit(1)).as(KNOWN));
    return new Records(
        counted.join(known, key, "left").where(col(KNOWN).isNull().or(col(NTH).gt(col(KNOWN)))));
  }
}
