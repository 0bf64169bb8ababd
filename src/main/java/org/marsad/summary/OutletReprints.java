package org.marsad.summary;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.marsad.lexicon.Agencies;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.table.Duplicates;
import org.marsad.table.Field;
import org.marsad.table.Records;
import org.marsad.table.Reprints;

/**
 * Counts which outlet prints the texts of which other one, over the printings of each text: the
 * article that was kept and its copies.
 *
 * <p>A text is that of the agency that printed it, whenever it did so, for outlets often date an
 * agency's text earlier than the agency; else of the agency that the kept article credits; else of
 * the outlet that printed it first. An outlet that printed a text several times counts once, with
 * the earliest time. Printings without an outlet, and copies of articles that are not among the
 * given ones, do not count.
 */
public final class OutletReprints {
  private static final double MICROS_PER_HOUR = 3.6e9;
  private static final Column SOURCE = Records.SOURCE.col();
  private static final Column AT = Documents.PUBLISHED_AT.col();
  private static final Column KEPT = Duplicates.KEPT_ID.col();
  private static final Column ID = Documents.ARTICLE_ID.col();
  private static final Column FROM = Reprints.FROM_SOURCE.col();
  private static final Column TO = Reprints.TO_SOURCE.col();
  private static final Column CREDITED = col("credited");
  private static final Column IS_KEPT = col("is_kept");
  private static final Column FROM_AT = col("from_at");
  private static final Column TO_AT = col("to_at");
  private static final Column BY_KEPT = col("by_kept");
  private static final Column BY_AGENCY = col("by_agency");
  private static final Column PRINTINGS = col("printings");
  private static final Column PRINTING = col("printing");

  private OutletReprints() {}

  /**
   * Counts the reprints.
   *
   * @param duplicates the copies
   * @param articles the articles that were kept, among others
   * @param agencies tells which outlets are news agencies
   * @return one row for each pair of outlets
   */
  public static Reprints of(Duplicates duplicates, Articles articles, Agencies agencies) {
    Column hours = unix_micros(TO_AT).minus(unix_micros(FROM_AT)).divide(lit(MICROS_PER_HOUR));
    return new Reprints(
        origins(printings(duplicates, articles, agencies), agencies)
            .withColumn("printing", explode(PRINTINGS))
            .withColumn(Reprints.TO_SOURCE.name(), field(PRINTING, Records.SOURCE))
            .where(not(FROM.equalTo(TO))) // drops nulls, too
            .groupBy(KEPT, FROM, TO, FROM_AT, Reprints.AGENCY.col())
            .agg(min(field(PRINTING, Documents.PUBLISHED_AT)).as("to_at"))
            .groupBy(FROM, TO)
            .agg(
                Reprints.REPRINTS.as(count(lit(1))),
                Reprints.AGENCY.as(max(Reprints.AGENCY.col())),
                Reprints.MEDIAN_DELAY_HOURS.as(median(hours)),
                Reprints.FIRST_AT.as(min(TO_AT)),
                Reprints.LAST_AT.as(max(TO_AT))));
  }

  /** Returns the kept articles that have copies, and the copies. */
  private static Dataset<Row> printings(
      Duplicates duplicates, Articles articles, Agencies agencies) {
    UserDefinedFunction credited =
        udf((String text) -> agencies.credited(text).orElse(null), DataTypes.StringType);
    Dataset<Row> copies = duplicates.rows();
    Dataset<Row> kept =
        articles
            .rows()
            .join(copies.select(KEPT), ID.equalTo(KEPT), "left_semi")
            .select(
                Duplicates.KEPT_ID.as(ID),
                ID,
                SOURCE,
                AT,
                credited.apply(Documents.TEXT.col()).as("credited"),
                lit(true).as("is_kept"));
    Column none = lit(null).cast(DataTypes.StringType);
    return kept.unionAll(
        copies.select(KEPT, Duplicates.COPY_ID.col(), SOURCE, AT, none.as("credited"), lit(false)));
  }

  /** Returns for each text whose it is, when they printed it, and all its printings. */
  private static Dataset<Row> origins(Dataset<Row> printings, Agencies agencies) {
    UserDefinedFunction isAgency =
        udf((String source) -> agencies.isAgency(source), DataTypes.BooleanType);
    Column order = when(isAgency.apply(SOURCE), struct(AT.isNull(), AT, ID));
    Column ofAgency = field(BY_AGENCY, Records.SOURCE);
    Column ofKept = field(BY_KEPT, Records.SOURCE);
    Column creditedBy = BY_KEPT.getField("credited");
    Column at =
        when(BY_AGENCY.isNotNull(), field(BY_AGENCY, Documents.PUBLISHED_AT))
            .when(creditedBy.isNull(), field(BY_KEPT, Documents.PUBLISHED_AT));
    return printings
        .groupBy(KEPT)
        .agg(
            max(when(IS_KEPT, struct(SOURCE, AT, CREDITED))).as("by_kept"),
            min_by(struct(SOURCE, AT), order).as("by_agency"),
            collect_list(struct(SOURCE, AT)).as("printings"))
        .where(BY_KEPT.isNotNull())
        .select(
            KEPT,
            PRINTINGS,
            Reprints.FROM_SOURCE.as(coalesce(ofAgency, creditedBy, ofKept)),
            at.as("from_at"),
            Reprints.AGENCY.as(BY_AGENCY.isNotNull().or(creditedBy.isNotNull())));
  }

  private static Column field(Column struct, Field field) {
    return struct.getField(field.name());
  }
}
